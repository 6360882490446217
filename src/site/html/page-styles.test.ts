import { describe, expect, test } from 'vitest';
import { filesNamed, type PagesOfStyles, styleGroup, stylesOfGroups } from './page-styles.ts';

const sheet = '.a{top:0}.b{top:1px}.c{top:2px}';

function group({ names = [], styles = [sheet], files = [] }: Partial<Record<keyof PagesOfStyles, string[]>>) {
  return { names: new Set(names), styles: new Set(styles), files: new Set(files) };
}

/** What is left of the sheet in each group. */
function left(
  groups: Record<string, PagesOfStyles>,
  files: Record<string, string> = {},
  linked: readonly string[] = [],
) {
  const pruned = stylesOfGroups(new Map(Object.entries(groups)), new Map(Object.entries(files)), linked);
  return Object.fromEntries([...pruned].map(([name, styles]) => [name, [...styles.values()].join('')]));
}

describe('the styles of the pages of a group', () => {
  test('are those for what stands in one of its pages, whatever other groups have', () => {
    expect(left({ 'x/': group({ names: ['a'] }), 'y/': group({ names: ['b', 'c'] }) })).toEqual({
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
        { 'x/': group({ names: ['a'], files: ['page.js'] }), 'y/': group({ files: ['other.js'] }) },
        files,
      ),
    ).toEqual({ 'x/': '.a{top:0}.c{top:2px}', 'y/': '.b{top:1px}' });
  });

  test('keep what a script completes, and what data that a page fetches says', () => {
    const files = { 'page.js': 'node.className = "part-" + kind', 'words.json': '{"kind":"b"}' };
    const styles = ['.part-b{top:0}.whole-b{top:0}.b{top:0}'];
    expect(left({ 'x/': group({ styles, files: ['page.js', 'words.json'] }) }, files)).toEqual({
      'x/': '.part-b{top:0}.b{top:0}',
    });
  });

  test('keep everywhere what a script sets that no page names', () => {
    expect(left({ 'x/': group({}), 'y/': group({}) }, { 'nowhere.js': 'set("b")' })).toEqual({
      'x/': '.b{top:1px}',
      'y/': '.b{top:1px}',
    });
  });

  test('define what another stylesheet of the group or a linked one reads, and nothing else', () => {
    const styles = [
      ':root{--read:1px;--linked:2px;--unread:3px}',
      '.a{top:var(--read)}',
      '.b{top:var(--unread)}',
    ];
    expect(left({ 'x/': group({ names: ['a'], styles }) }, {}, ['p{top:var(--linked)}'])).toEqual({
      'x/': ':root{--read:1px;--linked:2px;}.a{top:var(--read)}',
    });
  });

  test('define nothing that is only read by what went itself, however many sheets say the same', () => {
    const sheet = (top: string) =>
      `:root{--hue:1;--tone:var(--hue);--badge:var(--tone)}.badge{color:var(--badge)}.a{top:${top}}`;
    const styles = [sheet('0'), sheet('1px')];
    expect(left({ 'x/': group({ names: ['a'], styles }) })).toEqual({
      'x/': ':root{}.a{top:0}:root{}.a{top:1px}',
    });
  });
});

test('a group is of one folder of the site and a language; the pages for what is missing are a folder of their own', () => {
  const styles = new Set([sheet]);
  const groups = [
    'index.html',
    'ports/index.html',
    'ports/questions/index.html',
    'en/index.html',
    'en/ports/index.html',
    '404.html',
  ].map((file) => styleGroup(file, styles));
  expect(new Set(groups).size).toBe(groups.length);
  expect(styleGroup('ports/answers/index.html', styles)).toBe(
    styleGroup('ports/questions/index.html', styles),
  );
  for (const file of ['en/404.html', 'en/404/index.html'])
    expect(styleGroup(file, styles)).toBe(styleGroup('404.html', styles));
});

test('pages of a folder are of one group if they came with the same stylesheets, in whatever order', () => {
  const [one, other] = ['.a{top:0}', '.b{top:0}'];
  const group = styleGroup('rds/a/index.html', new Set([one, other]));
  expect(styleGroup('rds/b/index.html', new Set([other, one]))).toBe(group);
  expect(styleGroup('rds/b/index.html', new Set([one]))).not.toBe(group);
});

test('files are known by their names in addresses, lists and imports', () => {
  expect(
    filesNamed('src="/_astro/a.Zx-9_.js" data-files="b.js c.mjs" from"./d.js";"/data/e-1.json" f.jsx'),
  ).toEqual(['a.Zx-9_.js', 'b.js', 'c.mjs', 'd.js', 'e-1.json']);
});
