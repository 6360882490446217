import { lexRange, scoreRange } from '../arguments.ts';
import { syntaxError } from '../command-error.ts';
import { printScore } from '../score.ts';
import type { SortedSet } from '../sorted-set.ts';
import type { Reply } from '../types.ts';
import type { Command } from './command.ts';

const printOrNull = (score: number | null) => (score === null ? null : printScore(score));

export const zscore: Command = {
  arity: 3,
  run: (keyspace, [key, member]) => printOrNull(keyspace.sortedSet(key)?.scoreOf(member as string) ?? null),
};

export const zmscore: Command = {
  arity: -3,
  run(keyspace, [key, ...members]) {
    const set = keyspace.sortedSet(key);
    return members.map((member) => printOrNull(set?.scoreOf(member) ?? null));
  },
};

export const zcard: Command = {
  arity: 2,
  run: (keyspace, [key]) => keyspace.sortedSet(key)?.size ?? 0,
};

export const zrank: Command = rank((_, position) => position);
export const zrevrank: Command = rank((set, position) => set.size - 1 - position);

/** WITHSCORE came with Redis 7.2; Valkey has it too. */
function rank(place: (set: SortedSet, rank: number) => number): Command {
  return {
    arity: -3,
    run(keyspace, [key, member = '', ...rest]): Reply {
      if (rest.length > 1 || (rest.length === 1 && rest[0]?.toUpperCase() !== 'WITHSCORE'))
        throw syntaxError();
      const set = keyspace.sortedSet(key);
      const score = set?.scoreOf(member) ?? null;
      const position = set?.rankOf(member) ?? null;
      if (set === null || score === null || position === null) return null;
      return rest.length === 1 ? [place(set, position), printScore(score)] : place(set, position);
    },
  };
}

export const zcount: Command = {
  arity: 4,
  run(keyspace, [key, min = '', max = '']) {
    const range = scoreRange(min, max);
    const { from, to } = keyspace.sortedSet(key)?.ranksByScore(range) ?? { from: 0, to: 0 };
    return to - from;
  },
};

export const zlexcount: Command = {
  arity: 4,
  run(keyspace, [key, min = '', max = '']) {
    const range = lexRange(min, max);
    const { from, to } = keyspace.sortedSet(key)?.ranksByMember(range, false) ?? { from: 0, to: 0 };
    return to - from;
  },
};
