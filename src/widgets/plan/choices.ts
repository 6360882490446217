import type { PlanSettings } from '../../sim/plan/plan.ts';
import type { Prices } from '../../sim/plan/record.ts';
import { type ColumnChoice, columnChoiceText } from '../../sim/trace/tables/column-choice.ts';

/** What the reader of the page says of the plan, as it is entered. */
export interface Choices extends Omit<PlanSettings, 'gain'> {
  /** Points of the hit ratio that twice the memory has to gain to be worth it. */
  readonly gainPoints: number;
}

/** Those of the command line where nothing is said. */
export const defaultChoices: Choices = {
  gainPoints: 1,
  capacity: null,
  itemBytes: null,
  overheadBytes: 0,
  engine: 'valkey',
  reserved: null,
  ttls: null,
  windows: 12,
  scanLength: 100,
};

/** How a trace that is too long to be held is sampled: the most keys, and what decides which. */
export const sampling = { keys: 8192, seed: 1 } as const;

/** With what needs all keys as it is where nothing is said. */
export function sampledChoices(choices: Choices): Choices {
  const { ttls, windows, scanLength } = defaultChoices;
  return { ...choices, ttls, windows, scanLength };
}

/** What fields take: what the command line takes, too. */
export const ranges = {
  gainPoints: { least: 0.01, most: 99.99 },
  reserved: { least: 0.01, most: 99.99 },
  entries: { least: 1, most: 999_999_999_999_999 },
  bytes: { least: 1, most: 1_000_000_000_000 },
  overheadBytes: { least: 0, most: 1_000_000_000 },
  windows: { least: 1, most: 1000 },
  scanLength: { least: 2, most: 1_000_000_000 },
  price: { least: 0, most: 999_999 },
} as const;

/** In the order in which the command line writes them down. */
export function settingsOf({ gainPoints, ...others }: Choices): PlanSettings {
  const { capacity, itemBytes, overheadBytes, engine, reserved, ttls, windows, scanLength } = others;
  return {
    gain: gainPoints / 100,
    capacity,
    itemBytes,
    overheadBytes,
    engine,
    reserved,
    ttls,
    windows,
    scanLength,
  };
}

/** How a trace was read. */
export interface TraceChoice {
  readonly file: string;
  readonly columns: ColumnChoice | null;
  /** It is used though more than a hundredth of its lines cannot be. */
  readonly allowUnusable: boolean;
}

/**
 * What stands behind `plan` to have the same figures from the command line; what nobody chose is left out.
 *
 * @param isSampled the answer is from a sample
 */
export function argumentsOf(
  choices: Choices,
  trace: TraceChoice,
  prices: Prices,
  isSampled = false,
): string[] {
  const changed = (name: keyof Choices) => choices[name] !== defaultChoices[name];
  const option = (given: boolean, ...words: readonly unknown[]) => (given ? words.map(String) : []);
  const list = [...prices].map(([type, price]) => `${type}=${price}`);
  return [
    trace.file,
    ...option(trace.columns !== null, '--columns', trace.columns && columnChoiceText(trace.columns)),
    ...option(trace.allowUnusable, '--allow-unusable'),
    ...option(changed('gainPoints'), '--gain', choices.gainPoints),
    ...option(changed('capacity'), '--capacity', choices.capacity),
    ...option(changed('itemBytes'), '--item-bytes', choices.itemBytes),
    ...option(changed('overheadBytes'), '--overhead', choices.overheadBytes),
    ...option(changed('engine'), '--engine', choices.engine),
    ...option(changed('reserved'), '--reserved', choices.reserved),
    ...option(list.length > 0, '--price', list.join(',')),
    ...option(changed('ttls'), '--ttl', choices.ttls?.join(',')),
    ...option(changed('windows'), '--windows', choices.windows),
    ...option(changed('scanLength'), '--scan', choices.scanLength),
    ...option(isSampled, '--shards', sampling.keys),
  ];
}

/** The command as it is typed into a shell. */
export function commandLine(words: readonly string[]): string {
  const quoted = words.map((word) =>
    /^[\w./=,:+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`,
  );
  return `npm run -s sim -- plan ${quoted.join(' ')}`;
}

/**
 * Reads times to live as they are listed.
 *
 * @returns null: none are asked for; undefined: it is no such list
 */
export function ttlsIn(text: string): number[] | null | undefined {
  if (text.trim() === '') return null;
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  if (parts.length > mostTtls || !parts.every((part) => /^\d{1,15}$/.test(part) && Number(part) > 0))
    return undefined;
  return parts.map(Number);
}

/** Each is a run through the trace. */
export const mostTtls = 10;
