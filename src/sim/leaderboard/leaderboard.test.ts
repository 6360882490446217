import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { execute } from '../sorted-set/execute.ts';
import { Keyspace } from '../sorted-set/keyspace.ts';
import { board, filling, me, stories } from './boards.ts';
import { actions, apply, initial, printReply, rowsOf, wordsOf } from './leaderboard.ts';
import { type CommandWords, type LeaderboardState, lessons } from './types.ts';

const play = (lines: readonly string[], from: LeaderboardState = initial({ lesson: 'free' })) =>
  lines.reduce(({ state }, line) => apply(state, { words: wordsOf(line) }), {
    state: from,
    events: [],
  } as ReturnType<typeof apply>);

const replies = (lesson: (typeof lessons)[number]) => {
  let state = initial({ lesson });
  return stories[lesson].map((line) => {
    const step = apply(state, { words: wordsOf(line) });
    state = step.state;
    const last = step.events.at(-1);
    return last?.kind === 'replied' ? printReply(last.reply).join(' ') : '';
  });
};

const member = fc.constantFrom('a', 'b', 'c', 'd');
const key = fc.constantFrom('x', 'y');
const command = fc.oneof(
  fc.tuple(fc.constant('ZADD'), key, fc.integer({ min: -3, max: 3 }).map(String), member),
  fc.tuple(fc.constant('ZINCRBY'), key, fc.constantFrom('1', '-inf', 'inf', 'nan'), member),
  fc.tuple(fc.constant('ZREVRANK'), key, member),
  fc.tuple(fc.constant('ZREM'), key, member),
  fc.tuple(fc.constant('ZUNIONSTORE'), key, fc.constant('2'), fc.constant('x'), fc.constant('y')),
  fc.tuple(fc.constant('SET'), key, fc.constant('text')),
  fc.tuple(fc.constant('DEL'), key),
  fc.tuple(fc.constant('ZPOPMAX'), key),
  fc.tuple(fc.constant('NOSUCH'), key),
) as fc.Arbitrary<CommandWords>;

describe('the leaderboard', () => {
  test('answers as the server does, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        const keyspace = new Keyspace();
        let state = initial({ lesson: 'free' });
        for (const words of commands) {
          const step = apply(state, { words });
          const last = step.events.at(-1);
          expect(last?.kind === 'replied' && last.reply).toEqual(execute(keyspace, words).reply);
          state = step.state;
        }
      }),
    );
  });

  test('tells of every member what it was and what it is, and of nobody else', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let state = initial({ lesson: 'free' });
        for (const words of commands) {
          const step = apply(state, { words });
          const moves = step.events.flatMap((event) => (event.kind === 'changed' ? event.moves : []));
          for (const each of ['x', 'y']) {
            const was = new Map(rowsOf(state, each).map((row) => [row.member, row.score]));
            const is = new Map(rowsOf(step.state, each).map((row) => [row.member, row.score]));
            const differ = [...new Set([...was.keys(), ...is.keys()])].filter(
              (name) => was.get(name) !== is.get(name),
            );
            const told = moves.filter((move) => move.key === each);
            expect(told.map((move) => move.member).toSorted()).toEqual(differ.toSorted());
            for (const { member: name, before, after } of told) {
              expect(before?.score).toBe(was.get(name));
              expect(after?.score).toBe(is.get(name));
              if (after) expect(rowsOf(step.state, each)[after.place - 1]?.member).toBe(name);
            }
          }
          state = step.state;
        }
      }),
    );
  });

  test('always has a score that arrives, and the same one after the same commands', () => {
    const { state } = play([`ZADD ${board} 1 ${me}`]);
    expect(actions(state)[0]).toEqual(actions(state)[0]);
    expect(actions(state)[0]?.words[0]).toBe('ZINCRBY');
    expect(actions(play(['ZCARD x'], state).state)[0]).not.toEqual(actions(state)[0]);
  });

  test('marks whom a reply speaks of', () => {
    const { state } = play([filling('places')?.join(' ') ?? '']);
    const read = (line: string) => {
      const last = play([line], state).events.at(-1);
      return last?.kind === 'replied' ? last.read : [];
    };
    expect(read(`ZREVRANGE ${board} 0 1 WITHSCORES`)).toEqual(['haru', 'mina']);
    expect(read(`ZREVRANK ${board} jun`)).toEqual(['jun']);
    expect(read(`ZREVRANK ${board} nobody`)).toEqual([]);
  });
});

describe('the lessons', () => {
  test('put jun in second place the moment the score is written, which ZREVRANK calls 1', () => {
    expect(replies('places').slice(1, 3)).toEqual(['(integer) 0', '(integer) 1']);
  });

  test('find two neighbours on either side', () => {
    const rows = replies('neighbours')[2] ?? '';
    expect(rows.match(/[a-z]+(?=")/g)).toEqual(['sora', 'yuna', 'jun', 'dojin', 'jiho']);
  });

  test('keep the best score with GT', () => {
    const { state } = play(stories.best, initial({ lesson: 'best' }));
    expect(rowsOf(state, board).find((row) => row.member === me)?.score).toBe(390);
    expect(replies('best')).toEqual(['(integer) 0', '(integer) 0', '(integer) 0', '(integer) 1']);
  });

  test('put jun before haru on equal scores, and haru before jun once the time is in the score', () => {
    const [, first = '', , second = ''] = replies('ties');
    expect(first.indexOf('jun')).toBeLessThan(first.indexOf('haru'));
    expect(second.indexOf('haru')).toBeLessThan(second.indexOf('jun'));
  });

  test('keep -inf last, whatever is added', () => {
    const story = stories.banned.slice(0, -1);
    const { state } = play(story, initial({ lesson: 'banned' }));
    expect(rowsOf(state, board).at(-1)).toEqual({ member: 'haru', score: -Infinity });
  });

  test('show sora twice and jiho never when pages are cut by rank', () => {
    const [first = '', , second = '', byScore = ''] = replies('pages');
    expect(first).toContain('sora');
    expect(second).toContain('sora');
    expect(first + second).not.toContain('jiho');
    expect(byScore).not.toContain('sora');
  });
});

test('replies are printed as redis-cli prints them', () => {
  expect(printReply(null)).toEqual(['(nil)']);
  expect(printReply([])).toEqual(['(empty array)']);
  expect(printReply({ error: 'ERR syntax error' })).toEqual(['(error) ERR syntax error']);
  expect(printReply(['a', null, 3])).toEqual(['1) "a"', '2) (nil)', '3) (integer) 3']);
});

test('every lesson has a board of its own, and its commands are known', () => {
  for (const lesson of lessons) {
    const state = initial({ lesson });
    expect(state.keys.length).toBe(lesson === 'free' ? 0 : 1);
    for (const { words } of actions(state)) {
      const last = apply(state, { words }).events.at(-1);
      expect(last?.kind === 'replied' && JSON.stringify(last.reply), words.join(' ')).not.toContain(
        'unknown command',
      );
    }
  }
});
