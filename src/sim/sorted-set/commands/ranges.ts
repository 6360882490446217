import { lexRange, ranksBetween, scoreRange, wholeNumber } from '../arguments.ts';
import { CommandError, syntaxError } from '../command-error.ts';
import type { Keyspace } from '../keyspace.ts';
import { printScore } from '../score.ts';
import type { SortedSet } from '../sorted-set.ts';
import type { Reply } from '../types.ts';
import type { Command } from './command.ts';

type By = 'rank' | 'score' | 'member';

/** What the name of a command settles; null is left to options. */
interface Settled {
  readonly by: By | null;
  readonly reverse: boolean | null;
}

interface Options {
  readonly by: By;
  readonly reverse: boolean;
  readonly withScores: boolean;
  readonly offset: number;
  /** Below 0: no limit. */
  readonly limit: number;
}

export const zrange = rangeCommand({ by: null, reverse: null });
export const zrevrange = rangeCommand({ by: 'rank', reverse: true });
export const zrangebyscore = rangeCommand({ by: 'score', reverse: false });
export const zrevrangebyscore = rangeCommand({ by: 'score', reverse: true });
export const zrangebylex = rangeCommand({ by: 'member', reverse: false });
export const zrevrangebylex = rangeCommand({ by: 'member', reverse: true });

function rangeCommand(settled: Settled): Command {
  return {
    arity: -4,
    run(keyspace, [key, start = '', stop = '', ...rest]) {
      const options = readOptions(rest, settled);
      return range(keyspace, key, start, stop, options);
    },
  };
}

function readOptions(words: readonly string[], settled: Settled): Options {
  let { by, reverse } = settled;
  let withScores = false;
  let [offset, limit] = [0, -1];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]?.toUpperCase();
    if (word === 'WITHSCORES') withScores = true;
    else if (word === 'LIMIT' && at + 2 < words.length) {
      offset = wholeNumber(words[at + 1] as string);
      limit = wholeNumber(words[at + 2] as string);
      at += 2;
    } else if (word === 'REV' && reverse === null) reverse = true;
    else if (word === 'BYSCORE' && by === null) by = 'score';
    else if (word === 'BYLEX' && by === null) by = 'member';
    else throw syntaxError();
  }
  const read = { by: by ?? 'rank', reverse: reverse ?? false, withScores, offset, limit };
  if (read.by === 'rank' && limit !== -1)
    throw new CommandError(
      'ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX',
    );
  // By rank the server takes any offset with a limit of -1, and pays no attention to it.
  if (read.by === 'rank') read.offset = 0;
  if (read.by === 'member' && withScores)
    throw new CommandError('ERR syntax error, WITHSCORES not supported in combination with BYLEX');
  return read;
}

function range(keyspace: Keyspace, key: string, start: string, stop: string, options: Options): Reply {
  const { by, reverse, withScores, offset, limit } = options;
  // By rank the first number counts from the end that the answer begins at; otherwise it is the upper bound.
  const [min, max] = reverse && by !== 'rank' ? [stop, start] : [start, stop];
  const ranksIn = reader(by, min, max, reverse);
  const set = keyspace.sortedSet(key);
  if (set === null || offset < 0) return [];
  const { from, to } = ranksIn(set);
  const most = limit < 0 ? set.size : limit;
  const entries = reverse
    ? set.entries(Math.max(from, to - offset - most), to - offset).reverse()
    : set.entries(from + offset, Math.min(to, from + offset + most));
  return entries.flatMap(({ member, score }) => (withScores ? [member, printScore(score)] : [member]));
}

/** How to find the ranks of a range, counted from the lowest score: the first, and the one behind the last. */
function reader(
  by: By,
  min: string,
  max: string,
  reverse: boolean,
): (set: SortedSet) => { readonly from: number; readonly to: number } {
  if (by === 'score') {
    const bounds = scoreRange(min, max);
    return (set) => set.ranksByScore(bounds);
  }
  if (by === 'member') {
    const bounds = lexRange(min, max);
    return (set) => set.ranksByMember(bounds, reverse);
  }
  const [first, last] = [wholeNumber(min), wholeNumber(max)];
  return (set) => {
    const { from, to } = ranksBetween(first, last, set.size);
    return reverse ? { from: set.size - to, to: set.size - from } : { from, to };
  };
}
