import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMember, anyScore } from './arbitraries.ts';
import { execute } from './execute.ts';
import { Keyspace } from './keyspace.ts';
import { printScore, readScore } from './score.ts';
import { SkipList } from './skip-list.ts';
import { SortedSet } from './sorted-set.ts';
import type { MemberChange } from './types.ts';

type Scores = Map<string, number>;

/** The order as the documentation says it, with nothing but sorting. */
function sorted(scores: Scores): [string, number][] {
  return [...scores].sort(
    ([member, score], [otherMember, otherScore]) =>
      score - otherScore || Buffer.compare(Buffer.from(member), Buffer.from(otherMember)),
  );
}

const anyEdits = fc.array(
  fc.record({ member: anyMember, score: fc.option(fc.integer({ min: -3, max: 3 })) }),
  { maxLength: 200 },
);

function edited(edits: readonly { readonly member: string; readonly score: number | null }[]) {
  const set = new SortedSet();
  const scores: Scores = new Map();
  for (const { member, score } of edits) {
    if (score === null) {
      set.delete(member);
      scores.delete(member);
    } else {
      set.set(member, score);
      scores.set(member, score);
    }
  }
  return { set, order: sorted(scores) };
}

describe('a sorted set', () => {
  test('has every member once, in the order that sorting gives', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const { set, order } = edited(edits);
        expect(set.entries().map(({ member, score }) => [member, score])).toEqual(order);
        for (const [rank, [member]] of order.entries()) {
          expect(set.rankOf(member)).toBe(rank);
          expect(set.entries(rank, rank + 1).map((entry) => entry.member)).toEqual([member]);
        }
      }),
    );
  });

  test('finds a range of scores as a filter would', () => {
    const anyBound = fc.record({ score: fc.integer({ min: -4, max: 4 }), exclusive: fc.boolean() });
    fc.assert(
      fc.property(anyEdits, anyBound, anyBound, (edits, min, max) => {
        const { set, order } = edited(edits);
        const { from, to } = set.ranksByScore({ min, max });
        const wanted = order.filter(
          ([, score]) =>
            (min.exclusive ? score > min.score : score >= min.score) &&
            (max.exclusive ? score < max.score : score <= max.score),
        );
        expect(order.slice(from, to)).toEqual(wanted);
      }),
    );
  });

  test('finds a rank among twenty thousand entries by looking at a few hundred at most', () => {
    const list = new SkipList();
    for (let score = 0; score < 20_000; score++) list.insert({ member: '', score: (score * 7919) % 20_000 });
    for (const rank of [0, 1, 777, 10_000, 19_999]) {
      let looks = 0;
      const found = list.countWhile(({ score }) => {
        looks++;
        return score < rank;
      });
      expect(found).toBe(rank);
      expect(looks).toBeLessThan(300);
    }
  });
});

describe('a score', () => {
  test('reads back as the same number once it was printed', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (score) => readScore(printScore(score)) === score));
  });

  test.each([
    [99.99, '99.99'],
    [1e20, '1e+20'],
    [1e15, '1000000000000000'],
    [-0.5, '-0.5'],
    [0.000012, '0.000012'],
    [1.5e-9, '1.5e-9'],
    [123456.789, '123456.789'],
    [-Infinity, '-inf'],
    [-0, '-0'],
  ])('%d is printed %s', (score, text) => {
    expect(printScore(score)).toBe(text);
  });

  test.each([
    ['0x1F', 31],
    ['-0x.8p1', -1],
    ['+.5', 0.5],
    ['3.', 3],
    ['InFinity', Infinity],
    ['1e400', null],
    ['1e-400', null],
    ['0e-400', 0],
    ['', null],
    [' 1', null],
    ['0x', null],
    ['nan', null],
    ['1_000', null],
    ['0b1', null],
  ])('%j is read as %j', (text, score) => {
    expect(readScore(text)).toBe(score);
  });
});

