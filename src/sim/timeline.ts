import { futureFor } from './future.ts';
import { MISS_ABSENT, MISS_EXPIRED, Simulation, STALE_HIT } from './simulation.ts';
import type { KeyId, SimulationConfig, SimulationEvent, Trace } from './types.ts';

/** What is worth marking on a scrub bar, as bits of `Timeline.marks`. */
export const MARK_MISS = 1;
export const MARK_EVICTION = 2;
export const MARK_EXPIRY = 4;
export const MARK_STALE_READ = 8;
export const MARK_FLUSH = 16;

/**
 * Checkpoints a timeline keeps. A step is reached by playing on from the checkpoint before it, so with 16 of them a
 * step of 100,000 operations is at most 6,250 operations away: a millisecond or two. More would cost memory, up to
 * 50 bytes a key each.
 */
const CHECKPOINTS = 16;
const SMALLEST_INTERVAL = 256;

interface Checkpoint {
  /** Operations played. */
  readonly step: number;
  /** Never played on: only copies of it are. */
  readonly simulation: Simulation;
}

interface Past {
  readonly timeline: Timeline;
  readonly steps: number;
  /** How the simulation goes on from there. */
  readonly simulation: Simulation;
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
 * `fork` and `extend` give new ones that share the checkpoints of the common past.
 */
export class Timeline {
  readonly trace: Trace;
  readonly config: SimulationConfig;
  /** For every operation the index into `outcomes` of `types.ts`. */
  readonly outcomes: Uint8Array;
  /** For every operation its MARK_ bits. */
  readonly marks: Uint8Array;
  /** The timeline this one was forked from, and at which step. */
  readonly origin: { readonly timeline: Timeline; readonly step: number } | null;
  private readonly checkpoints: readonly Checkpoint[];
  /** Where the last request left off, because the next one is mostly for the next step. */
  private cursor: Cursor;

  constructor(trace: Trace, config: SimulationConfig, origin: Timeline['origin'] = null, past?: Past) {
    this.trace = trace;
    this.config = config;
    this.origin = origin;
    const steps = past?.steps ?? 0;
    const simulation = past?.simulation ?? new Simulation(config, 0, futureFor(config, trace, 0));
    simulation.reserve(trace.names.length);
    const checkpoints = past?.timeline.checkpoints.filter(({ step }) => step < steps) ?? [];
    // Where another configuration takes over there must be a checkpoint; elsewhere `play` sees to them.
    if (steps === (origin?.step ?? 0)) checkpoints.push({ step: steps, simulation: simulation.clone() });
    this.outcomes = new Uint8Array(trace.length);
    this.marks = new Uint8Array(trace.length);
    if (past) {
      this.outcomes.set(past.timeline.outcomes.subarray(0, steps));
      this.marks.set(past.timeline.marks.subarray(0, steps));
    }
    this.play(simulation, steps, checkpoints);
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

  /** The first operation after `operation` that has one of the marks, or null. */
  nextMark(operation: number, marks: number): number | null {
    const found = this.marks.subarray(operation + 1).findIndex((mark) => (mark & marks) !== 0);
    return found < 0 ? null : operation + 1 + found;
  }

  /** The last operation before `operation` that has one of the marks, or null. */
  previousMark(operation: number, marks: number): number | null {
    const found = this.marks.subarray(0, operation).findLastIndex((mark) => (mark & marks) !== 0);
    return found < 0 ? null : found;
  }

  /** The same past, and from `step` on the same operations under another configuration: see `reconfigured`. */
  fork(step: number, config: SimulationConfig): Timeline {
    const simulation = this.stateAt(step).reconfigured(config, futureFor(config, this.trace, step));
    const past = { timeline: this, steps: step, simulation };
    return new Timeline(this.trace, config, { timeline: this, step }, past);
  }

  /**
   * Goes on with a longer trace that begins with this one. Under the policy `opt` the past changes too, because what
   * is added is the future it looks into.
   */
  extend(trace: Trace): Timeline {
    if (this.config.policy !== 'opt') {
      const past = { timeline: this, steps: this.length, simulation: this.stateAt(this.length) };
      return new Timeline(trace, this.config, this.origin, past);
    }
    if (this.origin === null) return new Timeline(trace, this.config);
    return this.origin.timeline.extend(trace).fork(this.origin.step, this.config);
  }

  /** Plays from `first` to the end, notes what there is to note and adds checkpoints on the way. */
  private play(simulation: Simulation, first: number, checkpoints: Checkpoint[]): void {
    const interval = Math.max(SMALLEST_INTERVAL, Math.ceil(this.length / CHECKPOINTS));
    const { counts } = simulation;
    for (let operation = first; operation < this.length; operation++) {
      if (operation - last(checkpoints).step >= interval) {
        checkpoints.push({ step: operation, simulation: simulation.clone() });
      }
      const { evictions, expirations, flushes } = counts;
      const outcome = this.stepOver(simulation, operation);
      let marks = 0;
      if (outcome === MISS_ABSENT || outcome === MISS_EXPIRED) marks |= MARK_MISS;
      if (outcome === STALE_HIT) marks |= MARK_STALE_READ;
      if (counts.evictions > evictions) marks |= MARK_EVICTION;
      if (counts.expirations > expirations) marks |= MARK_EXPIRY;
      if (counts.flushes > flushes) marks |= MARK_FLUSH;
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
