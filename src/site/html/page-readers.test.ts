import { existsSync, mkdtempSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import type { KeptRenderings } from '../kept/kept-renderings.ts';
import { pageReaders } from './page-readers.ts';
import { styleGroup } from './page-styles.ts';

type Hooks = AstroIntegration['hooks'];
type Hook<Name extends 'astro:config:done' | 'astro:build:start'> = Parameters<NonNullable<Hooks[Name]>>[0];

const page = (path: string, main: string) =>
  `<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"/><meta property="og:url" content="https://notes.example${path}"/><style>.used{color:red}.unused{color:blue}</style></head><body><main data-pagefind-body>${main}</main></body></html>`;

/** Builds a site of the given pages as Astro would: renders each, and writes what comes back. */
async function build(
  pages: Record<string, string>,
  root = mkdtempSync(join(tmpdir(), 'readers-')),
  kept: Pick<KeptRenderings, 'find' | 'toKeep'> = { find: () => undefined, toKeep: () => undefined },
) {
  const directory = `${mkdtempSync(join(root, 'dist-'))}/`;
  const readers = pageReaders({ ...kept, integration: { name: 'kept', hooks: {} } });
  const { hooks } = readers.integration;
  const config = { outDir: pathToFileURL(directory), root: pathToFileURL(`${root}/`), base: '/' };
  await hooks['astro:config:done']?.({ config } as Hook<'astro:config:done'>);
  let prerenderer: AstroPrerenderer | undefined;
  const astro: AstroPrerenderer = {
    name: 'test',
    getStaticPaths: async () => [],
    render: async (request: Request) =>
      new Response(pages[new URL(request.url).pathname], { headers: { 'content-type': 'text/html' } }),
  };
  await hooks['astro:build:start']?.({
    setPrerenderer: (make) => {
      prerenderer = typeof make === 'function' ? make(astro) : make;
    },
  } as Hook<'astro:build:start'>);
  // Astro empties it.
  await mkdir(directory, { recursive: true });
  for (const path of Object.keys(pages)) {
    const request = new Request(`http://localhost${path}`);
    const routeData = { origin: 'external' } as Parameters<AstroPrerenderer['render']>[1]['routeData'];
    const response = await prerenderer?.render(request, { routeData });
    if (!(response instanceof Response) || !response.body) continue;
    const file = join(directory, path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await response.text());
  }
  return { readers, directory };
}

test('pages are read as they are rendered, and sealed with what is left of their styles', async () => {
  const { readers, directory } = await build({
    '/b/': page('/b/', '<h1 class="used">둘</h1>'),
    '/a/': page('/a/', '<h1>하나</h1>'),
  });
  const { groups, indexed } = await readers.collect();
  expect(indexed.map(({ url, title }) => [url, title])).toEqual([
    ['/a/', '하나'],
    ['/b/', '둘'],
  ]);
  const [styles = new Set<string>()] = [...groups.values()].map((group) => group.styles);
  const [a, b] = [styleGroup('a/index.html', styles), styleGroup('b/index.html', styles)];
  expect(groups.get(b)?.names).toContain('used');
  expect(groups.get(a)?.names).not.toContain('used');

  const left = (text: string) => new Map([...styles].map((style) => [style, text] as const));
  const pruned = new Map([
    [a, left('.used{color:red}')],
    [b, left('.unused{color:blue}')],
  ]);
  const sources = await readers.seal({ styles: pruned, scopes: new Map(), linked: new Map() });
  expect([...sources.keys()]).toEqual(['a/index.html', 'b/index.html']);
  const sealed = readFileSync(join(directory, 'a/index.html'), 'utf8');
  expect(sealed).toContain('<style>.used{color:red}</style>');
  expect(sealed).toMatch(
    /<meta charset="utf-8"\/><meta http-equiv="content-security-policy" content="[^"]*'sha256-/,
  );
  expect(readFileSync(join(directory, 'a/index.md'), 'utf8')).toContain('# 하나');
});

test('inline scripts are shortened, beside ones that are fetched and data as well', async () => {
  const fetched = '<script src="/a.js"></script>';
  const data = '<script type="application/json">{ "go": 1 }</script>';
  const written = `${fetched}<script>\n// why\ngo( 1 );\n</script>${data}`;
  const { readers, directory } = await build({ '/a/': page('/a/', written) });
  await readers.collect();
  await readers.seal({ styles: new Map(), scopes: new Map(), linked: new Map() });
  const sealed = readFileSync(join(directory, 'a/index.html'), 'utf8');
  expect(sealed).toContain(`${fetched}<script>go(1);</script>${data}`);
});

