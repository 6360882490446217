import { expect, test } from 'vitest';
import { sidebarOf } from './sidebar.ts';

const sections = [
  { id: 'rds', name: { ko: 'RDS', en: 'RDS' } },
  { id: 'labs', name: { ko: '실험실', en: 'Labs' } },
  { id: 'reference', name: { ko: '찾아보기', en: 'Reference' }, pages: ['ports'] },
];
const page = (slug: string) => ({ slug, kind: 'note' });

test('the sidebar lets Starlight read a folder of notes, and lists pages below pages one by one', () => {
  const pages = ['rds/proxy', 'labs/cache', 'labs/cache/method', 'ports'].map(page);
  expect(sidebarOf(sections, pages)).toEqual([
    { label: 'RDS', translations: { en: 'RDS' }, items: [{ autogenerate: { directory: 'rds' } }] },
    { label: '실험실', translations: { en: 'Labs' }, items: ['labs/cache', 'labs/cache/method'] },
    { label: '찾아보기', translations: { en: 'Reference' }, items: ['ports'] },
  ]);
});

test('a section without pages is left out', () => {
  const labels = sidebarOf(sections, ['rds/proxy', 'ports'].map(page)).map(({ label }) => label);
  expect(labels).toEqual(['RDS', '찾아보기']);
});
