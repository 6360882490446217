import { expect, test } from 'vitest';
import type { Source } from '../../src/content/schema/source.ts';
import { staleSources } from './stale-sources.ts';

function sourceChecked(id: string, checked: string): Source {
  return { id, title: id, url: 'https://docs.aws.amazon.com/', read: 'whole', copy: 'page', checked };
}

test('a source is stale from the 366th day after its check, and the oldest comes first', () => {
  const sources = [
    sourceChecked('S01', '2025-11-23'),
    sourceChecked('S02', '2025-11-22'),
    sourceChecked('S03', '2024-01-01'),
  ];
  const stale = staleSources(sources, new Date('2026-11-23T12:00:00Z'));
  expect(stale.map(({ id, days }) => [id, days])).toEqual([
    ['S03', 1057],
    ['S02', 366],
  ]);
});
