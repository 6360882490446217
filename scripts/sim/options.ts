import { availableParallelism } from 'node:os';
import { type ItemOverhead, itemOverheads } from '../../src/sim/bytes/item-overhead.ts';
import { isSized, type SizedPolicyName, type SizedRule, sizedRules } from '../../src/sim/bytes/policies.ts';
import { configure, defaultServer, type NumberSetting, problemsOf, ranges } from '../../src/sim/config.ts';
import type { SampleSize } from '../../src/sim/curve/shards.ts';
import { type ModeName, modeNames, ruleOfMode } from '../../src/sim/modes.ts';
import '../../src/sim/policies/all.ts';
import { policyNames, policyOf } from '../../src/sim/policies/index.ts';
import {
  type PolicyName,
  type SimulationConfig,
  type StrategyName,
  strategyNames,
} from '../../src/sim/types.ts';
import { oneOf, parsedArguments } from './arguments.ts';
import { amountOf, type Capacity, parseCapacities } from './capacity.ts';
import { type ReadingOptions, readingArguments, readingOptionsOf, readingUsage } from './reading-options.ts';
import { parseSampling } from './sampling.ts';
import { configSentence, optionOf, UsageError } from './sentences.ts';
import { parseTtl, type TtlChoice } from './stated-ttls.ts';

/** What people call policies that have another name here. */
const otherNames: ReadonlyMap<string, PolicyName> = new Map([
  ['belady', 'opt'],
  ['beladymin', 'opt'],
  ['min', 'opt'],
  ['optimal', 'opt'],
  ['twoq', '2q'],
  ['perfectlfu', 'lfu-perfect'],
  ['segmentedlru', 'slru'],
  ['tinylfu', 'w-tinylfu'],
  ['secondchance', 'clock'],
  ['noeviction', 'redis-noeviction'],
]);

const overheadNames = ['none', ...itemOverheads] as const;

export const usage = `Usage: npm run -s sim -- FILE [options]        FILE - reads standard input

  --policy NAMES        ${policyNames.slice(0, 9).join(' ')}
                        ${policyNames.slice(9, 17).join(' ')}
                        ${policyNames.slice(17).join(' ')}
                        several with commas, in any spelling: LRU, s3fifo, belady; default lru
  --capacity LIST       what the cache can hold, several with commas; default no limit:
                        entries: 100, 10k, 2m; or bytes, of the sizes in the trace: 100MB, 1.5GB (powers of 1000),
                        64KiB, 2GiB (of 1024), 512B; or shares: 10%, 0.1% of the different keys, beside bytes and
                        with --bytes of the sum of their sizes, rounded down but not to 0
  --bytes               counts bytes: shares are of bytes, and the byte hit ratio is printed
  --item-overhead NAME  beside capacities in bytes, an object counts as an item with its key does in that server:
                        ${overheadNames.join(' ')}; default none, the object alone
  --strategy NAME       ${strategyNames.slice(0, 4).join(' ')}
                        ${strategyNames.slice(4).join(' ')}; default lazy
  --mode NAME           instead of a strategy, what a write is to the policy: ${modeNames.join(' ')}
  --ttl N               units of trace time an entry lives; default for ever. trace: as long as the trace states for its
                        key, and trace,N: N where it states nothing
  --jitter N            adds a draw from 0..N to each TTL; a list such as 0,3,1 is taken in turn
  --delay N             write-behind: units of trace time until a write is flushed; default 0
  --seed N              for everything random; default 1
  --samples N           Redis maxmemory-samples; default ${defaultServer.samples}
  --ticks-per-second N  units of trace time in a second of the server's clock; default ${defaultServer.ticksPerSecond}
  --curve               hit ratio for many capacities instead of totals
  --shards N            with --curve: estimated from a sample of the keys, with its error; N below 1 is the share of
                        the keys that is sampled, as 0.01, and a whole number the most keys, as 8192; lru only
  --threads N           policies and capacities are played on so many threads; default one for each core, of which
                        this machine has ${availableParallelism()}
  --resume FILE         keeps each policy and capacity that is done in the file, and takes from it what an earlier run of
                        the same trace with the same options has kept
  --json                one array of rows
  --events              what happened in every operation, as JSON
${readingUsage}
  --help                this text
`;