test('files of the search index are there once the pages are sealed', async () => {
  const { readers, directory } = await build({ '/a/': page('/a/', '<h1>하나</h1>') });
  await readers.collect();
  const paths = ['found/ko.txt', 'found/ko/page-0.json', 'found/ko/page-1.json'];
  readers.write(paths.map((path) => ({ path, content: new TextEncoder().encode(path) })));
  await readers.seal({ styles: new Map(), scopes: new Map(), linked: new Map() });
  for (const path of paths) expect(readFileSync(join(directory, path), 'utf8')).toBe(path);
});

test('a page that no policy can allow stops the build by its name', async () => {
  const { readers } = await build({ '/c/': page('/c/', '<button onclick="go()">셋</button>') });
  await expect(readers.collect()).rejects.toThrow(/c\/index\.html: .*onclick/);
});

test('the page for missing addresses in English stands where hosts look for it, and has no twin', async () => {
  const { readers, directory } = await build({ '/en/404/': page('/en/404/', '<h1>Not found</h1>') });
  await readers.collect();
  await readers.seal({ styles: new Map(), scopes: new Map(), linked: new Map() });
  expect(readFileSync(join(directory, 'en/404.html'), 'utf8')).toContain('content-security-policy');
  expect(existsSync(join(directory, 'en/404'))).toBe(false);
  expect(existsSync(join(directory, 'en/404.md'))).toBe(false);
});

test('a build that finds the readings of an earlier one gives byte for byte the same, and reads anew what is damaged', async () => {
  const root = mkdtempSync(join(tmpdir(), 'readers-'));
  const pages = { '/a/': page('/a/', '<h1>하나</h1><p>말</p>'), '/b/': page('/b/', '<h1>둘</h1>') };
  const built = async (of: Record<string, string>) => {
    const { readers, directory } = await build(of, root);
    const { indexed } = await readers.collect();
    await readers.seal({ styles: new Map(), scopes: new Map(), linked: new Map() });
    const twins = ['a', 'b'].map((name) => readFileSync(join(directory, name, 'index.md'), 'utf8'));
    return { indexed, twins };
  };
  const kept = join(root, '.cache/build/readings');
  const cold = await built(pages);
  const files = readdirSync(kept);
  // Of each page, what was read in it, and what was made from its content.
  expect(files).toHaveLength(4);
  expect(await built(pages)).toEqual(cold);
  expect(readdirSync(kept)).toEqual(files);

  for (const name of files) truncateSync(join(kept, name), 40);
  expect(await built(pages)).toEqual(cold);

  const changed = await built({ ...pages, '/b/': page('/b/', '<h1>셋</h1>') });
  expect(changed.indexed.map(({ title }) => title)).toEqual(['하나', '셋']);
  expect(changed.twins[1]).toContain('# 셋');
});

test('a page that is kept is not rendered, and yet read and sealed like the others', async () => {
  const root = mkdtempSync(join(tmpdir(), 'readers-'));
  const pages = { '/a/': page('/a/', '<h1 class="used">하나</h1>'), '/b/': page('/b/', '<h1>둘</h1>') };
  const sealed = async (of: Record<string, string>, kept: Pick<KeptRenderings, 'find' | 'toKeep'>) => {
    const { readers, directory } = await build(of, root, kept);
    const { indexed, groups } = await readers.collect();
    await readers.seal({ styles: new Map(), scopes: new Map(), linked: new Map() });
    const written = ['a/index.html', 'a/index.md', 'b/index.html'].map((file) =>
      readFileSync(join(directory, file), 'utf8'),
    );
    return { indexed, groups, written };
  };
  const toKeep = ({ file }: { readonly file: string }) =>
    file.startsWith('a/') ? { under: [file], about: '{}' } : undefined;
  const cold = await sealed(pages, { find: () => undefined, toKeep });
  const find = ({ file }: { readonly file: string }) => (file.startsWith('a/') ? [file, 'page'] : undefined);
  const warm = await sealed({ ...pages, '/a/': page('/a/', 'rendered') }, { find, toKeep: () => undefined });
  expect(warm).toEqual(cold);
});

test('a build says so when a page that was kept is gone before it is read', async () => {
  const kept = { find: () => ['lost'], toKeep: () => undefined };
  const { readers } = await build({ '/a/': page('/a/', '<h1>하나</h1>') }, undefined, kept);
  await expect(readers.collect()).rejects.toThrow(/\.cache\/build are gone/);
});
