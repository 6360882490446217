import { describe, expect, test } from 'vitest';
import { type FolderPages, filesNamed, styleFolder, stylesOfFolders } from './page-styles.ts';

const sheet = '.a{top:0}.b{top:1px}.c{top:2px}';

function folder({ names = [], styles = [sheet], files = [] }: Partial<Record<keyof FolderPages, string[]>>) {
  return { names: new Set(names), styles: new Set(styles), files: new Set(files) };
}

/** What is left of the sheet in each folder. */
function left(
  folders: Record<string, FolderPages>,
  files: Record<string, string> = {},
  linked: readonly string[] = [],
) {
  const pruned = stylesOfFolders(new Map(Object.entries(folders)), new Map(Object.entries(files)), linked);
  return Object.fromEntries([...pruned].map(([name, styles]) => [name, [...styles.values()].join('')]));
}

describe('the styles of the pages of a folder', () => {
  test('are those for what stands in one of its pages, whatever other folders have', () => {
    expect(left({ 'x/': folder({ names: ['a'] }), 'y/': folder({ names: ['b', 'c'] }) })).toEqual({
      'x/': '.a{top:0}',
      'y/': '.b{top:1px}.c{top:2px}',
    });
  });

  test('keep what a script sets that is fetched by a script of a page, at whatever distance', () => {
    const files = {
      'page.js': 'import("./later.js")',
      'later.js': 'const deps = ["_astro/last.js"]',
      'last.js': 'node.className = `c`',
      'other.js': 'node.className = "b"',
    };
    expect(
      left(
        { 'x/': folder({ names: ['a'], files: ['page.js'] }), 'y/': folder({ files: ['other.js'] }) },
        files,
      ),
    ).toEqual({ 'x/': '.a{top:0}.c{top:2px}', 'y/': '.b{top:1px}' });
  });

  test('keep what a script completes, and what data that a page fetches says', () => {
    const files = { 'page.js': 'node.className = "part-" + kind', 'words.json': '{"kind":"b"}' };
    const styles = ['.part-b{top:0}.whole-b{top:0}.b{top:0}'];
    expect(left({ 'x/': folder({ styles, files: ['page.js', 'words.json'] }) }, files)).toEqual({
      'x/': '.part-b{top:0}.b{top:0}',
    });
  });

  test('keep everywhere what a script sets that no page names', () => {
    expect(left({ 'x/': folder({}), 'y/': folder({}) }, { 'nowhere.js': 'set("b")' })).toEqual({
      'x/': '.b{top:1px}',
      'y/': '.b{top:1px}',
    });
  });

  test('define what another stylesheet of the folder or a linked one reads, and nothing else', () => {
    const styles = [
      ':root{--read:1px;--linked:2px;--unread:3px}',
      '.a{top:var(--read)}',
      '.b{top:var(--unread)}',
    ];
    expect(left({ 'x/': folder({ names: ['a'], styles }) }, {}, ['p{top:var(--linked)}'])).toEqual({
      'x/': ':root{--read:1px;--linked:2px;}.a{top:var(--read)}',
    });
  });

  test('define nothing that is only read by what went itself, however many sheets say the same', () => {
    const sheet = (top: string) =>
      `:root{--hue:1;--tone:var(--hue);--badge:var(--tone)}.badge{color:var(--badge)}.a{top:${top}}`;
    const styles = [sheet('0'), sheet('1px')];
    expect(left({ 'x/': folder({ names: ['a'], styles }) })).toEqual({
      'x/': ':root{}.a{top:0}:root{}.a{top:1px}',
    });
  });
});

test('a folder is one of the site and a language; the pages for what is missing are one of their own', () => {
  expect(
    [
      'index.html',
      'ports/index.html',
      'ports/questions/index.html',
      'en/index.html',
      'en/ports/index.html',
    ].map(styleFolder),
  ).toEqual(['', 'ports/', 'ports/*', 'en/', 'en/ports/']);
  expect(['404.html', 'en/404.html', 'en/404/index.html'].map(styleFolder)).toEqual(['404', '404', '404']);
});

test('files are known by their names in addresses, lists and imports', () => {
  expect(
    filesNamed('src="/_astro/a.Zx-9_.js" data-files="b.js c.mjs" from"./d.js";"/data/e-1.json" f.jsx'),
  ).toEqual(['a.Zx-9_.js', 'b.js', 'c.mjs', 'd.js', 'e-1.json']);
});
