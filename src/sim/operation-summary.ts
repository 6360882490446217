import {
  type OperationLetter,
  type Outcome,
  operationLetters,
  outcomes,
  type SimulationEvent,
} from './types.ts';

/** One operation in one record, in the shape of the vectors' `strategies.json`. */
export interface OperationSummary {
  readonly t: number;
  readonly op: OperationLetter;
  readonly key: string;
  readonly outcome: Outcome;
  /** The version returned, or made. */
  readonly version: number;
  readonly dbReads: number;
  /** Writes of the operation itself; those of flushes are what `flushed` lists. */
  readonly dbWrites: number;
  readonly cacheWrites: number;
  readonly cacheDeletes: number;
  /** Whether a delete removed a live entry. */
  readonly deleted: boolean;
  readonly evicted: readonly string[];
  readonly flushed: readonly string[];
  readonly trips: number;
}

export interface PlayedOperation {
  readonly kind: number;
  readonly key: number;
  readonly time: number;
  /** Index into `outcomes`. */
  readonly outcome: number;
  readonly events: readonly SimulationEvent[];
}

/** @param names the name of every key */
export function summarise(operation: PlayedOperation, names: readonly string[]): OperationSummary {
  const { events } = operation;
  const count = (...types: SimulationEvent['type'][]) =>
    events.filter(({ type }) => types.includes(type)).length;
  const keysOf = (type: SimulationEvent['type']) =>
    events.filter((event) => event.type === type).map(({ key }) => names[key] as string);
  return {
    t: operation.time,
    op: operationLetters[operation.kind] as OperationLetter,
    key: names[operation.key] as string,
    outcome: outcomes[operation.outcome] as Outcome,
    version: versionOf(operation),
    dbReads: count('db-read'),
    dbWrites: count('db-write'),
    cacheWrites: count('store'),
    cacheDeletes: count('delete'),
    deleted: events.some((event) => event.type === 'delete' && event.effective),
    evicted: keysOf('evict'),
    flushed: keysOf('flush'),
    trips: tripsOf(events),
  };
}

/** The calls the application makes itself. */
export function tripsOf(events: readonly SimulationEvent[]): number {
  return events.filter((event) => {
    if (event.type === 'lookup' || event.type === 'delete') return true;
    return 'by' in event && event.by === 'application';
  }).length;
}

/** What a read returns, a write makes and an external write leaves in the database. */
function versionOf({ key, events }: PlayedOperation): number {
  const versions = events.flatMap((event) => {
    const answers = ['hit', 'stale-hit', 'db-read', 'db-write', 'store', 'external-write'].includes(
      event.type,
    );
    return answers && event.key === key && 'version' in event ? [event.version] : [];
  });
  return versions[0] ?? 0;
}
