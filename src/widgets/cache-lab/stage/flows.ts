import type { Caller, SimulationEvent } from '../../../sim/types.ts';
import type { Frame } from '../model/frame.ts';
import type { MarkName } from './EventMark.tsx';

/** The three ways between the parts. Under cache-aside the application itself goes to the database, past the cache. */
export type Path = 'application-cache' | 'application-database' | 'cache-database';

/** Something that travels, or travelled, during the operation shown. */
export interface Flow {
  readonly path: Path;
  /** `there` runs from left to right, away from the application. */
  readonly direction: 'there' | 'back';
  readonly mark: MarkName;
  /** Version that travels along, null when none does. */
  readonly version: number | null;
}

/** Everything that travelled in the events of a frame, in their order. */
export function flowsOf(frame: Frame): Flow[] {
  return frame.events.flatMap((event) => flowsOfEvent(event));
}

/** What travels in one event. */
export function flowsOfEvent(event: SimulationEvent): Flow[] {
  switch (event.type) {
    case 'lookup':
      return [flow('application-cache', 'there', 'lookup')];
    case 'hit':
      return [flow('application-cache', 'back', 'hit', event.version)];
    case 'stale-hit':
      return [flow('application-cache', 'back', 'stale', event.version)];
    case 'miss-absent':
    case 'miss-expired':
      return [flow('application-cache', 'back', 'miss')];
    case 'db-read':
      return [flow(between(event.by), 'back', 'load', event.version)];
    case 'db-write':
      return [flow(between(event.by), 'there', 'flush', event.version)];
    case 'flush':
      return [flow('cache-database', 'there', 'flush', event.version)];
    case 'store':
      return event.by === 'application' ? [flow('application-cache', 'there', 'store', event.version)] : [];
    case 'delete':
      return [flow('application-cache', 'there', 'delete')];
    case 'reject':
      return [flow('application-cache', 'back', 'reject')];
    default:
      return [];
  }
}

/** Something that travels. */
export function flow(
  path: Path,
  direction: Flow['direction'],
  mark: MarkName,
  version: number | null = null,
): Flow {
  return { path, direction, mark, version };
}

function between(caller: Caller): Path {
  return caller === 'cache' ? 'cache-database' : 'application-database';
}

const outcomeOf: Partial<Record<SimulationEvent['type'], MarkName>> = {
  hit: 'hit',
  'stale-hit': 'stale',
  'miss-absent': 'miss',
  'miss-expired': 'expire',
  'db-write': 'flush',
  'external-write': 'external',
  store: 'store',
};

/** The outcome of the operation, as far as the frame shows it. */
export function outcomeMark({ events }: Frame): MarkName | null {
  const deciding = events.find(({ type }) => outcomeOf[type]);
  return (deciding && outcomeOf[deciding.type]) ?? null;
}
