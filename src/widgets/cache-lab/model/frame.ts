import type { Timeline } from '../../../sim/timeline.ts';
import {
  type EntryState,
  type OperationLetter,
  operationLetters,
  type PolicyNode,
  readKind,
  type SimulationEvent,
  type Totals,
  type Trace,
} from '../../../sim/types.ts';
import { eventsAt } from './events.ts';

/** What an event did to the entry it touched, and what the reader sees marked on it. */
export type Touch = 'hit' | 'stale' | 'store' | 'flush';

/** One place in the cache as it is drawn. */
export interface Slot extends PolicyNode {
  readonly name: string;
  /** Place in its queue, 1 for what came or was used last. */
  readonly place: number;
  /** Null for a ghost: its value is gone. */
  readonly entry: EntryState | null;
  readonly stale: boolean;
  /** Units of time until expiry, 0 or less when it is over but the entry still takes its place; null: no TTL. */
  readonly timeLeft: number | null;
  readonly touch: Touch | null;
}

/** An entry that leaves during this operation. */
export interface Departure {
  readonly key: number;
  readonly name: string;
  readonly why: 'evict' | 'expire' | 'delete';
}

export interface FrameQueue {
  readonly name: string;
  readonly ghost: boolean;
  readonly size: number;
  /** From what came or was used last to what leaves first; of a long queue only the two ends. */
  readonly slots: readonly Slot[];
}

/** Everything one frame of one cache shows. Made from the timeline, never stored. */
export interface Frame {
  readonly step: number;
  readonly operation: {
    readonly letter: OperationLetter;
    readonly key: number;
    readonly name: string;
  } | null;
  readonly time: number;
  /** The events of the operation that have happened in this frame. */
  readonly events: readonly SimulationEvent[];
  readonly complete: boolean;
  /** The frame shows the outcome of the operation; nothing may reveal it before. */
  readonly decided: boolean;
  readonly queues: readonly FrameQueue[];
  readonly departures: readonly Departure[];
  readonly resident: number;
  readonly dirty: number;
  /** Its node has just died. */
  readonly died: boolean;
  /** Counts of whole operations: one that the frame shows only in part is not among them yet. */
  readonly totals: Totals;
}

/** Slots at each end of a queue that a frame has: things happen there, and no reader looks at thousands in between. */
const endSlots = 24;

/** Events that decide the outcome of a read. That of a write is known from its beginning. */
const deciding = new Set<SimulationEvent['type']>(['hit', 'stale-hit', 'miss-absent', 'miss-expired']);

/** Whether the events shown so far decide the outcome of an operation of that kind. */
export function isDecided(kind: number | undefined, shown: readonly SimulationEvent[]): boolean {
  return kind !== readKind || shown.some(({ type }) => deciding.has(type));
}

/** Events after which the entries are as they will be at the end of the operation. */
const settling = new Set<SimulationEvent['type']>(['hit', 'stale-hit', 'store']);

/**
 * The frame of a cache after `step` operations, of which the last has shown only its first `phase` events.
 *
 * @param step operations done, 0..`timeline.length`
 * @param phase events shown of operation `step`, null for all
 */
export function frameAt(timeline: Timeline, trace: Trace, step: number, phase: number | null): Frame {
  const index = step - 1;
  const all = step > 0 ? eventsAt(timeline, index) : [];
  const events = phase === null ? all : all.slice(0, phase);
  const complete = events.length === all.length;
  const settled = complete || events.some((event) => settling.has(event.type));
  const state = timeline.stateAt(settled ? step : index);
  const time = step > 0 ? (trace.times?.[index] ?? index) : 0;
  const departures = departuresOf(events, trace);
  const gone = new Set(settled ? [] : departures.map((departure) => departure.key));
  const touches = touchesOf(events);

  const view = state.policyView();
  const queues = view.queues.map(({ name, ghost, nodes }): FrameQueue => {
    const staying = gone.size === 0 ? nodes : nodes.filter((node) => !gone.has(node.key));
    const slotOf = (node: PolicyNode, place: number): Slot => {
      const entry = ghost ? null : state.entryOf(node.key);
      return {
        ...node,
        name: nameOf(trace, node.key),
        place,
        entry,
        stale: entry !== null && entry.version < entry.databaseVersion,
        timeLeft: entry?.expiry == null ? null : entry.expiry - time,
        touch: ghost ? null : (touches.get(node.key) ?? null),
      };
    };
    const size = staying.length;
    // The engine lists first what leaves first; the frame has it last.
    const slots = endsOf(size).flatMap((place) => {
      const node = staying[size - place];
      return node ? [slotOf(node, place)] : [];
    });
    return { name, ghost, size, slots };
  });
  const current = state.totals();
  // Caches of a comparison show their phases in lockstep, so each counts the operation when all have shown it.
  const totals = phase === null || !settled ? current : timeline.stateAt(index).totals();
  const kind = step > 0 ? trace.kinds[index] : undefined;
  const key = step > 0 ? trace.keys[index] : undefined;
  return {
    step,
    operation:
      kind === undefined || key === undefined
        ? null
        : { letter: operationLetters[kind] ?? 'r', key, name: nameOf(trace, key) },
    time,
    events,
    complete,
    decided: complete || isDecided(kind, events),
    queues,
    departures,
    resident: current.residentAtEnd - gone.size,
    dirty: current.dirtyAtEnd,
    died: complete && timeline.lost?.step === step,
    totals,
  };
}

/** The places of a queue that have a slot in the frame. */
function endsOf(size: number): number[] {
  const first = Math.min(size, endSlots);
  const last = Math.min(size - first, endSlots);
  return Array.from({ length: first + last }, (_, index) =>
    index < first ? index + 1 : size - last - first + index + 1,
  );
}

function nameOf(trace: Trace, key: number): string {
  return trace.names[key] ?? String(key);
}

function departuresOf(events: readonly SimulationEvent[], trace: Trace): Departure[] {
  const departures: Departure[] = [];
  for (const event of events) {
    if (event.type === 'evict' || event.type === 'expire' || (event.type === 'delete' && event.effective)) {
      departures.push({ key: event.key, name: nameOf(trace, event.key), why: event.type });
    }
  }
  return departures;
}

const touchOf: Partial<Record<SimulationEvent['type'], Touch>> = {
  flush: 'flush',
  hit: 'hit',
  'stale-hit': 'stale',
  store: 'store',
};

function touchesOf(events: readonly SimulationEvent[]): Map<number, Touch> {
  const touches = new Map<number, Touch>();
  for (const { type, key } of events) {
    const touch = touchOf[type];
    if (touch) touches.set(key, touch);
  }
  return touches;
}
