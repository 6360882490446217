import { expect, test } from 'vitest';
import type { Source } from '../../src/content/schema/source.ts';
import { ageLine, byAge, issueText, stale } from './source-age.ts';

const today = new Date('2026-11-23T12:00:00Z');

function sourceChecked(id: string, checked: string): Source {
  return {
    id,
    title: `Page ${id}`,
    url: 'https://docs.aws.amazon.com/',
    read: 'whole',
    copy: 'page',
    checked,
  };
}

const sources = byAge(
  [
    sourceChecked('S01', '2026-05-27'),
    sourceChecked('S02', '2026-05-26'),
    sourceChecked('S03', '2024-01-01'),
  ],
  today,
);

test('sources are listed by the days since their check, the oldest first', () => {
  expect(sources.map(({ id, days }) => [id, days])).toEqual([
    ['S03', 1057],
    ['S02', 181],
    ['S01', 180],
  ]);
});

test('a source is stale from the 181st day after its check', () => {
  expect(stale(sources).map(({ id }) => id)).toEqual(['S03', 'S02']);
});

test('a line says when a source was checked, and how much of it was read unless that is all', () => {
  const [oldest] = sources;
  if (!oldest) throw new Error('There are three sources.');
  expect(ageLine(oldest)).toBe(' 1057 days  2024-01-01  S03   Page S03');
  expect(ageLine({ ...oldest, read: 'in-part' })).toMatch(/ Page S03 \[in-part\]$/);
});

test('the issue names each stale source with its address, to be ticked off', () => {
  expect(issueText(stale(sources))).toBe(
    [
      'These sources were last checked more than 180 days ago. Read each again, mend the statements that name it, then set `checked` in `src/content/sources.yaml`.',
      '',
      '- [ ] S03 [Page S03](https://docs.aws.amazon.com/), checked 2024-01-01, 1057 days ago',
      '- [ ] S02 [Page S02](https://docs.aws.amazon.com/), checked 2026-05-26, 181 days ago',
      '',
    ].join('\n'),
  );
});
