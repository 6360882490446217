import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GivenAnswer } from '../chooser/answers.ts';
import { judge } from './choose.ts';
import { chooser } from './fixture.ts';

const judged = (answers: Record<string, string>) =>
  judge(
    chooser,
    Object.entries(answers).map(([question, answer]) => ({ question, answer })),
  );
const nothing = {
  ordering: 'no',
  'node-failure': 'no',
  snapshots: 'no',
  iam: 'no',
  'plain-strings': 'no',
  capacity: 'either',
};

describe('the chooser', () => {
  test('starts with everything fitting and the first question', () => {
    const start = judged({});
    expect(start.fits).toEqual(['redis-oss', 'memcached', 'valkey', 'serverless']);
    expect(start.next?.id).toBe('ordering');
    expect(start.rows.size).toBe(0);
  });

  test('rules Memcached out when ranking is needed, and names the rows that decide', () => {
    const result = judged({ ordering: 'yes' });
    expect(result.fits).not.toContain('memcached');
    expect([...result.rows]).toEqual(['sorted-sets', 'data-structures']);
    expect(result.onServerless).toEqual(['redis-oss', 'valkey']);
  });

  test('keeps serverless Memcached when only backup or survival is needed', () => {
    const result = judged({ 'node-failure': 'yes', snapshots: 'yes' });
    expect(result.fits).toEqual(['redis-oss', 'valkey', 'serverless']);
    expect(result.onServerless).toContain('memcached');
  });

  test('answers Valkey where Redis OSS would do as well, and only at the end', () => {
    expect(judged({ ordering: 'yes' }).tieBroken).toBe(false);
    const end = judged({ ...nothing, ordering: 'yes', capacity: 'self' });
    expect(end.next).toBeUndefined();
    expect(end.tieBroken).toBe(true);
    expect(end.fits).toEqual(['valkey', 'redis-oss']);
    expect(end.rows).toContain('pricing');
  });

  test('answers Memcached for plain strings on many cores', () => {
    const end = judged({ ...nothing, 'plain-strings': 'yes', capacity: 'self' });
    expect(end.fits[0]).toBe('memcached');
    expect(end.tieBroken).toBe(false);
  });

  test('says so when an answer prefers what another one rules out', () => {
    const end = judged({ ...nothing, ordering: 'yes', 'plain-strings': 'yes' });
    expect(end.fits).not.toContain('memcached');
    expect(end.preferredButRuledOut).toEqual(['memcached']);
  });

  test('answers Serverless when AWS is to decide the capacity', () => {
    expect(judged({ ...nothing, capacity: 'aws' }).fits).toEqual(['serverless']);
  });

  test('ignores answers it does not know', () => {
    expect(judged({ ordering: 'perhaps', weather: 'yes' })).toEqual(judged({}));
  });

  test('always leaves an engine, and never more than before an answer', () => {
    const answers = fc.tuple(
      ...chooser.questions.map(({ id, answers: offered }) =>
        fc.constantFrom(...offered).map((answer): GivenAnswer => ({ question: id, answer: answer.id })),
      ),
    );
    fc.assert(
      fc.property(answers, (given) => {
        given.forEach((_, count) => {
          const before = judge(chooser, given.slice(0, count));
          const after = judge(chooser, given.slice(0, count + 1));
          expect(after.fits.length).toBeGreaterThan(0);
          expect(before.fits).toEqual(expect.arrayContaining([...after.fits]));
        });
        const end = judge(chooser, given);
        expect(end.next).toBeUndefined();
        if (end.fits.includes('serverless')) expect(end.onServerless.length).toBeGreaterThan(0);
      }),
    );
  });
});
