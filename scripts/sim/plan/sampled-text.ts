import type { Estimate } from '../../../src/sim/plan/estimate.ts';
import { nodeSources } from '../../../src/sim/plan/node-sources.ts';
import { type PlanWords, priceOf, type Repeatable } from '../../../src/sim/plan/record.ts';
import type { SampledFit, SampledPlan } from '../../../src/sim/plan/sampled-plan.ts';
import { percent, table } from '../output.ts';
import { count } from '../sentences.ts';
import { bytesText, entries, indented, nodesNote, unknownLoad } from './wording.ts';

type Words = Omit<PlanWords, 'nameOf'> & { readonly seed: number };

/** A plan from a sample of the keys, to be read. */
export function sampledText(plan: SampledPlan, repeatable: Repeatable, words: Words): string {
  const sections = [
    requestLines(plan),
    curveLines(plan, words),
    memoryLines(plan, words),
    databaseLines(plan, words),
    leftOutLines,
    [`sha256 ${repeatable.sha256}, version ${repeatable.version}; keys sampled with the seed ${words.seed}.`],
  ];
  return `${sections.map((lines) => lines.join('\n').trimEnd()).join('\n\n')}\n`;
}

/** As `about 1000 ± 20`, or where it is counted, `1000`. */
function about({ value, margin }: Estimate, written: (number: number) => string = whole): string {
  return margin === 0 ? written(value) : `about ${written(value)} ± ${written(margin)}`;
}

/** A margin is never rounded down. */
const whole = (number: number) => String(Math.ceil(number));
const withTenth = (number: number) => String(Number(number.toFixed(1)));
const points = (ratio: number) => (100 * ratio).toFixed(2);

function requestLines({ reads, keys, askedOnce, sizes, sample }: SampledPlan): string[] {
  const share = `${Number((100 * sample.rate).toPrecision(3))} %`;
  return [
    'Requests',
    sample.rate === 1
      ? `  All ${sample.keys} keys are in the sample: what is said here is exact.`
      : `  Reads are counted. What is "about" is estimated from ${sample.keys} keys, ${share} of all, and within ± with a confidence of 95 %.`,
    `  ${count(reads, 'read')} of ${about(keys)} keys, ${about(askedOnce)} of them asked for once.`,
    `  Compulsory misses: ${about(keys)}, the first read of each key.`,
    sizes.mean === null
      ? '  Sizes: unknown.'
      : `  Sizes: ${about(sizes.mean, withTenth)} bytes on average, known of ${about(sizes.keys)} keys.`,
  ];
}

function curveLines(
  { curve, knee, planned, expectedError, sample }: SampledPlan,
  { options }: Words,
): string[] {
  const rows = curve.map(({ capacity, hitRatio, margin }) => [
    `${capacity}${capacity === planned.capacity ? ' *' : ''}`,
    percent(hitRatio),
    `± ${points(margin)}`,
  ]);
  const { gain } = options.settings;
  const error =
    sample.rate === 1
      ? []
      : [
          `  Off by about ${points(expectedError)} points on average, and within the margins with a confidence of 95 %, except where the`,
          '  curve is a step: it may lie at another capacity.',
        ];
  return [
    'Hit ratio of LRU by entries',
    ...indented(table(['entries', 'from empty', '95 %'], rows)),
    ...error,
    `  ${kneeSentence(knee, sample.leastCapacity)}: from there no doubling gains ${100 * gain} points or more.`,
    '  * is what the rest plans for.',
  ];
}

function kneeSentence({ capacity, from, to }: SampledPlan['knee'], least: number): string {
  if (capacity === null)
    return `More memory stops paying below ${least} entries, of which the sample says nothing${to === null ? '' : `, or at up to ${to}`}`;
  if (from === to) return `More memory stops paying at ${entries(capacity)}`;
  const range = from === null ? `at most ${to}, and no least is known` : `from ${from} to ${to}`;
  return `More memory stops paying at about ${entries(capacity)} (${range}, by the margins at each)`;
}

function memoryLines({ memory, planned, keys }: SampledPlan, { options }: Words): string[] {
  if (memory === null)
    return ['Memory', '  Unknown: the trace does not say how large items are; --item-bytes N does.'];
  const { prices, settings } = options;
  const hasDoubt = memory.fits.some(({ atMost, mayNotFit }) => atMost !== null || mayNotFit);
  const priced = (name: string, shards: number) => {
    const price = priceOf(name, shards, prices);
    return price === null ? 'unknown' : String(Number(price.toPrecision(6)));
  };
  const rows = memory.fits.map((fit) => [
    named(fit),
    bytesText(fit.usable),
    fit.margin === 0 ? percent(fit.used) : `about ${percent(fit.used)} ± ${points(fit.margin)}`,
    ...(prices.size === 0 ? [] : [priced(fit.type.name, fit.shards)]),
    ...(hasDoubt ? [doubtOf(fit)] : []),
  ]);
  const header = ['node type', 'for data', 'used', ...(prices.size === 0 ? [] : ['price/hour'])];
  const { serverless } = memory;
  const overhead = settings.overheadBytes > 0;
  const held = planned.capacity <= keys.value ? entries(planned.capacity) : `${about(keys)} entries`;
  const source = `${memory.from === 'trace' ? 'mean of the trace' : 'as given'}${overhead ? ', with the overhead' : ''}`;
  const aSecond = serverless.unitsPerSecond;
  return [
    'Memory',
    `  ${held} of ${about(memory.itemBytes, withTenth)} bytes (${source}) take ${about(memory.bytes, bytesText)}.${overhead ? '' : ' What the server itself needs for an item comes on top: --overhead N adds it.'}`,
    ...indented(table([...header, ...(hasDoubt ? ['by the margin at most'] : [])], rows)),
    `  ${nodesNote(settings)}${prices.size === 0 ? ' Prices: unknown; --price enters them.' : ''}`,
    `  Serverless: all keys are ${about(serverless.bytes, bytesText)}, paid for as ${about(serverless.metered, bytesText)} (at least 1 GB by AWS's guide, 100 MB for Valkey by its price page); ${about(serverless.units)} ECPUs${aSecond === null ? '' : `, ${about(aSecond, withTenth)} a second`}.`,
    `  Figures of AWS, read ${nodeSources[0]?.checked}: ${nodeSources.map(({ url }) => url).join(' ')}`,
  ];
}

function named({ type, shards }: Pick<SampledFit, 'type' | 'shards'>): string {
  return `${shards > 1 ? `${shards} x ` : ''}${type.name}`;
}

function doubtOf({ atMost, mayNotFit }: SampledFit): string {
  if (mayNotFit) return 'none holds it';
  return atMost === null ? 'the same' : named(atMost);
}

function databaseLines({ database, planned }: SampledPlan, { timeUnit }: Words): string[] {
  const title = 'Load left on the database';
  if (database === null) return [title, unknownLoad(timeUnit)];
  const rate = (number: number) => number.toFixed(2);
  return [
    title,
    `  ${rate(database.before)} reads a second without a cache; ${about(database.after, rate)} with ${entries(planned.capacity)} from empty. The fullest window: left out.`,
  ];
}

const leftOutLines: readonly string[] = [
  'Left out',
  '  Hot keys, hit ratios of a warm cache, windows of time, scans, entries expiring together and what another TTL costs need',
  '  all keys: without --shards they are told.',
];
