import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeFingerprint } from './code-fingerprint.ts';
import { keepRendering, keptRenderings, shownVariables } from './kept-renderings.ts';
import { keptResults } from './kept-results.ts';

type Hooks = AstroIntegration['hooks'];
type Hook<Name extends 'astro:config:setup' | 'astro:config:done' | 'astro:build:start'> = Parameters<
  NonNullable<Hooks[Name]>
>[0];

interface Transforms {
  readonly transform: {
    readonly handler: (text: string, id: string) => { readonly code: string } | undefined;
  };
}

let root = '';
const validator = globalThis as { _starlightLinksValidatorValidationData?: Map<string, object> | undefined };
const notesOnDisk: Record<string, string> = {
  'rds/a.mdx': '---\ntitle: A\n---\ntext of a',
  'en/rds/a.mdx': '---\ntitle: A\n---\ntext of a',
  'rds/b.mdx': '---\ntitle: B\n---\ntext of b',
  'en/rds/b.mdx': '---\ntitle: B\n---\ntext of b',
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-renderings-'));
  for (const [path, text] of Object.entries(notesOnDisk)) write(path, text);
});
afterEach(() => {
  validator._starlightLinksValidatorValidationData = undefined;
  rmSync(root, { recursive: true });
});

const docs = () => join(root, 'src/content/docs');
function write(path: string, text: string) {
  const file = join(docs(), path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A page that shows nothing of its document but the last word. */
const pageOf = (text: string) => `page of ${text.split(/\s/).at(-1)}`;

/** Builds as Astro would: compiles every document, renders what is not kept, and a route that lists documents. */
function build() {
  const renderings = keptRenderings();
  const { hooks } = renderings.integration;
  let plugin: Transforms | undefined;
  let said = '';
  hooks['astro:config:setup']?.({
    command: 'build',
    updateConfig: ({ vite }: { vite: { plugins: Transforms[] } }) => {
      plugin = vite.plugins[0];
    },
  } as unknown as Hook<'astro:config:setup'>);
  const config = { root: pathToFileURL(`${root}/`), srcDir: pathToFileURL(`${root}/src/`), base: '/' };
  hooks['astro:config:done']?.({ config } as Hook<'astro:config:done'>);
  hooks['astro:build:start']?.({
    logger: { info: (text: string) => (said = text) },
  } as unknown as Hook<'astro:build:start'>);
  const collected = new Map<string, object>();
  validator._starlightLinksValidatorValidationData = collected;
  const results = keptResults(join(root, '.cache/build/renderings'), codeFingerprint());
  const paths = [
    ...Object.keys(notesOnDisk),
    ...['labs.mdx', 'en/labs.mdx'].filter((path) => existsSync(join(docs(), path))),
  ];
  const list = paths.map((path) => `["src/content/docs/${path}", () => import("x")]`).join(',\n');
  const modules =
    plugin?.transform.handler(`new Map([${list}]);`, '/.astro/content-modules.mjs')?.code ?? list;
  const kept: string[] = [];
  for (const path of paths) {
    const file = join(docs(), path);
    const bundled = modules.includes(`["src/content/docs/${path}", () => import("x")]`);
    if (bundled) {
      collected.set(`${path}!`, { file, headings: ['_top'], links: [] });
      plugin?.transform.handler('export function getHeadings() { return [{"depth":2}]; }', file);
    }
    const page = { file: path.replace('.mdx', '/index.html'), isDocument: true };
    const under = renderings.find(page);
    if (under) kept.push(`${path} ${results.find(under)}`);
    const keep = under ? undefined : renderings.toKeep(page);
    if (keep) keepRendering(results, keep, pageOf(readFileSync(file, 'utf8')));
  }
  const route = { file: 'rds/a/questions/index.html', isDocument: false };
  const under = renderings.find(route);
  const keep = under ? undefined : renderings.toKeep(route);
  if (under) kept.push(`route ${results.find(under)}`);
  if (keep) keepRendering(results, keep, 'questions');
  return { kept, said, collected };
}

test('all pages are kept, those of what has not changed since', () => {
  expect(build()).toMatchObject({
    kept: [],
    said: 'kept the pages of 0 of 4 documents, left out the modules of 0',
  });
  const first = build();
  expect(first.kept).toEqual([
    'rds/a.mdx page of a',
    'en/rds/a.mdx page of a',
    'rds/b.mdx page of b',
    'en/rds/b.mdx page of b',
    'route questions',
  ]);
  expect(first.said).toBe('kept the pages of 4 of 4 documents, left out the modules of 4');

  write('rds/b.mdx', '---\ntitle: B\ndescription: new\n---\ntext of c');
  expect(build().kept).toEqual(['rds/a.mdx page of a', 'en/rds/a.mdx page of a', 'en/rds/b.mdx page of b']);
  expect(build().kept).toContain('rds/b.mdx page of c');
});

test('links of a document that is kept are still validated', () => {
  const cold = build().collected;
  expect(build().collected).toEqual(cold);
});

test('no page is kept when what others show of a note changes, or other content does', () => {
  build();
  write('rds/b.mdx', '---\ntitle: Other\n---\ntext of b');
  expect(build().kept).toEqual([]);
  expect(build().kept).toHaveLength(5);
  writeFileSync(join(root, 'src/content/ports.yaml'), '- 6379');
  expect(build().kept).toEqual([]);
});

test('a page that is kept and damaged is rendered again', () => {
  build();
  const folder = join(root, '.cache/build/renderings');
  for (const name of readdirSync(folder)) truncateSync(join(folder, name), 20);
  expect(build().kept).toEqual([]);
  expect(build().kept).toHaveLength(5);
});

test('a list is made anew when the front matter or a heading of a note changes, not with its text', () => {
  write('labs.mdx', '---\ntitle: Labs\nkind: site\n---\nlabs');
  write('en/labs.mdx', '---\ntitle: Labs\nkind: site\n---\nlabs');
  const lists = (kept: readonly string[]) => kept.filter((one) => /labs|route/.test(one));
  build();
  const all = ['labs.mdx page of labs', 'en/labs.mdx page of labs', 'route questions'];
  expect(lists(build().kept)).toEqual(all);
  write('rds/b.mdx', '---\ntitle: B\n---\nother text of b');
  expect(lists(build().kept)).toEqual(all);
  for (const text of ['---\ntitle: B\nanswer: A.\n---\nb', '---\ntitle: B\nanswer: A.\n---\n## Why\n\nb']) {
    write('rds/b.mdx', text);
    const { kept } = build();
    expect(lists(kept)).toEqual([]);
    expect(kept).toHaveLength(3);
  }
});

test('a lab is made anew when the title of a note changes, not with what only lists show', () => {
  write('labs.mdx', '---\ntitle: Labs\nkind: lab\n---\nlabs');
  const labs = (kept: readonly string[]) => kept.filter((one) => one.startsWith('labs'));
  build();
  write('rds/b.mdx', '---\ntitle: B\nanswer: A.\n---\n## Why\n\nb');
  expect(labs(build().kept)).toEqual(['labs.mdx page of labs']);
  write('rds/b.mdx', '---\ntitle: C\nanswer: A.\n---\n## Why\n\nb');
  expect(labs(build().kept)).toEqual([]);
});

test('a page that shows a picture or a deck of cards is made anew every time', () => {
  const shown = ['<img src="/_astro/a.png"/>', '<b data-deck="/decks/ko-0123456789.json">'];
  for (const html of shown) {
    write('rds/b.mdx', `---\ntitle: B\n---\n${html}`);
    build();
    expect(build().kept).toHaveLength(4);
  }
});

test('every variable of the environment that a page may show counts', () => {
  const source = new URL('../../../', import.meta.url);
  const code = readdirSync(new URL('src/', source), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test|\.testing)\.(ts|tsx|astro)$/.test(name))
    .map((name) => readFileSync(new URL(`src/${name}`, source), 'utf8'));
  const config = readFileSync(new URL('astro.config.mjs', source), 'utf8');
  const named = [...code, config].flatMap((text) =>
    [...text.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name),
  );
  // These decide how files are compressed and indexed, not what pages say.
  const apart = ['COMPRESSED', 'NODE_ENV', 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  expect([...new Set(named)].filter((name = '') => !apart.includes(name)).sort()).toEqual(
    [...shownVariables].sort(),
  );
});