export interface Options extends ReadingOptions {
  readonly mode: ModeName | null;
  readonly ttl: TtlChoice;
  /** What to play where capacities count bytes; null: they count entries. */
  readonly sized: SizedGrid | null;
  /** Some capacity is a share, so that `plan` needs the trace. */
  readonly needsTotal: boolean;
  /**
   * What to play where capacities count entries.
   *
   * @param keys different ones of the trace
   * @throws UsageError with the sentence to show
   */
  readonly plan: (keys: number) => Plan;
  readonly curve: boolean;
  readonly threads: number;
  /** The file that keeps finished cells; null: none does. */
  readonly resume: string | null;
  readonly json: boolean;
  readonly events: boolean;
  /** The curve is estimated from so many keys; null: it is exact. */
  readonly shards: SampleSize | null;
}

export interface Plan {
  readonly configs: readonly SimulationConfig[];
  /** What a grid of policies and capacities leaves out, each with its reason. */
  readonly impossible: readonly string[];
  /** Null: none were given. */
  readonly capacities: readonly number[] | null;
}

export interface SizedGrid extends TtlChoice {
  readonly policies: readonly SizedPolicyName[];
  /** Null: no limit. */
  readonly capacities: readonly Capacity[] | null;
  readonly strategy: SizedRule;
  readonly seed: number;
  readonly jitter: number | readonly number[];
  /** The server whose items the objects are; null: they take their sizes alone. */
  readonly itemOverhead: ItemOverhead | null;
}

/**
 * @returns null when only help is wanted
 * @throws UsageError with the sentence to show
 */
export function parseOptions(args: readonly string[]): Options | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const reading = readingOptionsOf(positionals, values);
  if (values.mode !== undefined && values.strategy !== undefined) {
    throw new UsageError('Give --mode or --strategy, not both: a mode stands for a strategy.');
  }
  const mode = values.mode === undefined ? null : oneOf(modeNames, 'mode', values.mode);
  const strategy: StrategyName = oneOf(strategyNames, 'strategy', values.strategy ?? 'lazy');
  const policies = values.policy
    .split(',')
    .map((name): PolicyName => oneOf(policyNames, 'policy', name, otherNames));
  const capacities = values.capacity === undefined ? null : parseCapacities(values.capacity);
  const jitters = values.jitter.split(',').map((text) => wholeNumber('jitter', text));
  const ttl = parseTtl(values.ttl, (text) => wholeNumber('ttl', text));
  const shared = {
    strategy: mode === null ? strategy : ruleOfMode[mode],
    ...ttl,
    jitter: jitters.length === 1 ? (jitters[0] as number) : jitters,
    delay: wholeNumber('delay', values.delay),
    seed: wholeNumber('seed', values.seed),
    server: {
      ...defaultServer,
      samples: wholeNumber('samples', values.samples),
      ticksPerSecond: wholeNumber('ticksPerSecond', values['ticks-per-second']),
    },
  };
  const isSizedReplay = values.bytes || (capacities ?? []).some(({ unit }) => unit === 'bytes');
  const overhead = oneOf(overheadNames, 'item overhead', values['item-overhead']);
  const itemOverhead = overhead === 'none' ? null : overhead;
  if (itemOverhead !== null && !isSizedReplay)
    throw new UsageError('--item-overhead is for capacities in bytes: give one, or shares with --bytes.');
  const plan = (keys: number) => {
    const amounts = isSizedReplay ? null : (capacities?.map((capacity) => amountOf(capacity, keys)) ?? null);
    const grid = policies.flatMap((policy) =>
      (amounts ?? [null]).map((capacity) => configure({ ...shared, policy, capacity })),
    );
    return { ...possibleIn(grid), capacities: amounts };
  };
  const needsTotal = (capacities ?? []).some(({ unit }) => unit === 'share');
  // What is wrong whatever the trace has is said before it is read.
  plan(ranges.capacity[1]);
  const sized = isSizedReplay
    ? {
        ...sizedGrid(policies, capacities, shared, { curve: values.curve, events: values.events }),
        itemOverhead,
      }
    : null;
  return {
    ...reading,
    mode,
    ttl,
    sized,
    needsTotal,
    plan,
    curve: values.curve,
    threads: values.threads === undefined ? availableParallelism() : threadsOf(values.threads),
    resume: resumeOf(values),
    json: values.json,
    events: values.events,
    shards:
      values.shards === undefined
        ? null
        : parseSampling(values.shards, { ...shared, policies, capacities, curve: values.curve }),
  };
}

