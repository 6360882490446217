import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const faults = [
  'aborted',
  '404',
  'slow',
  'cut',
  'no line',
  'captive portal',
  'full',
  'blocked',
  'two tabs',
  'old page',
];

const parts = readFileSync('docs/reliability.md', 'utf8')
  .split('\n## ')
  .slice(1)
  .map((part) => ({
    title: part.split('\n')[0] ?? '',
    rows: part
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2)
      .map((line) => line.split('|').map((cell) => cell.trim())),
  }))
  .filter(({ rows }) => rows.length > 0);

test('the matrix of faults says for each part what becomes of each fault', () => {
  expect(parts.length).toBeGreaterThan(0);
  for (const { title, rows } of parts)
    expect(
      rows.map(([, fault]) => fault),
      title,
    ).toEqual(faults);
});

test('every test that the matrix of faults names exists', () => {
  const missing = parts.flatMap(({ title, rows }) =>
    rows
      .map(([, fault = '', , test = '']) => ({ fault, named: /^`(.+)`: (.+)$/.exec(test) }))
      .filter(({ named }) => {
        const [, file = '', words = ''] = named ?? [];
        // Of a title made of parts the table names one.
        return !existsSync(file) || !readFileSync(file, 'utf8').includes(words);
      })
      .map(({ fault }) => `${title}: ${fault}`),
  );
  expect(missing).toEqual([]);
});
