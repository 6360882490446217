import { lexRange, ranksBetween, scoreRange, wholeNumber } from '../arguments.ts';
import { CommandError, syntaxError } from '../command-error.ts';
import type { Keyspace } from '../keyspace.ts';
import { printScore } from '../score.ts';
import type { SortedSet } from '../sorted-set.ts';
import type { Command } from './command.ts';

type Ranks = { readonly from: number; readonly to: number };

export const zrem: Command = {
  arity: -3,
  run(keyspace, [key, ...members]) {
    keyspace.sortedSet(key);
    return members.filter((member) => keyspace.removeMember(key, member)).length;
  },
};

export const zpopmin = pop((size, count) => ({ from: 0, to: Math.min(size, count) }), false);
export const zpopmax = pop((size, count) => ({ from: Math.max(0, size - count), to: size }), true);

export const zremrangebyrank = removeRange((min, max) => {
  const [first, last] = [wholeNumber(min), wholeNumber(max)];
  return (set) => ranksBetween(first, last, set.size);
});

export const zremrangebyscore = removeRange((min, max) => {
  const range = scoreRange(min, max);
  return (set) => set.ranksByScore(range);
});

export const zremrangebylex = removeRange((min, max) => {
  const range = lexRange(min, max);
  return (set) => set.ranksByMember(range, false);
});

function pop(ranksOf: (size: number, count: number) => Ranks, highestFirst: boolean): Command {
  return {
    arity: -2,
    run(keyspace, [key, ...rest]) {
      if (rest.length > 1) throw syntaxError();
      const count = rest[0] === undefined ? 1 : wholeNumber(rest[0]);
      if (count < 0) throw new CommandError('ERR value is out of range, must be positive');
      const set = keyspace.sortedSet(key);
      if (set === null) return [];
      const { from, to } = ranksOf(set.size, count);
      const entries = takeOut(keyspace, key, set, { from, to });
      if (highestFirst) entries.reverse();
      return entries.flatMap(({ member, score }) => [member, printScore(score)]);
    },
  };
}

function removeRange(read: (min: string, max: string) => (set: SortedSet) => Ranks): Command {
  return {
    arity: 4,
    run(keyspace, [key, min = '', max = '']) {
      const ranksIn = read(min, max);
      const set = keyspace.sortedSet(key);
      return set === null ? 0 : takeOut(keyspace, key, set, ranksIn(set)).length;
    },
  };
}

function takeOut(keyspace: Keyspace, key: string, set: SortedSet, { from, to }: Ranks) {
  const entries = set.entries(from, to);
  for (const { member } of entries) keyspace.removeMember(key, member);
  return entries;
}
