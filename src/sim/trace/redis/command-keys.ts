import { readKind, writeKind } from '../../types.ts';
import type { SkipReason } from '../report.ts';
import generated from './commands.json' with { type: 'json' };

/** Commands of Redis since 7.4 and of its modules, in the same notation as the generated table. */
const first = 'r 1 range 0 1 0';
const firstWritten = 'w 1 range 0 1 0';
const named = (specification: string, names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, [specification]]));
const later: Readonly<Record<string, readonly string[]>> = {
  ...named(
    first,
    'hgetex json.get json.type json.strlen json.arrindex json.arrlen json.objkeys json.objlen json.resp',
  ),
  ...named(
    first,
    'bf.exists bf.mexists bf.info bf.card bf.scandump cf.exists cf.mexists cf.count cf.info cf.scandump',
  ),
  ...named(
    first,
    'cms.query cms.info topk.query topk.count topk.list topk.info vsim vcard vdim vemb vgetattr vinfo',
  ),
  ...named(
    first,
    'ts.get ts.range ts.revrange ts.info tdigest.quantile tdigest.cdf tdigest.rank tdigest.min tdigest.max',
  ),
  ...named('r 1 range -2 1 0', 'json.mget'),
  ...named(
    firstWritten,
    'hsetex hgetdel json.set json.del json.forget json.merge json.clear json.toggle json.numincrby',
  ),
  ...named(
    firstWritten,
    'json.nummultby json.strappend json.arrappend json.arrinsert json.arrpop json.arrtrim',
  ),
  ...named(
    firstWritten,
    'bf.add bf.madd bf.insert bf.reserve bf.loadchunk cf.add cf.addnx cf.insert cf.insertnx cf.del',
  ),
  ...named(
    firstWritten,
    'cf.reserve cf.loadchunk cms.incrby cms.initbydim cms.initbyprob topk.add topk.incrby topk.reserve',
  ),
  ...named(
    firstWritten,
    'ts.add ts.create ts.alter ts.del ts.incrby ts.decrby tdigest.create tdigest.add tdigest.reset',
  ),
  ...named(firstWritten, 'vadd vrem vsetattr delex'),
  ...named('w 1 range -1 3 0', 'json.mset ts.madd'),
  ...named(firstWritten, 'hexpire hpexpire hexpireat hpexpireat hpersist'),
  ...named(first, 'httl hpttl hexpiretime hpexpiretime'),
  // SORT accepts STORE anywhere, so the generated table leaves it out.
  sort: [first, 'w STORE@2 range 0 1 0'],
};

const words = (list: string) => new Set(list.split(' '));

const readsInSpiteOfTable = words('getex hgetex');
const keyDetails = words(
  'ttl pttl expiretime pexpiretime expire pexpire expireat pexpireat persist type watch object|encoding object|freq ' +
    'object|idletime object|refcount memory|usage hexpire hpexpire hexpireat hpexpireat hpersist httl hpttl ' +
    'hexpiretime hpexpiretime',
);
const scripts = words('eval evalsha eval_ro evalsha_ro fcall fcall_ro');
const stores = words('set setex psetex setnx mset msetnx hmset json.set json.mset');

/** Where the keys of a command are and whether they are read or written. */
interface KeyPlaces {
  readonly kind: number;
  /** The index of the first, or the word that it follows, looked for from an argument on. */
  readonly begin: number | { readonly keyword: string; readonly from: number };
  readonly find: 'range' | 'count';
  readonly numbers: readonly [number, number, number];
}

export interface CommandKey {
  readonly kind: number;
  readonly key: string;
}

/** What is known of the keys of a command, after the key specifications of Redis. */
export interface CommandKeySpec {
  readonly places: readonly KeyPlaces[];
  /** It stores values as a whole, and so may be the fill after a miss. */
  readonly stores: boolean;
  /** Only its first argument is a key. */
  readonly hasOneKey: boolean;
  readonly skip: SkipReason | null;
}

const commands = new Map(
  Object.entries({ ...generated.commands, ...later }).map(([name, specifications]) => [
    name,
    commandOf(name, specifications),
  ]),
);

/**
 * @param words the command and its arguments
 * @returns undefined for a command that is in no table
 */
export function commandFor(words: readonly string[]): CommandKeySpec | undefined {
  const [name = '', second = ''] = words;
  const lower = name.toLowerCase();
  return commands.get(`${lower}|${second.toLowerCase()}`) ?? commands.get(lower);
}

/** The keys of a command, in the order of its key specifications. */
export function keysOf({ places }: CommandKeySpec, words: readonly string[]): CommandKey[] {
  return places.flatMap((place) =>
    indexes(place, words).map((index) => ({ kind: place.kind, key: words[index] as string })),
  );
}

function indexes({ begin, find, numbers }: KeyPlaces, words: readonly string[]): number[] {
  let start = typeof begin === 'number' ? begin : indexBehind(begin.keyword, begin.from, words);
  if (start < 0 || start >= words.length) return [];
  const [one, two, three] = numbers;
  let last: number;
  let step: number;
  if (find === 'range') {
    step = two;
    if (one >= 0) last = start + one;
    else last = three === 0 ? words.length + one : start + Math.floor((words.length - start) / three) + one;
  } else {
    step = three;
    const count = Number(words[start + one]);
    if (!Number.isSafeInteger(count) || count < 0) return [];
    start += two;
    last = start + (count - 1) * step;
  }
  const found: number[] = [];
  for (let index = start; index <= Math.min(last, words.length - 1); index += step) found.push(index);
  return found;
}

function indexBehind(keyword: string, from: number, words: readonly string[]): number {
  const found = words.findIndex(
    (word, index) => index >= Math.max(1, from) && word.toUpperCase() === keyword,
  );
  return found < 0 ? -1 : found + 1;
}

function commandOf(name: string, specifications: readonly string[]): CommandKeySpec {
  const places = specifications.map((specification) => placesOf(name, specification));
  return {
    places,
    stores: stores.has(name),
    hasOneKey:
      places.every(({ find, numbers }) => find === 'range' && numbers[0] === 0) && places.length === 1,
    skip: scripts.has(name)
      ? 'script'
      : keyDetails.has(name)
        ? 'key-details'
        : places.length === 0
          ? 'no-key'
          : null,
  };
}

function placesOf(name: string, specification: string): KeyPlaces {
  const [kind, from = '', find, ...numbers] = specification.split(' ');
  const [keyword = '', start] = from.split('@');
  return {
    kind: kind === 'r' || readsInSpiteOfTable.has(name) ? readKind : writeKind,
    begin: start === undefined ? Number(from) : { keyword, from: Number(start) },
    find: find === 'count' ? 'count' : 'range',
    numbers: numbers.map(Number) as [number, number, number],
  };
}
