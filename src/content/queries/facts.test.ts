import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Statement } from '../schema/fact.ts';
import { sourcesById, statementById } from './facts.ts';

const getCollection = vi.hoisted(() => vi.fn());
vi.mock('astro:content', () => ({ getCollection }));

const text = { ko: '암호화할 수 있습니다.', en: 'It can be encrypted.' };
const fact: Statement = {
  id: 'RDS-SEC-01',
  verdict: 'right',
  said: '암호화할 수 있다.',
  truth: text,
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
