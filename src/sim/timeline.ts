import { futureFor } from './future.ts';
import { absentOutcome, expiredOutcome, Simulation, staleHitOutcome } from './simulation.ts';
import type { KeyId, SimulationConfig, SimulationEvent, Trace } from './types.ts';

/** What is worth marking on a scrub bar, as bits of `Timeline.marks`. */
export const missMark = 1;
export const evictionMark = 2;
export const expiryMark = 4;
export const staleReadMark = 8;
export const flushMark = 16;
/** The node died after this operation. */
export const restartMark = 32;

/**
 * Checkpoints a timeline keeps. A step is reached by playing on from the checkpoint before it, so with 16 of them a
 * step of 100,000 operations is at most 6,250 operations away: a millisecond or two. More would cost memory, up to
 * 50 bytes a key each.
 */
const checkpointsKept = 16;
const smallestInterval = 256;

interface Checkpoint {
  /** Operations played. */
  readonly step: number;
  /** Never played on: only copies of it are. */
  readonly simulation: Simulation;
}

/** What a cache lost when its node died. */
export interface Loss {
  /** Operations played before. */
  readonly step: number;
  readonly entries: number;
  /** Entries whose version the database did not have yet: that version is lost now. */
  readonly writes: number;
}

/** A simulation on its way from a checkpoint. */
interface Cursor {
  readonly from: Checkpoint;
  step: number;
  readonly simulation: Simulation;
}

/**
 * Time over a trace: the state of a simulation after any number of operations, and what happened in each.
 *
 * Steps count operations played, 0..length; operation i leads from step i to step i + 1. The state at a step is the
 * same however it is reached, because it is always played forwards from a checkpoint. A timeline never changes:
 * `fork` and `restart` give new ones that share the checkpoints of the common past.
 */
export class Timeline {
  readonly trace: Trace;
  readonly config: SimulationConfig;
  /** For every operation the index into `outcomes` of `types.ts`. */
  readonly outcomes: Uint8Array;
  /** For every operation the bits of its marks (`missMark` …). */
  readonly marks: Uint8Array;
  /** The timeline that this one shares the past of, and up to which step. */
  readonly origin: { readonly timeline: Timeline; readonly step: number } | null;
  /** What the cache lost when its node died; null when it did not. */
  readonly lost: Loss | null;
  private readonly checkpoints: readonly Checkpoint[];
  /** Where the last request left off, because the next one is mostly for the next step. */
  private cursor: Cursor;

  /**
   * @param origin what to share the past of, and up to where
   * @param simulation how it goes on from there; left out: a new one
   * @param lost what the cache lost when its node died; null when it did not
   */
  constructor(
    trace: Trace,
    config: SimulationConfig,
    origin: Timeline['origin'] = null,
    simulation = new Simulation(config, 0, futureFor(config, trace, 0)),
    lost: Loss | null = null,
  ) {
    this.trace = trace;
    this.config = config;
    this.origin = origin;
    this.lost = lost;
    const step = origin?.step ?? 0;
    simulation.reserve(trace.names.length);
    const checkpoints = origin?.timeline.checkpoints.filter((checkpoint) => checkpoint.step < step) ?? [];
    // Where another configuration takes over there must be a checkpoint; elsewhere `play` sees to them.
    checkpoints.push({ step, simulation: simulation.clone() });
    this.outcomes = new Uint8Array(trace.length);
    this.marks = new Uint8Array(trace.length);
    if (origin) {
      this.outcomes.set(origin.timeline.outcomes.subarray(0, step));
      this.marks.set(origin.timeline.marks.subarray(0, step));
    }
    if (lost?.step) this.marks[lost.step - 1] = (this.marks[lost.step - 1] as number) | restartMark;
    this.play(simulation, step, checkpoints);
    this.checkpoints = checkpoints;
    this.cursor = { from: last(checkpoints), step: trace.length, simulation };
  }

  get length(): number {
    return this.trace.length;
  }

  /** The simulation after `step` operations, as an independent copy. */
  stateAt(step: number): Simulation {
    return this.seek(step).simulation.clone();
  }

  /** What happened in an operation, in order. */
  eventsAt(operation: number): SimulationEvent[] {
    const cursor = this.seek(operation);
    const events: SimulationEvent[] = [];
    cursor.simulation.observer = (event) => events.push(event);
    this.stepOver(cursor.simulation, operation);
    cursor.simulation.observer = null;
    cursor.step++;
    return events;
  }

  /** The same past, and from `step` on the same operations under another configuration: see `reconfigured`. */
  fork(step: number, config: SimulationConfig): Timeline {
    const simulation = this.stateAt(step).reconfigured(config, futureFor(config, this.trace, step));
    const lost = this.lost !== null && this.lost.step <= step ? this.lost : null;
    return new Timeline(this.trace, config, { timeline: this, step }, simulation, lost);
  }

  /** The same past, and after `step` operations a cache whose node dies and comes back empty: see `restarted`. */
  restart(step: number): Timeline {
    const { config, trace } = this;
    const state = this.stateAt(step);
    const { residentAtEnd, dirtyAtEnd } = state.totals();
    const simulation = state.restarted(config, futureFor(config, trace, step));
    const lost = { step, entries: residentAtEnd, writes: dirtyAtEnd };
    return new Timeline(trace, config, { timeline: this, step }, simulation, lost);
  }

  /** Plays from `first` to the end, notes what there is to note and adds checkpoints on the way. */
  private play(simulation: Simulation, first: number, checkpoints: Checkpoint[]): void {
    const interval = Math.max(smallestInterval, Math.ceil(this.length / checkpointsKept));
    const { counts } = simulation;
    for (let operation = first; operation < this.length; operation++) {
      if (operation - last(checkpoints).step >= interval) {
        checkpoints.push({ step: operation, simulation: simulation.clone() });
      }
      const { evictions, expirations, flushes } = counts;
      const outcome = this.stepOver(simulation, operation);
      let marks = 0;
      if (outcome === absentOutcome || outcome === expiredOutcome) marks |= missMark;
      if (outcome === staleHitOutcome) marks |= staleReadMark;
      if (counts.evictions > evictions) marks |= evictionMark;
      if (counts.expirations > expirations) marks |= expiryMark;
      if (counts.flushes > flushes) marks |= flushMark;
      this.outcomes[operation] = outcome;
      this.marks[operation] = marks;
    }
  }

  /**
   * Moves the cursor to a step: on from where it is, or from the checkpoint before. It never passes a checkpoint,
   * since behind one another configuration may be in force.
   */
  private seek(step: number): Cursor {
    const from = this.checkpoints.findLast((checkpoint) => checkpoint.step <= step) as Checkpoint;
    if (this.cursor.from !== from || this.cursor.step > step) {
      this.cursor = { from, step: from.step, simulation: from.simulation.clone() };
    }
    const { cursor } = this;
    for (; cursor.step < step; cursor.step++) this.stepOver(cursor.simulation, cursor.step);
    return cursor;
  }

  private stepOver(simulation: Simulation, operation: number): number {
    const { kinds, keys, times } = this.trace;
    const time = times === null ? operation : (times[operation] as number);
    return simulation.step(kinds[operation] as number, keys[operation] as KeyId, time);
  }
}

function last(checkpoints: readonly Checkpoint[]): Checkpoint {
  return checkpoints.at(-1) as Checkpoint;
}