describe('a command', () => {
  const anyCommand = fc
    .tuple(
      fc.constantFrom('ZADD', 'ZINCRBY', 'ZREM', 'ZPOPMIN', 'ZREMRANGEBYRANK', 'ZUNIONSTORE', 'DEL', 'SET'),
      fc.constantFrom('board', 'other'),
      fc.array(
        fc.oneof(
          anyMember,
          anyScore.map(String),
          fc.constantFrom('2', 'board', 'other', 'XX', 'GT', 'LT', 'INCR'),
        ),
        { maxLength: 6 },
      ),
    )
    .map(([name, key, words]): [string, ...string[]] => [name, key, ...words]);

  const scoresIn = (keyspace: Keyspace, key: string): Scores =>
    new Map(
      keyspace.typeOf(key) === 'zset'
        ? keyspace
            .sortedSet(key)
            ?.entries()
            .map(({ member, score }) => [member, score])
        : [],
    );

  test('tells exactly what it changed, and changes nothing where it is refused', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
        const keyspace = new Keyspace();
        for (const words of commands) {
          const before = { board: scoresIn(keyspace, 'board'), other: scoresIn(keyspace, 'other') };
          const { reply, changes } = execute(keyspace, words);
          for (const [key, scores] of Object.entries(before))
            expect(withChanges(scores, changes, key)).toEqual(scoresIn(keyspace, key));
          if (typeof reply === 'object' && reply !== null && 'error' in reply) expect(changes).toEqual([]);
        }
      }),
    );
  });

  function withChanges(scores: Scores, changes: readonly MemberChange[], key: string): Scores {
    const after = new Map(scores);
    for (const change of changes.filter((each) => each.key === key)) {
      expect(after.get(change.member) ?? null).toBe(change.before);
      if (change.after === null) after.delete(change.member);
      else after.set(change.member, change.after);
    }
    return after;
  }

  test('gives the rank together with the score where it is asked to', () => {
    const keyspace = new Keyspace();
    execute(keyspace, ['ZADD', 'board', '10', 'mina', '20', 'jun']);
    expect(execute(keyspace, ['ZREVRANK', 'board', 'mina', 'WITHSCORE']).reply).toEqual([1, '10']);
    expect(execute(keyspace, ['ZRANK', 'board', 'nobody', 'WITHSCORE']).reply).toBeNull();
    expect(execute(keyspace, ['ZRANK', 'board', 'mina', 'WITHSCORES']).reply).toEqual({
      error: 'ERR syntax error',
    });
  });

  test('refuses to add two infinities that cancel each other', () => {
    const keyspace = new Keyspace();
    execute(keyspace, ['ZADD', 'board', '-inf', 'mina']);
    expect(execute(keyspace, ['ZINCRBY', 'board', 'inf', 'mina'])).toEqual({
      reply: { error: 'ERR resulting score is not a number (NaN)' },
      changes: [],
    });
  });

  test('reads members of one score by their names, whichever way round', () => {
    const keyspace = new Keyspace();
    execute(keyspace, ['ZADD', 'names', '0', 'a', '0', 'b', '0', 'c', '0', '가', '0', '😀', '0', '｡']);
    const ask = (...words: [string, ...string[]]) => execute(keyspace, words).reply;
    expect(ask('ZRANGEBYLEX', 'names', '(a', '[c')).toEqual(['b', 'c']);
    expect(ask('ZREVRANGEBYLEX', 'names', '+', '[c')).toEqual(['😀', '｡', '가', 'c']);
    expect(ask('ZRANGE', 'names', '-', '+', 'BYLEX', 'LIMIT', '4', '-1')).toEqual(['｡', '😀']);
    expect(ask('ZLEXCOUNT', 'names', '(c', '+')).toBe(3);
    expect(ask('ZREMRANGEBYLEX', 'names', '(c', '+')).toBe(3);
    expect(ask('ZRANGE', 'names', '+', '-', 'BYLEX', 'REV')).toEqual(['c', 'b', 'a']);
  });

  test.each([
    ['BYLEX', 'BYSCORE'],
    ['BYSCORE', 'BYSCORE'],
    ['REV', 'REV'],
  ])('takes a range one way only, not %s and %s', (...options) => {
    const words = ['ZRANGE', 'board', '0', '1', ...options] as [string, ...string[]];
    expect(execute(new Keyspace(), words).reply).toEqual({ error: 'ERR syntax error' });
  });

  test('repeats no more than 128 characters of a call that it does not know', () => {
    const { reply } = execute(new Keyspace(), ['ZNOPE', 'x'.repeat(200), 'y']);
    expect(reply).toEqual({
      error: `ERR unknown command 'ZNOPE', with args beginning with: '${'x'.repeat(128)}' `,
    });
  });
});
