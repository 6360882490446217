import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Statement } from '../schema/fact.ts';
import { changesOf, type PlacedStatement, sourcesById, statementById } from './facts.ts';

const getCollection = vi.hoisted(() => vi.fn());
vi.mock('astro:content', () => ({ getCollection }));

const text = { ko: '암호화할 수 있습니다.', en: 'It can be encrypted.' };
const fact: Statement = {
  id: 'RDS-SEC-01',
  verdict: 'right',
  said: '암호화할 수 있다.',
  truth: text,
  changes: [],
  sources: ['S01'],
  checked: '2026-11-23',
};
const source = { id: 'S01', title: 'Guide', url: 'https://docs.aws.amazon.com/', read: 'whole' };

beforeEach(() => {
  getCollection.mockImplementation(async (name: string) =>
    name === 'facts' ? [{ data: { page: 'rds/security', statements: [fact] } }] : [{ data: source }],
  );
});

describe('a page that names a statement or a source', () => {
  test('gets the statement with the page it stands on', async () => {
    expect(await statementById('RDS-SEC-01')).toEqual({ ...fact, page: 'rds/security' });
  });

  test('stops the build when there is no such statement', async () => {
    await expect(statementById('RDS-SEC-99')).rejects.toThrow('RDS-SEC-99');
  });

  test('stops the build when there is no such source', async () => {
    await expect(sourcesById(['S01', 'S99'])).rejects.toThrow('S99');
  });
});

describe('what happened to statements', () => {
  const mended: PlacedStatement = {
    ...fact,
    page: 'rds/security',
    changes: [
      { date: '2026-11-28', why: text },
      { date: '2027-02-01', why: text },
    ],
  };
  const added: PlacedStatement = {
    id: 'RDS-SEC-15',
    verdict: 'added',
    truth: text,
    changes: [
      { date: '2026-11-28', why: text },
      { date: '2027-03-01', why: text },
    ],
    sources: ['S01'],
    checked: '2027-03-01',
    page: 'rds/security',
  };

  test('is told newest first, and only the first change of a new statement added it', () => {
    expect(changesOf([mended, added]).map((change) => [change.date, change.fact.id, change.added])).toEqual([
      ['2027-03-01', 'RDS-SEC-15', false],
      ['2027-02-01', 'RDS-SEC-01', false],
      ['2026-11-28', 'RDS-SEC-01', false],
      ['2026-11-28', 'RDS-SEC-15', true],
    ]);
  });
});
