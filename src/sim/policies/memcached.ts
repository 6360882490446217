import { grown } from '../columns.ts';
import type { KeyId, PolicyNode, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { noVictim, type Policy, type PolicyContext } from './policy.ts';
import { none, Queues } from './queues.ts';
import { ServerClock } from './server-clock.ts';

const hotQueue = 0;
const warmQueue = 1;
const coldQueue = 2;

/** Shares of all items that HOT and WARM may hold, and how old they may grow against the tail of COLD. */
const hotPercent = 20;
const warmPercent = 40;
const hotAgeFactor = 0.2;
const warmAgeFactor = 2;
/** Moves the maintainer makes at most each time it wakes. */
const mostMoves = 500;

/**
 * memcached 1.6's segmented LRU (`items.c`), for one slab class: items enter HOT, sink to COLD unless they were used
 * twice, and are rescued to WARM when they were. Victims come from COLD.
 *
 * In memcached a background thread moves items about every millisecond. Here it is modelled as infinitely fast: it
 * tidies up after every operation.
 */
export class Memcached implements Policy {
  private readonly queues = new Queues(3);
  private readonly capacity: number;
  private readonly clock: ServerClock;
  /** Used at least once since it was stored. */
  private fetched = new Uint8Array(0);
  /** Used again since it last moved. */
  private active = new Uint8Array(0);
  /** Second of the last use that counted. */
  private usedAt = new Float64Array(0);

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
    this.clock = new ServerClock(context.moment, context.server);
  }

  get size(): number {
    return this.queues.length(hotQueue) + this.queues.length(warmQueue) + this.queues.length(coldQueue);
  }

  has(key: KeyId): boolean {
    return this.queues.queueOf(key) !== none;
  }

  touch(key: KeyId): void {
    if (this.active[key] === 1) return;
    if (this.fetched[key] === 0) {
      this.fetched[key] = 1;
      return;
    }
    this.usedAt[key] = this.clock.seconds;
    if (this.queues.queueOf(key) === coldQueue) {
      this.queues.moveTo(warmQueue, key);
      this.tidyUp();
    } else {
      this.active[key] = 1;
    }
  }

  insert(key: KeyId): KeyId {
    const victim = this.size >= this.capacity ? this.evict() : noVictim;
    this.queues.push(hotQueue, key);
    this.fetched[key] = 0;
    this.active[key] = 0;
    this.usedAt[key] = this.clock.seconds;
    this.tidyUp();
    return victim;
  }

  remove(key: KeyId): void {
    this.queues.remove(key);
  }

  reserve(keys: number): void {
    this.queues.reserve(keys);
    this.fetched = grown(this.fetched, keys);
    this.active = grown(this.active, keys);
    this.usedAt = grown(this.usedAt, keys);
  }

  view(): PolicyView {
    const describe = (key: KeyId): PolicyNode => ({ key, referenced: this.active[key] === 1 });
    const queue = (id: number, name: string) => this.queues.view(id, name, describe);
    return {
      queues: [queue(coldQueue, 'COLD'), queue(warmQueue, 'WARM'), queue(hotQueue, 'HOT')],
      parameters: {},
    };
  }

  private evict(): KeyId {
    const { queues } = this;
    return queues.shift(
      queues.length(coldQueue) > 0 ? coldQueue : queues.length(hotQueue) > 0 ? hotQueue : warmQueue,
    );
  }

  /** The maintainer thread's `lru_maintainer_juggle`. */
  private tidyUp(): void {
    const oldest = this.queues.front(coldQueue);
    const coldAge = oldest === none ? 0 : this.clock.seconds - (this.usedAt[oldest] as number);
    for (let moves = 0; moves < mostMoves; moves++) {
      const moved =
        this.pull(hotQueue, hotPercent, coldAge * hotAgeFactor) ||
        this.pull(warmQueue, warmPercent, coldAge * warmAgeFactor);
      if (!moved) break;
    }
  }

  /** Looks at the oldest item of HOT or WARM: used ones go to the back of WARM, surplus and old ones to COLD. */
  private pull(queue: typeof hotQueue | typeof warmQueue, percent: number, oldestAge: number): boolean {
    const key = this.queues.front(queue);
    if (key === none) return false;
    if (this.active[key] === 1) {
      this.active[key] = 0;
      this.queues.moveTo(warmQueue, key);
      return true;
    }
    const surplus = 100 * this.queues.length(queue) > percent * this.size;
    const old = this.clock.seconds - (this.usedAt[key] as number) > Math.floor(oldestAge);
    if (surplus || old) this.queues.moveTo(coldQueue, key);
    return surplus || old;
  }
}

export const memcached = {
  name: 'memcached',
  family: 'server',
  order: 'queues',
  create: (context: PolicyContext) => new Memcached(context),
} as const satisfies PolicyDescriptor;
