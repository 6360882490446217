import { type IDBPDatabase, openDB } from 'idb';
import { lineOf, type MemoryEvent, parseLine } from '../../learning/events.ts';

/**
 * Why a memory is not kept: the browser forbids storing, there is no room, or another tab has a newer version of the
 * site, which this one must not write to.
 */
export type StoreFault = 'blocked' | 'full' | 'newer';

const name = 'hit-or-miss';

/**
 * What makes each version of the database from the one before, oldest first. A published migration is never changed:
 * readers come from every version.
 */
const migrations: readonly ((database: IDBPDatabase) => void)[] = [
  (database) => {
    // Events as lines of text, under themselves: adding one twice is adding it once.
    database.createObjectStore('events');
    database.createObjectStore('names');
  },
];

/** The reader's events in this browser's IndexedDB. Every call may throw; {@link storeFaultOf} says what it means. */
export class EventStore {
  readonly #open: Promise<IDBPDatabase>;

  /** @param onClose called when the database was closed under us, by a newer version of the site or by the browser */
  constructor(onClose: (fault: StoreFault) => void) {
    this.#open = openDB(name, migrations.length, {
      upgrade(database, from) {
        for (const migrate of migrations.slice(from)) migrate(database);
      },
      blocking(_, __, event) {
        (event.target as IDBDatabase).close();
        onClose('newer');
      },
      terminated: () => onClose('blocked'),
    });
    // Whoever reads or writes hears of it.
    this.#open.catch(() => undefined);
  }

  /** All events. Lines that a later version wrote stay where they are. */
  async read(): Promise<MemoryEvent[]> {
    const lines: unknown[] = await (await this.#open).getAllKeys('events');
    return lines.flatMap((line) => (typeof line === 'string' ? (parseLine(line) ?? []) : []));
  }

  /** Adds events, all or none. */
  async add(events: readonly MemoryEvent[]): Promise<void> {
    const transaction = (await this.#open).transaction('events', 'readwrite', { durability: 'strict' });
    await Promise.all([...events.map((event) => transaction.store.put(1, lineOf(event))), transaction.done]);
  }

  /** The ID of this device; the first tab that asks decides. */
  async device(drawn: string): Promise<string> {
    const transaction = (await this.#open).transaction('names', 'readwrite');
    const known: unknown = await transaction.store.get('device');
    if (typeof known === 'string') return known;
    await Promise.all([transaction.store.put(drawn, 'device'), transaction.done]);
    return drawn;
  }

  /** Forgets all events. */
  async clear(): Promise<void> {
    await (await this.#open).clear('events');
  }
}

/** What a failed call of the store means. */
export function storeFaultOf(error: unknown): StoreFault {
  const reason = error instanceof DOMException ? error.name : '';
  if (reason === 'QuotaExceededError') return 'full';
  return reason === 'VersionError' ? 'newer' : 'blocked';
}
