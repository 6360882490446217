import type { Timeline } from '../../../sim/timeline.ts';
import type { SimulationEvent } from '../../../sim/types.ts';

/** Operations whose events are kept: what one frame with its log needs, and a little more. */
const mostKept = 128;

const kept = new WeakMap<Timeline, Map<number, readonly SimulationEvent[]>>();

/**
 * The events of an operation. A frame asks for the same ones several times, and each time the engine would have to go
 * back in time and play forwards again.
 */
export function eventsAt(timeline: Timeline, operation: number): readonly SimulationEvent[] {
  const known = kept.get(timeline) ?? new Map<number, readonly SimulationEvent[]>();
  kept.set(timeline, known);
  const before = known.get(operation);
  if (before) return before;
  const events = timeline.eventsAt(operation);
  // The first one in is roughly the least recently used one.
  const oldest = known.keys().next();
  if (known.size >= mostKept && !oldest.done) known.delete(oldest.value);
  known.set(operation, events);
  return events;
}
