import type { ItemOverhead } from '../../src/sim/bytes/item-overhead.ts';
import type { SizedResult } from '../../src/sim/bytes/replay.ts';
import type { CurvePoint } from '../../src/sim/curve/miss-ratio-curve.ts';
import type { ReplayResult } from '../../src/sim/replay.ts';
import type { SimulationConfig } from '../../src/sim/types.ts';
import type { Options } from './options.ts';
import { ttlText } from './stated-ttls.ts';

/** One row of `--json`. */
export function rowOf(
  { config, operations, hitRatio, fnv, totals }: ReplayResult,
  { mode }: Pick<Options, 'mode'>,
) {
  const rule = mode === null ? { strategy: config.strategy } : { mode };
  const { policy, capacity } = config;
  return { policy, capacity, ...rule, ...statedTtl(config), operations, hitRatio, fnv, ...totals };
}

/** Rows say how long entries live where that is not in the command alone. */
function statedTtl(config: Pick<SimulationConfig, 'ttlsOfTrace'> & { readonly ttl?: number | null }) {
  return config.ttlsOfTrace ? { ttl: ttlText({ ttl: config.ttl ?? null, ttlsOfTrace: true }) } : {};
}

/** A JSON array with one element a line, so that line-wise tools can look at it too. */
export function jsonLines(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

const columns: readonly (readonly [title: string, value: (result: ReplayResult) => string | number])[] = [
  ['policy', ({ config }) => config.policy],
  ['capacity', ({ config }) => config.capacity ?? 'no limit'],
  ['hit ratio', ({ hitRatio }) => percent(hitRatio)],
  ['hits', ({ totals }) => totals.hits],
  ['misses', ({ totals }) => totals.misses],
  ['expired', ({ totals }) => totals.missesExpired],
  ['stale reads', ({ totals }) => totals.staleReads],
  ['DB reads', ({ totals }) => totals.dbReads],
  ['DB writes', ({ totals }) => totals.dbWrites],
  ['evictions', ({ totals }) => totals.evictions],
  ['trips', ({ totals }) => totals.trips],
];

export function totalsTable(results: readonly ReplayResult[]): string {
  return table(
    columns.map(([title]) => title),
    results.map((result) => columns.map(([, value]) => String(value(result)))),
  );
}

/** One row of `--json` where capacities count bytes. */
export function sizedRowOf(
  { config, ...figures }: SizedResult,
  { mode }: Pick<Options, 'mode'>,
  itemOverhead: ItemOverhead | null,
) {
  const rule = mode === null ? { strategy: config.strategy } : { mode };
  const items = itemOverhead === null ? {} : { itemOverhead };
  const { policy, capacity: capacityBytes } = config;
  return { policy, capacityBytes, ...items, ...rule, ...statedTtl(config), ...figures };
}

const sizedColumns: readonly (readonly [title: string, value: (result: SizedResult) => string | number])[] = [
  ['policy', ({ config }) => config.policy],
  ['capacity', ({ config }) => (config.capacity === null ? 'no limit' : `${config.capacity} B`)],
  ['hit ratio', ({ hitRatio }) => percent(hitRatio)],
  ['byte hit ratio', ({ byteHitRatio }) => percent(byteHitRatio)],
  ['hits', ({ hits }) => hits],
  ['misses', ({ misses }) => misses],
  ['expired', ({ missesExpired }) => missesExpired],
  ['too large', ({ tooLarge }) => tooLarge],
  ['evictions', ({ evictions }) => evictions],
];

export function sizedTable(results: readonly SizedResult[]): string {
  const expires = results.some(({ config }) => (config.ttl ?? null) !== null || config.ttlsOfTrace);
  const shown = sizedColumns.filter(([title]) => expires || title !== 'expired');
  return table(
    shown.map(([title]) => title),
    results.map((result) => shown.map(([, value]) => String(value(result)))),
  );
}

/** Points of a curve when no capacities are given. */
export const curvePoints = 24;

/** The hit ratios of one configuration over the capacities that were simulated. */
export interface MeasuredCurve {
  readonly config: SimulationConfig;
  readonly points: readonly CurvePoint[];
}

export function curveRows(curves: readonly MeasuredCurve[]) {
  return curves.flatMap(({ config, points }) => points.map((point) => ({ policy: config.policy, ...point })));
}

/** One line a capacity, one column a policy. */
export function curveTable(curves: readonly MeasuredCurve[], capacities: readonly number[]): string {
  const ratioAt = ({ points }: MeasuredCurve, capacity: number) =>
    points.find((point) => point.capacity === capacity)?.hitRatio;
  return table(
    ['capacity', ...curves.map(({ config }) => config.policy)],
    capacities.map((capacity) => [
      String(capacity),
      ...curves.map((curve) => percent(ratioAt(curve, capacity) ?? null)),
    ]),
  );
}

export function percent(ratio: number | null): string {
  return ratio === null ? '-' : `${(100 * ratio).toFixed(2)} %`;
}

/** The first column to the left, numbers to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return `${[header, ...rows].map(line).join('\n')}\n`;
}