function parse(args: readonly string[]) {
  return parsedArguments(args, {
    options: {
      ...readingArguments,
      policy: { type: 'string', default: 'lru' },
      capacity: { type: 'string' },
      bytes: { type: 'boolean', default: false },
      'item-overhead': { type: 'string', default: 'none' },
      strategy: { type: 'string' },
      mode: { type: 'string' },
      ttl: { type: 'string' },
      jitter: { type: 'string', default: '0' },
      delay: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      samples: { type: 'string', default: String(defaultServer.samples) },
      'ticks-per-second': { type: 'string', default: String(defaultServer.ticksPerSecond) },
      curve: { type: 'boolean', default: false },
      shards: { type: 'string' },
      threads: { type: 'string' },
      resume: { type: 'string' },
      json: { type: 'boolean', default: false },
      events: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

/**
 * The cells of a grid that can be played; of some policies the smallest capacities cannot.
 *
 * @throws UsageError when something is wrong with all of them, or one has more wrong than that
 */
function possibleIn(grid: readonly SimulationConfig[]): Pick<Plan, 'configs' | 'impossible'> {
  const problems = grid.flatMap(problemsOf);
  const configs = grid.filter((config) => problemsOf(config).length === 0);
  const fatal = problems.find(({ code }) => code !== 'capacity-too-small' || configs.length === 0);
  if (fatal) throw new UsageError(configSentence(fatal));
  return { configs, impossible: problems.map((problem) => `Left out: ${configSentence(problem)}`) };
}

/** @throws UsageError with what has no meaning where capacities count bytes */
function sizedGrid(
  policies: readonly PolicyName[],
  capacities: readonly Capacity[] | null,
  { strategy, ...others }: Pick<SimulationConfig, 'strategy' | 'ttl' | 'ttlsOfTrace' | 'jitter' | 'seed'>,
  { curve, events }: Pick<Options, 'curve' | 'events'>,
): Omit<SizedGrid, 'itemOverhead'> {
  const refused = (what: string) => new UsageError(`${what}, so it takes no capacity in bytes.`);
  const entries = capacities?.find(({ unit }) => unit === 'entries');
  if (entries)
    throw new UsageError(
      `--bytes counts bytes, and "${entries.text}" entries: write "${entries.text}B" or another unit.`,
    );
  const rule = sizedRules.find((name) => name === strategy);
  if (rule === undefined)
    throw refused(`The strategy ${strategy} stores what is written, whose size replaces another`);
  if (curve)
    throw new UsageError(
      '--curve is for capacities in entries; give several capacities in bytes without it.',
    );
  if (events) throw new UsageError('--events is for capacities in entries, not in bytes.');
  const known = policies.filter(isSized);
  const unknown = policies.find((policy) => !isSized(policy));
  if (unknown !== undefined)
    throw refused(
      policyOf(unknown).family === 'server'
        ? `The policy ${unknown} is that of a server, in which an item takes more than its size`
        : `The policy ${unknown} divides its room by entries`,
    );
  return { policies: known, capacities, strategy: rule, ...others };
}

function resumeOf({
  resume,
  events,
  shards,
}: Pick<ReturnType<typeof parse>['values'], 'resume' | 'events' | 'shards'>): string | null {
  if (resume === undefined) return null;
  if (events || shards !== undefined)
    throw new UsageError(
      `--resume keeps finished cells, and --${events ? 'events' : 'shards'} is played in one piece.`,
    );
  if (resume === '') throw new UsageError('--resume takes the name of a file.');
  return resume;
}

const mostThreads = 256;

function threadsOf(text: string): number {
  const threads = Number(text);
  if (!/^-?\d+$/.test(text) || threads < 1 || threads > mostThreads)
    throw new UsageError(`--threads must be a whole number from 1 to ${mostThreads}, not "${text}".`);
  return threads;
}

function wholeNumber(field: NumberSetting, text: string): number {
  if (!/^-?\d+$/.test(text)) throw new UsageError(`--${optionOf(field)} takes whole numbers, not "${text}".`);
  return Number(text);
}
