import { wholeNumber } from '../arguments.ts';
import { CommandError, orRefuse, syntaxError } from '../command-error.ts';
import { readScore } from '../score.ts';
import type { SortedSet } from '../sorted-set.ts';
import type { Command } from './command.ts';

const aggregates: Readonly<Record<string, (one: number, other: number) => number>> = {
  // An infinite score and its opposite come to 0.
  SUM: (one, other) => orZero(one + other),
  MIN: Math.min,
  MAX: Math.max,
};
type Aggregate = (typeof aggregates)[string];

interface Source {
  readonly set: SortedSet | null;
  readonly weight: number;
}

export const zunionstore = storeCommand('zunionstore', false);
export const zinterstore = storeCommand('zinterstore', true);

/** @param onlyShared whether only members that all sources have are stored */
function storeCommand(name: string, onlyShared: boolean): Command {
  return {
    arity: -4,
    run(keyspace, [target, number = '', ...rest]) {
      const count = wholeNumber(number);
      if (count < 1) throw new CommandError(`ERR at least 1 input key is needed for '${name}' command`);
      if (count > rest.length) throw syntaxError();
      const sets = rest.slice(0, count).map((key) => keyspace.sortedSet(key));
      const { weights, aggregate } = readOptions(rest.slice(count), count);
      const sources = sets.map((set, at) => ({ set, weight: weights[at] as number }));
      const scores = combine(sources, aggregate, onlyShared);
      keyspace.deleteKey(target);
      for (const [member, score] of scores) keyspace.setScore(target, member, score);
      return scores.size;
    },
  };
}

function readOptions(
  words: readonly string[],
  count: number,
): { readonly weights: number[]; readonly aggregate: Aggregate } {
  let weights = new Array<number>(count).fill(1);
  let aggregate: Aggregate = aggregates['SUM'] as Aggregate;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]?.toUpperCase();
    if (word === 'WEIGHTS' && at + count < words.length) {
      weights = words
        .slice(at + 1, at + 1 + count)
        .map((text) => orRefuse(readScore(text), 'ERR weight value is not a float'));
      at += count;
    } else if (word === 'AGGREGATE' && at + 1 < words.length) {
      const name = words[++at]?.toUpperCase() ?? '';
      if (!Object.hasOwn(aggregates, name)) throw syntaxError();
      aggregate = aggregates[name] as Aggregate;
    } else throw syntaxError();
  }
  return { weights, aggregate };
}

/** The members of all sources with their scores, small sources first, as the server adds them up. */
function combine(sources: readonly Source[], aggregate: Aggregate, onlyShared: boolean): Map<string, number> {
  const ordered = [...sources].sort((one, other) => (one.set?.size ?? 0) - (other.set?.size ?? 0));
  const scores = new Map<string, number>();
  for (const { set, weight } of ordered) {
    for (const { member, score } of set?.entries() ?? []) {
      const weighted = orZero(score * weight);
      const sum = scores.get(member);
      scores.set(member, sum === undefined ? weighted : aggregate(sum, weighted));
    }
  }
  if (!onlyShared) return scores;
  return new Map([...scores].filter(([member]) => sources.every(({ set }) => set?.scoreOf(member) != null)));
}

function orZero(score: number): number {
  return Number.isNaN(score) ? 0 : score;
}
