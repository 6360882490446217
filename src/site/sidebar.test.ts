import { expect, test } from 'vitest';
import { orderedSections } from './sidebar.ts';

const named = [
  { folder: 'rds', name: { ko: 'RDS', en: 'RDS' } },
  { folder: 'labs', name: { ko: '실험실', en: 'Labs' } },
];

test('named sections keep their order and a new folder appears after them by itself', () => {
  const sections = orderedSections(named, ['dynamodb', 'labs', 'rds']);
  expect(sections.map(({ name }) => name.ko)).toEqual(['RDS', '실험실', 'dynamodb']);
});

test('a named section without a folder is left out', () => {
  expect(orderedSections(named, ['rds']).map(({ folder }) => folder)).toEqual(['rds']);
});
