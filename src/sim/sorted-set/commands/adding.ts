import { score as readScore } from '../arguments.ts';
import { CommandError, syntaxError } from '../command-error.ts';
import type { Keyspace } from '../keyspace.ts';
import { printScore } from '../score.ts';
import type { Reply } from '../types.ts';
import type { Command } from './command.ts';

const optionNames = ['NX', 'XX', 'GT', 'LT', 'CH', 'INCR'] as const;
type Option = (typeof optionNames)[number];
type Options = ReadonlySet<Option>;

interface Pair {
  readonly member: string;
  readonly score: number;
}

/** What ZADD did with one pair. `kept`: an option kept the score from being changed. */
type Added = { readonly kind: 'added' | 'updated' | 'same' | 'kept'; readonly score: number };

export const zadd: Command = {
  arity: -4,
  run: (keyspace, [key, ...rest]) => add(keyspace, key, rest, []),
};

export const zincrby: Command = {
  arity: 4,
  run: (keyspace, [key, ...rest]) => add(keyspace, key, rest, ['INCR']),
};

function add(keyspace: Keyspace, key: string, rest: readonly string[], given: readonly Option[]): Reply {
  const { options, pairs } = read(rest, given);
  keyspace.sortedSet(key);
  const results = pairs.map((pair) => addPair(keyspace, key, pair, options));
  const [first] = results;
  if (options.has('INCR')) return !first || first.kind === 'kept' ? null : printScore(first.score);
  return results.filter(({ kind }) => kind === 'added' || (kind === 'updated' && options.has('CH'))).length;
}

function read(
  rest: readonly string[],
  given: readonly Option[],
): { readonly options: Options; readonly pairs: Pair[] } {
  const options = new Set<Option>(given);
  const optionAt = (at: number) => optionNames.find((name) => name === rest[at]?.toUpperCase());
  let at = 0;
  for (let option = optionAt(at); option; option = optionAt(++at)) options.add(option);
  const words = rest.slice(at);
  if (words.length === 0 || words.length % 2 === 1) throw syntaxError();
  const has = (...names: Option[]) => names.every((name) => options.has(name));
  if (has('NX', 'XX')) throw new CommandError('ERR XX and NX options at the same time are not compatible');
  if (has('NX', 'GT') || has('NX', 'LT') || has('GT', 'LT'))
    throw new CommandError('ERR GT, LT, and/or NX options at the same time are not compatible');
  if (has('INCR') && words.length > 2)
    throw new CommandError('ERR INCR option supports a single increment-element pair');
  const pairs: Pair[] = [];
  for (let word = 0; word < words.length; word += 2)
    pairs.push({ score: readScore(words[word] as string), member: words[word + 1] as string });
  return { options, pairs };
}

function addPair(keyspace: Keyspace, key: string, { member, score }: Pair, options: Options): Added {
  const old = keyspace.sortedSet(key)?.scoreOf(member) ?? null;
  if (options.has(old === null ? 'XX' : 'NX')) return { kind: 'kept', score };
  const wanted = options.has('INCR') && old !== null ? old + score : score;
  if (Number.isNaN(wanted)) throw new CommandError('ERR resulting score is not a number (NaN)');
  if (old === wanted)
    return { kind: options.has('GT') || options.has('LT') ? 'kept' : 'same', score: wanted };
  if (old !== null && ((options.has('GT') && wanted < old) || (options.has('LT') && wanted > old)))
    return { kind: 'kept', score: old };
  keyspace.setScore(key, member, wanted);
  return { kind: old === null ? 'added' : 'updated', score: wanted };
}
