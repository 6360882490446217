import type { TraceReport } from '../../src/sim/trace/report.ts';
import type { SimulationConfig } from '../../src/sim/types.ts';
import { say } from './print.ts';
import type { ReadingOptions } from './reading-options.ts';
import { count, UsageError } from './sentences.ts';
import { tell } from './tell.ts';

/** How long entries live, as `--ttl` says it. */
export type TtlChoice = Pick<SimulationConfig, 'ttl' | 'ttlsOfTrace'>;

/**
 * Reads the value of `--ttl`: a number for all entries, `trace` for what the trace states, or both, `trace,60`.
 *
 * @param number reads a number
 * @throws UsageError as `number` does
 */
export function parseTtl(text: string | undefined, number: (text: string) => number): TtlChoice {
  if (text === undefined) return { ttl: null };
  const [first = '', ...others] = text.split(',');
  if (first.trim().toLowerCase() !== 'trace') return { ttl: number(text) };
  return { ttl: others.length === 0 ? null : number(others.join(',').trim()), ttlsOfTrace: true };
}

/** What `--ttl` takes to say the same; null: entries live for ever. */
export function ttlText({ ttl, ttlsOfTrace = false }: TtlChoice): string | null {
  const parts = [...(ttlsOfTrace ? ['trace'] : []), ...(ttl === null ? [] : [String(ttl)])];
  return parts.length === 0 ? null : parts.join(',');
}

interface ReadTrace {
  readonly keys: { readonly size: number };
  /** Keys of which the trace says no TTL; null: TTLs are not kept. */
  readonly keysWithoutTtl: number | null;
}

/**
 * Says what the trace was taken for and, where its TTLs are asked for, which there are.
 *
 * @throws UsageError as `tell` does, and when the TTLs of the trace mean nothing
 */
export function tellWithTtls(
  report: TraceReport,
  { keys, keysWithoutTtl }: ReadTrace,
  { allowUnusable, ttl }: Pick<ReadingOptions, 'allowUnusable'> & { readonly ttl: TtlChoice },
): void {
  const { ttlsOfTrace = false } = ttl;
  tell(report, keys.size, { allowUnusable }, { usesLifetimes: ttlsOfTrace });
  if (!ttlsOfTrace) return;
  if (report.timeUnit === undefined)
    throw new UsageError(
      'The trace has no times, so no entry comes to the end that a TTL of the trace sets; --ttl N counts operations.',
    );
  if (report.lifetimes === null || keysWithoutTtl === keys.size)
    throw new UsageError(
      'The trace states no TTL that can be used, so --ttl trace means nothing for it; --ttl N gives one to all entries, and where a column has them, --columns key=N,time=N,ttl=N names it.',
    );
  const { least, median, most, count: lines } = report.lifetimes;
  const range = least === most ? `${median}` : `${median} (the median; from ${least} to ${most})`;
  say(
    `Uses the TTLs of the trace: ${lines === 1 ? '1 line sets' : `${lines} lines set`} one, of ${range}.\n`,
  );
  if (keysWithoutTtl !== null && keysWithoutTtl > 0)
    say(
      `Nothing is said of ${count(keysWithoutTtl, 'key')}: ${keysWithoutTtl === 1 ? 'its' : 'their'} entries live ${ttl.ttl === null ? 'for ever; --ttl trace,N gives them N' : ttl.ttl}.\n`,
    );
}
