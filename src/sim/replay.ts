import { hitRatio } from './counts.ts';
import { Fingerprint } from './fingerprint.ts';
import { KeyTable } from './keys/key-table.ts';
import type { PlayedOperation } from './operation-summary.ts';
import { outcomeLetters } from './outcome-letters.ts';
import type { Simulation } from './simulation.ts';
import { simulationOf } from './simulation-of.ts';
import type { OperationSink } from './trace/format.ts';
import { ttlsFor } from './ttls-of-trace.ts';
import type { SimulationConfig, SimulationEvent, Totals, Trace, TraceColumns } from './types.ts';

/** Operations played through one simulation before the next one gets its turn: few enough to stay in the cache. */
const batchLength = 8192;

export interface ReplayResult {
  readonly config: SimulationConfig;
  readonly operations: number;
  readonly hitRatio: number | null;
  /** Fingerprint of the hit/miss string. */
  readonly fnv: string;
  readonly totals: Totals;
}

/** Told of every operation that a simulation has played, with its events; see {@link Replay}. */
export type OperationListener = (
  operation: PlayedOperation,
  config: SimulationConfig,
  keys: KeyTable,
) => void;

interface Run {
  readonly simulation: Simulation;
  readonly letters: Uint8Array;
  readonly fingerprint: Fingerprint;
}

/**
 * Plays a stream of operations through several simulations at once. It holds one batch of operations and what the
 * simulations hold, which grows with the number of keys, not of operations.
 */
export class Replay implements OperationSink {
  readonly keys = new KeyTable();
  operations = 0;
  private readonly runs: readonly Run[];
  private readonly listener: OperationListener | null;
  private readonly kinds = new Uint8Array(batchLength);
  private readonly keyIds = new Int32Array(batchLength);
  private readonly times = new Float64Array(batchLength);
  /** Null: no simulation asks for them. */
  private readonly ttls: Float64Array | null;
  private held = 0;

  /**
   * @param simulations new ones; those under the policy `opt` must know the future of the very same operations
   * @param listener makes the replay record events, which takes several times as long
   */
  constructor(simulations: readonly Simulation[], listener: OperationListener | null = null) {
    this.listener = listener;
    this.runs = simulations.map(runOf);
    const asks = simulations.some(({ config }) => config.ttlsOfTrace);
    this.ttls = asks ? new Float64Array(batchLength) : null;
  }

  /** @param ttl what the entry gets if the operation stores it, that of a later fill included; 0: nothing is said */
  add(kind: number, key: string, time = this.operations, _size?: number, ttl = 0): void {
    const index = this.held++;
    this.kinds[index] = kind;
    this.keyIds[index] = this.keys.idOf(key);
    this.times[index] = time;
    if (this.ttls !== null) this.ttls[index] = ttl;
    this.operations++;
    if (this.held === batchLength) this.playHeld();
  }

  finish(): ReplayResult[] {
    this.playHeld();
    return this.runs.map((run) => resultOf(run, this.operations));
  }

  private playHeld(): void {
    for (const run of this.runs) this.play(run);
    this.held = 0;
  }

  private play({ simulation, letters, fingerprint }: Run): void {
    simulation.reserve(this.keys.size);
    let events: SimulationEvent[] = [];
    if (this.listener) simulation.observer = (event) => events.push(event);
    const ttls = simulation.config.ttlsOfTrace ? this.ttls : null;
    for (let i = 0; i < this.held; i++) {
      const kind = this.kinds[i] as number;
      const key = this.keyIds[i] as number;
      const time = this.times[i] as number;
      const outcome =
        ttls === null
          ? simulation.step(kind, key, time)
          : simulation.stepStating(kind, key, time, ttls[i] as number);
      const letter = letters[outcome] as number;
      if (letter !== 0) fingerprint.add(letter);
      if (this.listener) {
        this.listener({ kind, key, time, outcome, events }, simulation.config, this.keys);
        events = [];
      }
    }
  }
}

function runOf(simulation: Simulation): Run {
  return {
    simulation,
    letters: outcomeLetters(simulation.config.strategy),
    fingerprint: new Fingerprint(),
  };
}

function resultOf({ simulation, fingerprint }: Run, operations: number): ReplayResult {
  const totals = simulation.totals();
  return {
    config: simulation.config,
    operations,
    hitRatio: hitRatio(totals),
    fnv: fingerprint.toString(),
    totals,
  };
}

/**
 * Plays columns of operations, whose keys have no names here, through one simulation.
 *
 * @throws RangeError when the configuration asks for the TTLs of a trace without them
 */
export function replayColumns(trace: TraceColumns, config: SimulationConfig): ReplayResult {
  const run = runOf(simulationOf(trace, config));
  const { simulation, letters, fingerprint } = run;
  const { length, kinds, keys, times } = trace;
  const ttls = ttlsFor(config, trace);
  // In a loop of its own, which leaves the other as short as it is without TTLs of the trace.
  if (ttls !== null) return replayStating(run, trace, ttls);
  for (let i = 0; i < length; i++) {
    const outcome = simulation.step(
      kinds[i] as number,
      keys[i] as number,
      times === null ? i : (times[i] as number),
    );
    const letter = letters[outcome] as number;
    if (letter !== 0) fingerprint.add(letter);
  }
  return resultOf(run, length);
}

function replayStating(
  run: Run,
  { length, kinds, keys, times }: TraceColumns,
  ttls: Float64Array,
): ReplayResult {
  const { simulation, letters, fingerprint } = run;
  for (let i = 0; i < length; i++) {
    const time = times === null ? i : (times[i] as number);
    const outcome = simulation.stepStating(kinds[i] as number, keys[i] as number, time, ttls[i] as number);
    const letter = letters[outcome] as number;
    if (letter !== 0) fingerprint.add(letter);
  }
  return resultOf(run, length);
}

/**
 * Plays a trace that is held in memory, and whose future a policy can therefore know.
 *
 * @throws RangeError when a configuration asks for the TTLs of a trace without them
 */
export function replayTrace(
  trace: Trace,
  configs: readonly SimulationConfig[],
  listener: OperationListener | null = null,
): ReplayResult[] {
  const replay = new Replay(
    configs.map((config) => simulationOf(trace, config)),
    listener,
  );
  for (const config of configs) ttlsFor(config, trace);
  for (let i = 0; i < trace.length; i++) {
    const name = trace.names[trace.keys[i] as number] as string;
    replay.add(trace.kinds[i] as number, name, trace.times?.[i], undefined, trace.ttls?.[i]);
  }
  return replay.finish();
}
