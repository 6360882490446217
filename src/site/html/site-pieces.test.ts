import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptResults } from '../kept/kept-results.ts';
import { sitePieces, type WholeSite } from './site-pieces.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pieces-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const piecesOf = (site: WholeSite) => sitePieces(keptResults(folder, 'code'), site);
const style = '.note{color:red}.gone{color:blue}.set{color:green}';
const site: WholeSite = {
  groups: new Map([
    ['rds/', { names: new Set(['note', 'p']), styles: new Set([style]), files: new Set(['a.js']) }],
    ['labs/', { names: new Set(['lab']), styles: new Set([style]), files: new Set() }],
  ]),
  texts: new Map([['a.js', 'set']]),
  linked: new Map([['page.abc.css', '.note{margin:0}.gone{margin:1px}']]),
};

test('every group is told what is left of its styles, and linked sheets get names that fit what is left of them', async () => {
  const { styles, linked, sheets } = await piecesOf(site);
  expect(styles.get('rds/')?.get(style)).toBe('.note{color:red}.set{color:green}');
  expect(styles.get('labs/')?.get(style)).toBe('');
  const as = linked.get('page.abc.css') ?? '';
  expect(as).toMatch(/^page\.[\w-]{8}\.css$/);
  expect(sheets.get(as)).toBe('.note{margin:0}');
});

test('a second build finds what the first has made, in whatever order the pages were read', async () => {
  const first = await piecesOf(site);
  const [made] = readdirSync(folder);
  const turned: WholeSite = {
    ...site,
    groups: new Map(
      [...site.groups]
        .reverse()
        .map(([name, pages]) => [name, { ...pages, names: new Set([...pages.names].reverse()) }]),
    ),
  };
  expect(await piecesOf(turned)).toEqual(first);
  expect(readdirSync(folder)).toEqual([made]);
});

test.each<readonly [string, Partial<WholeSite>]>([
  ['a script', { texts: new Map([['a.js', 'gone']]) }],
  ['a linked sheet', { linked: new Map([['page.abc.css', '.note{margin:2px}']]) }],
  [
    'a name in a page',
    {
      groups: new Map([['rds/', { names: new Set(['gone']), styles: new Set([style]), files: new Set() }]]),
    },
  ],
])('%s that changes has it made anew', async (_, change) => {
  const first = await piecesOf(site);
  const other = await piecesOf({ ...site, ...change });
  expect(other).not.toEqual(first);
  expect(readdirSync(folder)).toHaveLength(2);
});
