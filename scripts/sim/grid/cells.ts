import type { SizedConfig } from '../../../src/sim/bytes/policies.ts';
import { replaySized, type SizedResult } from '../../../src/sim/bytes/replay.ts';
import type { SizedTrace } from '../../../src/sim/bytes/sized-trace.ts';
import { type CurvePoint, curveOf } from '../../../src/sim/curve/miss-ratio-curve.ts';
import '../../../src/sim/policies/all.ts';
import { type ReplayResult, replayColumns } from '../../../src/sim/replay.ts';
import type { SimulationConfig, TraceColumns } from '../../../src/sim/types.ts';

interface CurveCell {
  readonly config: SimulationConfig;
  readonly capacities: readonly number[];
}

/** What can be played cell by cell: of what trace, what a cell is, and what it comes to. */
interface Kinds {
  readonly totals: {
    readonly trace: TraceColumns;
    readonly cell: SimulationConfig;
    readonly result: ReplayResult;
  };
  readonly curve: {
    readonly trace: TraceColumns;
    readonly cell: CurveCell;
    readonly result: readonly CurvePoint[];
  };
  readonly sized: { readonly trace: SizedTrace; readonly cell: SizedConfig; readonly result: SizedResult };
}

export type Kind = keyof Kinds;
export type CellOf<K extends Kind> = Kinds[K]['cell'];
export type ResultOf<K extends Kind> = Kinds[K]['result'];
export type TraceOf<K extends Kind> = Kinds[K]['trace'];

/** Cells that are played over one trace, each by itself. */
export interface Grid<K extends Kind> {
  readonly kind: K;
  readonly trace: TraceOf<K>;
  readonly cells: readonly CellOf<K>[];
}

const players: { readonly [K in Kind]: (trace: TraceOf<K>, cell: CellOf<K>) => ResultOf<K> } = {
  totals: replayColumns,
  curve: (trace, { config, capacities }) => curveOf(trace, config, capacities),
  sized: replaySized,
};

/** Plays one cell. */
export function playCell<K extends Kind>(kind: K, trace: TraceOf<K>, cell: CellOf<K>): ResultOf<K> {
  return players[kind](trace, cell);
}
