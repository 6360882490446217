// Names what imported notes still lack: unchecked statements, undecided terms and links, and pictures without an
// alternative text. It never fails: a draft may be published, and its pages say that it is one.
import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { silentPictures, undecidedIn } from './check-notes/undecided.ts';

const content = fileURLToPath(new URL('../src/content/', import.meta.url));
const files = (pattern: string) =>
  globSync(pattern, { cwd: content })
    .map((file) => file.split(sep).join('/'))
    .sort();

const lines = [
  ...files('drafts/*.yaml').flatMap((file) => undecidedIn(content, file)),
  ...files('docs/**/*.{md,mdx}').flatMap((file) => silentPictures(content, file)),
];
for (const line of lines) console.log(line);
