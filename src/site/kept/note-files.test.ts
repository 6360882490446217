import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  commitDates,
  importsOf,
  isEmbed,
  listingOf,
  outlineOf,
  readSiteFiles,
  showsOutlines,
  standsAlone,
} from './note-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const front = (lines: string) => `---\n${lines}\n---\n`;

test('the outline of a note has what other notes show of it, and nothing of its own', () => {
  const outline = outlineOf(
    `${front(`title: Proxy
description: >-
  Two lines
  of text

answer: One sentence.
triggers:
  - one [#a]
related:
- rds/security
sidebar:
  order: 2
aliases: [a, b]`)}
import Fact from '../Fact.astro';

Words that nobody else shows.
<Lab client:load />
`,
  );
  expect(outline).toMatch(/title: Proxy\nsidebar:\n {2}order: 2\n---/);
  expect(outline).toContain("import Fact from '../Fact.astro';\n<Lab client:load />");
  for (const own of ['Two', 'of text', 'sentence', 'one [', 'security', 'aliases', 'Words'])
    expect(outline).not.toContain(own);
});

test('two notes that differ in what others show have different outlines', () => {
  const note = `${front('title: A\nkind: note')}import A from './A.astro';\ntext`;
  const others = [
    note.replace('title: A', 'title: B'),
    note.replace('A.astro', 'B.astro'),
    note.replace('text', '<B client:idle />'),
    note.replace('kind: note', 'sidebar: { order: 1 }'),
  ];
  for (const other of others) expect(outlineOf(other)).not.toBe(outlineOf(note));
  expect(outlineOf(note.replace('text', 'other'))).toBe(outlineOf(note));
});

test('lists show the front matter and the headings of a document, and none of its text', () => {
  const text = `${front('title: A\nanswer: B.')}## One [#one]\n\nText.\n\nTwo\nlines\n---\n\n> - ### Three\n\nMore.\n`;
  const listing = listingOf(text);
  for (const shown of ['answer: B.', '## One [#one]', 'Two\nlines\n---', '> - ### Three'])
    expect(listing).toContain(shown);
  for (const own of ['Text.', 'More.']) expect(listing).not.toContain(own);
});

test('notes and labs show outlines, and a document is a note unless its front matter says otherwise', () => {
  const shows = (line: string) => showsOutlines({ path: 'a.mdx', text: `${front(line)}kind: site` });
  for (const line of ['title: A', 'kind: note', 'kind: lab']) expect(shows(line), line).toBe(true);
  for (const line of ['kind: site', 'kind: reference', 'kind: note-book', 'kind: labs'])
    expect(shows(line), line).toBe(false);
});

test('a lab in a frame is told by the file of its page', () => {
  for (const file of ['labs/cache/embed/index.html', 'en/labs/cache/embed/index.html'])
    expect(isEmbed(file), file).toBe(true);
  for (const file of ['labs/cache/index.html', 'rds/proxy/questions/index.html', 'labs/embed/index.html'])
    expect(isEmbed(file), file).toBe(false);
});

test('imports are told from the folder of the sources', () => {
  const text = `import A from '../../../components/A.astro';\nimport '../../../styles/a.css';\nimport {\n  b,\n} from "./b.ts";\nimport x from 'package';`;
  expect(importsOf({ path: 'rds/proxy.mdx', text })).toEqual([
    'components/A.astro',
    'styles/a.css',
    'content/docs/rds/b.ts',
  ]);
});

test('a page is kept only where it is made of its note and the site', () => {
  const text = `${front('title: A')}\nText with a [link](/rds/proxy/).`;
  const stands = (other: string) => standsAlone({ path: 'a.mdx', text: other });
  expect(stands(text)).toBe(true);
  expect(stands(text.replace('title: A', 'kind: site'))).toBe(true);
  expect(standsAlone({ path: 'en/404.mdx', text })).toBe(false);
  for (const line of ['slug: b', 'draft: true'])
    expect(stands(text.replace('title: A', `title: A\n${line}`))).toBe(false);
  expect(stands(`${text}\n![picture](a.png)`)).toBe(false);
  expect(stands(`${text}\n<img src="/a.png" />`)).toBe(false);
  expect(stands(text.replace('Text', "import Part from './part.mdx';\n\nText"))).toBe(false);
  expect(stands(text.replace('Text', "import picture from './a.png';\n\nText"))).toBe(false);
});

test('content other than notes counts as a whole, code and tests do not', () => {
  write('content/docs/rds/a.mdx', 'a');
  write('content/ports.yaml', '- 6379');
  write('site/a.ts', 'a');
  write('site/a.test.ts', 'a');
  const first = readSiteFiles(folder);
  expect(first.notes).toEqual([{ path: 'rds/a.mdx', text: 'a' }]);

  write('content/docs/rds/a.mdx', 'b');
  write('site/a.ts', 'b');
  write('site/a.test.ts', 'b');
  expect(readSiteFiles(folder).content).toBe(first.content);

  write('content/ports.yaml', '- 6380');
  expect(readSiteFiles(folder).content).not.toBe(first.content);
});

test('the date of a note is that of the last commit that changed it', () => {
  const git = (date: string, ...command: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...command], {
      cwd: folder,
      env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
    });
  const docs = join(folder, 'docs');
  expect(commitDates(folder)).toEqual(new Map());
  git('', 'init', '--quiet');
  write('docs/한글.mdx', 'a');
  write('docs/rds/b.mdx', 'b');
  for (const date of ['1700000000 +0000', '1700000100 +0000']) {
    git(date, 'add', '.');
    git(date, 'commit', '--quiet', '--message', 'a');
    write('docs/rds/b.mdx', 'c');
  }
  expect(commitDates(docs)).toEqual(
    new Map([
      ['rds/b.mdx', 't:1700000100'],
      ['한글.mdx', 't:1700000000'],
    ]),
  );
});
