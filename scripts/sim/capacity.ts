import { UsageError } from './sentences.ts';

/** A capacity as it was given: so many entries or bytes, or a share of what the trace has of them. */
export interface Capacity {
  readonly text: string;
  readonly unit: 'entries' | 'bytes' | 'share';
  /** As a fraction of whole numbers, so that `0.29%` of 10000 is exactly 29. */
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const pattern = /^(\d+)(?:\.(\d+))?\s*([a-z]*|%)$/i;

const entryUnits: Readonly<Record<string, bigint>> = { '': 1n, k: 1000n, m: 1_000_000n };
const byteUnits: Readonly<Record<string, bigint>> = {
  b: 1n,
  kb: 1000n,
  mb: 1000n ** 2n,
  gb: 1000n ** 3n,
  tb: 1000n ** 4n,
  kib: 1024n,
  mib: 1024n ** 2n,
  gib: 1024n ** 3n,
  tib: 1024n ** 4n,
};

/**
 * Reads `100,1k,10%` or `100MB,64KiB`.
 *
 * @throws UsageError
 */
export function parseCapacities(list: string): Capacity[] {
  const capacities = list.split(',').map((text) => parseCapacity(text.trim()));
  const entries = capacities.find(({ unit }) => unit === 'entries');
  const bytes = capacities.find(({ unit }) => unit === 'bytes');
  if (entries && bytes)
    throw new UsageError(
      `--capacity counts either entries, as "${entries.text}" does, or bytes, as "${bytes.text}" does, not both in one list.`,
    );
  return capacities;
}

function parseCapacity(text: string): Capacity {
  const [match, whole = '', decimals = '', name = ''] = pattern.exec(text) ?? [];
  if (match === undefined)
    throw new UsageError(
      `--capacity takes entries (100, 10k, 2m), a share (10%) or bytes (100MB, 64KiB), not "${text}".`,
    );
  const digits = BigInt(whole + decimals);
  const scale = 10n ** BigInt(decimals.length);
  const unit = name.toLowerCase();
  if (unit === '%') {
    if (digits === 0n) throw new UsageError(`--capacity takes shares of more than 0 %, not "${text}".`);
    return { text, unit: 'share', numerator: digits, denominator: 100n * scale };
  }
  const [kind, factor] =
    unit in entryUnits
      ? (['entries', entryUnits[unit] as bigint] as const)
      : (['bytes', byteUnits[unit] ?? 0n] as const);
  if (factor === 0n)
    throw new UsageError(
      `--capacity knows no unit "${name}": k and m count entries, B, kB, MB, GB, TB, KiB, MiB, GiB and TiB bytes.`,
    );
  const amount = digits * factor;
  if (amount % scale !== 0n)
    throw new UsageError(`--capacity takes whole numbers, and "${text}" is no whole number of ${kind}.`);
  // What is wrong with numbers of entries, the configuration says.
  if (kind === 'bytes' && (amount === 0n || amount / scale > BigInt(Number.MAX_SAFE_INTEGER)))
    throw new UsageError(`--capacity takes from 1 to ${Number.MAX_SAFE_INTEGER} bytes, not "${text}".`);
  return { text, unit: kind, numerator: amount, denominator: scale };
}

/**
 * The number of entries or bytes; a share is rounded down, but not to 0.
 *
 * @param total keys of the trace, or the bytes of all its keys
 */
export function amountOf({ unit, numerator, denominator }: Capacity, total: number): number {
  if (unit !== 'share') return Number(numerator / denominator);
  return Math.max(1, Number((BigInt(total) * numerator) / denominator));
}
