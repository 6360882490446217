import { expect, test } from 'vitest';
import { headingsIn, notesWithoutModule, withoutModules } from './note-modules.ts';

test('headings are read where a compiled note tells them on one line', () => {
  const module = `const a = 1;
export function getHeadings() { return [{"depth":2,"slug":"why","text":"Why; \\"so\\" }"}]; }
export default a;`;
  expect(headingsIn(module)).toEqual([{ depth: 2, slug: 'why', text: 'Why; "so" }' }]);
  expect(headingsIn('export function getHeadings() {\n  return [];\n}')).toBeUndefined();
});

const note = (path: string, ...imports: string[]) => ({
  path,
  text: imports.map((name) => `import X from '${name}';\n`).join(''),
});
const kept = () => true;

test('of the notes that import the same, one stays in the build', () => {
  const notes = [
    note('rds/a.mdx', '../../../components/Fact.astro'),
    note('en/rds/a.mdx', '../../../../components/Fact.astro'),
    note('rds/b.mdx', '../../../components/Fact.astro', '../../../components/Race.astro'),
    note('en/rds/b.mdx', '../../../../components/Race.astro'),
    note('rds/c.mdx'),
    note('en/rds/c.mdx'),
  ];
  expect([...notesWithoutModule(notes, kept)]).toEqual([
    'en/rds/a.mdx',
    'en/rds/b.mdx',
    'rds/c.mdx',
    'en/rds/c.mdx',
  ]);
  // A note that is not kept stays anyway, and brings what it imports.
  expect([...notesWithoutModule(notes, (path) => path !== 'rds/b.mdx')]).toEqual([
    'rds/a.mdx',
    'en/rds/a.mdx',
    'en/rds/b.mdx',
    'rds/c.mdx',
    'en/rds/c.mdx',
  ]);
});

test('a note stays that is shown in both languages, or hydrates something itself', () => {
  const notes = [
    note('rds/only-korean.mdx'),
    { path: 'rds/a.mdx', text: '<Lab client:load />' },
    note('en/rds/a.mdx'),
  ];
  expect([...notesWithoutModule(notes, kept)]).toEqual(['en/rds/a.mdx']);
});

test('a note without a module still tells its headings, and refuses to be rendered', async () => {
  const entry = (path: string) =>
    `["src/content/docs/${path}", () => import("data:text/javascript,export const own = 1")]`;
  const list = `export default new Map([\n${entry('rds/a.mdx')},\n${entry('rds/b.mdx')}]);\n`;
  const headings = [{ depth: 2, slug: 'why', text: '왜 "중요"한가' }];
  const left = withoutModules(list, new Map([['rds/b.mdx', headings]]));
  const { default: modules } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(left)}`
  );
  expect(await modules.get('src/content/docs/rds/a.mdx')()).toMatchObject({ own: 1 });
  const module = await modules.get('src/content/docs/rds/b.mdx')();
  expect(module.getHeadings()).toEqual(headings);
  expect(() => module.Content()).toThrow(/rds\/b\.mdx was left out/);
});
