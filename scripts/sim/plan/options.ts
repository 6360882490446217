import type { SampleSize } from '../../../src/sim/curve/shards.ts';
import { engines, nodeTypes } from '../../../src/sim/plan/node-types.ts';
import type { PlanSettings } from '../../../src/sim/plan/plan.ts';
import type { Prices } from '../../../src/sim/plan/record.ts';
import { oneOf, parsedArguments } from '../arguments.ts';
import { type ReadingOptions, readingArguments, readingOptionsOf, readingUsage } from '../reading-options.ts';
import { sampleSizeOf } from '../sampling.ts';
import { UsageError } from '../sentences.ts';

export const planUsage = `Usage: npm run -s sim -- plan FILE [options]   what a cache in front of the database would do for a trace

  --gain N              points of the hit ratio that twice the memory has to gain to be worth it; default 1
  --capacity N          entries to plan for; default those from which no doubling gains as much
  --item-bytes N        size of an item; default the mean of the sizes in the trace, unknown without
  --overhead N          bytes that the server itself needs for an item; default 0
  --engine NAME         ${engines.join(', ')}; default valkey
  --reserved N          percent of a node's memory set aside; default 25, 30 on small nodes and 50 on micro ones; with
                        memcached 100 MiB
  --price LIST          what an hour of a node costs, as cache.r7g.large=0.2,cache.m7g.large=0.1; none are known here
  --ttl LIST            times to live to compare, in units of trace time; default the trace's own, half and twice it
  --windows N           spans of time that are told apart; default 12
  --scan N              reads of new keys in a row that make a scan; default 100
  --shards N            holds a sample of the keys alone and estimates what it can, with its error; N below 1 is the share
                        of the keys that is sampled, as 0.01, and a whole number the most keys, as 8192
  --seed N              with --shards: another one samples other keys; default 1
  --json                everything, with what is needed to repeat it
  --csv                 the curve, with what is needed to repeat it
  --svg FILE            writes the curve as a picture, too
${readingUsage}
  --help                this text
`;

export interface PlanOptions {
  readonly reading: ReadingOptions;
  readonly settings: PlanSettings;
  readonly prices: Prices;
  /** Only a sample of the keys is held; null: all are. */
  readonly sample: { readonly size: SampleSize; readonly seed: number } | null;
  readonly output: 'text' | 'json' | 'csv';
  /** Path of the picture; null: none is wanted. */
  readonly picture: string | null;
  /** As they were given, to be repeated. */
  readonly args: readonly string[];
}

/**
 * @returns null when only help is wanted
 * @throws UsageError with the sentence to show
 */
export function parsePlanOptions(args: readonly string[]): PlanOptions | null {
  const { values, positionals } = parsedArguments(args, {
    options: {
      ...readingArguments,
      gain: { type: 'string', default: '1' },
      capacity: { type: 'string' },
      'item-bytes': { type: 'string' },
      overhead: { type: 'string', default: '0' },
      engine: { type: 'string', default: 'valkey' },
      reserved: { type: 'string' },
      price: { type: 'string' },
      ttl: { type: 'string' },
      windows: { type: 'string' },
      scan: { type: 'string' },
      shards: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      svg: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  if (/^trace\b/i.test(values.ttl ?? ''))
    throw new UsageError(
      'A plan compares TTLs of which each is one for all entries: --ttl takes numbers, and left out, the median of the trace, half of it and twice it.',
    );
  if (values.json && values.csv) throw new UsageError('Give --json or --csv, not both.');
  const optional = (name: 'capacity' | 'item-bytes') =>
    values[name] === undefined ? null : wholeNumber(name, values[name], 1);
  return {
    reading: readingOptionsOf(positionals, values),
    settings: {
      gain: percent('gain', values.gain) / 100,
      capacity: optional('capacity'),
      itemBytes: optional('item-bytes'),
      overheadBytes: wholeNumber('overhead', values.overhead, 0),
      engine: oneOf(engines, 'engine', values.engine),
      reserved: values.reserved === undefined ? null : percent('reserved', values.reserved),
      ttls:
        values.ttl === undefined ? null : values.ttl.split(',').map((text) => wholeNumber('ttl', text, 1)),
      windows: wholeNumber('windows', values.windows ?? '12', 1, 1000),
      scanLength: wholeNumber('scan', values.scan ?? '100', 2),
    },
    prices: pricesOf(values.price),
    sample: sampleOf(values),
    output: values.json ? 'json' : values.csv ? 'csv' : 'text',
    picture: values.svg ?? null,
    args,
  };
}

/** What no sample of the keys tells. */
const needAllKeys = ['windows', 'scan', 'ttl'] as const;

function sampleOf({
  shards,
  seed,
  ...values
}: Partial<Record<(typeof needAllKeys)[number] | 'shards' | 'seed', string>>): PlanOptions['sample'] {
  if (shards === undefined) {
    if (seed === undefined) return null;
    throw new UsageError('--seed is for --shards: nothing else in a plan is drawn at random.');
  }
  const needless = needAllKeys.find((name) => values[name] !== undefined);
  if (needless !== undefined)
    throw new UsageError(`--${needless} asks for what needs all keys, so it cannot be given with --shards.`);
  return { size: sampleSizeOf(shards), seed: wholeNumber('seed', seed ?? '1', 0) };
}

function wholeNumber(option: string, text: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || value < least || value > most)
    throw new UsageError(`--${option} takes whole numbers from ${least} to ${most}, not "${text}".`);
  return value;
}

function percent(option: string, text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value <= 0 || value >= 100)
    throw new UsageError(`--${option} takes a number above 0 and below 100, not "${text}".`);
  return value;
}

function pricesOf(list: string | undefined): Map<string, number> {
  const prices = new Map<string, number>();
  for (const text of list === undefined ? [] : list.split(',')) {
    const [, name = '', price = ''] = /^\s*([^=\s]+)=(\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
    if (!nodeTypes.some((type) => type.name === name))
      throw new UsageError(
        `--price takes node types with what an hour costs, such as cache.r7g.large=0.2, not "${text.trim()}".`,
      );
    prices.set(name, Number(price));
  }
  return prices;
}
