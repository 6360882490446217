import { Announcer } from './announcer.ts';
import { cloneState } from './clone.ts';
import { Counts, totalsOf } from './counts.ts';
import { DirtyEntries } from './dirty-entries.ts';
import { EntryTable } from './entries.ts';
import { Jitter } from './jitter.ts';
import { createPolicy } from './policies/index.ts';
import { type DecisionMoment, entryRefused, type Future, noVictim, type Policy } from './policies/policy.ts';
import { none } from './policies/queues.ts';
import { runReads } from './run-reads.ts';
import { type Strategy, strategies } from './strategy.ts';
import { ttlsFor } from './ttls-of-trace.ts';
import {
  type Caller,
  type EntryState,
  type EntryView,
  type FlushReason,
  type KeyId,
  type PolicyView,
  readKind,
  type SimulationConfig,
  type SimulationEvent,
  type Totals,
  type TraceColumns,
  writeKind,
} from './types.ts';

/** What an operation came to, as the index into `outcomes`: small numbers, because millions of them are kept. */
export const hitOutcome = 0;
export const staleHitOutcome = 1;
export const absentOutcome = 2;
export const expiredOutcome = 3;
export const writtenOutcome = 4;
export const externallyWrittenOutcome = 5;

/**
 * One application, one cache and one database, played one operation at a time.
 *
 * All state is in fields that {@link cloneState} can copy, so a clone is an exact checkpoint. Without an observer no
 * event is ever made.
 */
export class Simulation {
  readonly config: SimulationConfig;
  private readonly tally = new Counts();
  private readonly strategy: Strategy;
  private readonly policy: Policy;
  private readonly entries = new EntryTable();
  private readonly moment: DecisionMoment = { index: -1, now: 0 };
  private readonly ttl: number | null;
  /** The TTL that the trace states for this operation; 0: none. */
  private stated = 0;
  private readonly jitter: Jitter;
  private readonly dirty = new DirtyEntries();
  /** Not part of the state: a clone has none. */
  private announcer: Announcer | null = null;

  /**
   * @param config trusted: `problemsOf` checks what comes from outside
   * @param keys how many keys there are; more can be added with {@link reserve}
   * @param future needed by a policy that has to know the whole trace, ignored by the others
   * @throws RangeError when the policy needs a future and there is none
   */
  constructor(config: SimulationConfig, keys: number, future: Future | null = null) {
    this.config = Object.freeze({ ...config, server: Object.freeze({ ...config.server }) });
    this.strategy = Object.freeze(strategies[config.strategy]);
    this.ttl = config.ttl;
    this.jitter = new Jitter(config.jitter, config.seed);
    this.policy = createPolicy(this.config, { moment: this.moment, entries: this.entries, future });
    this.reserve(keys);
  }

  /** Makes room for the keys 0..keys - 1. Call it before stepping over a key that is new. */
  reserve(keys: number): void {
    if (keys <= this.entries.size) return;
    this.entries.reserve(keys);
    this.policy.reserve(keys);
    this.dirty.reserve(keys);
  }

  /**
   * Plays one operation.
   *
   * @param kind readKind, writeKind or externalKind
   * @param time a whole number, not below that of the operation before
   * @returns the index into `outcomes`: hitOutcome, staleHitOutcome, absentOutcome …
   */
  step(kind: number, key: KeyId, time: number): number {
    this.moment.index++;
    this.moment.now = time;
    if (this.dirty.size > 0) this.flushWhatIsDue();
    if (kind === readKind) {
      this.tally.reads++;
      return this.access(key);
    }
    if (kind === writeKind) {
      this.tally.writes++;
      return this.strategy.write === 'access' ? this.access(key) : this.write(key);
    }
    return this.writeExternally(key);
  }

  /**
   * Plays one operation, as {@link step} does, of a trace that states TTLs.
   *
   * @param ttl how long the entry lives if the operation stores it; 0: as the configuration says
   */
  stepStating(kind: number, key: KeyId, time: number, ttl: number): number {
    this.stated = ttl;
    return this.step(kind, key, time);
  }

  /**
   * Plays the operations from..to - 1 of a trace without looking at their outcomes.
   *
   * @throws RangeError when the configuration asks for the TTLs of a trace without them
   */
  run(trace: TraceColumns, from: number, to: number): void {
    const { kinds, keys, times } = trace;
    const { policy, moment, tally, strategy } = this;
    const ttls = ttlsFor(this.config, trace);
    if (ttls !== null) {
      for (let i = from; i < to; i++) {
        const time = times === null ? i : (times[i] as number);
        this.stepStating(kinds[i] as number, keys[i] as KeyId, time, ttls[i] as number);
      }
      return;
    }
    const next = this.isPlain() ? runReads(trace, from, to, { policy, moment, tally, strategy }) : from;
    for (let i = next; i < to; i++) {
      this.step(kinds[i] as number, keys[i] as KeyId, times === null ? i : (times[i] as number));
    }
  }

  /** Receives every event as it happens; null for none. */
  set observer(observer: ((event: SimulationEvent) => void) | null) {
    this.announcer = observer && new Announcer(observer);
  }

  totals(): Totals {
    return totalsOf(this.tally, { residentAtEnd: this.policy.size, dirtyAtEnd: this.dirty.size });
  }

  /** The running counts: the object itself, which goes on counting. */
  get counts(): Readonly<Counts> {
    return this.tally;
  }

  databaseVersion(key: KeyId): number {
    return this.entries.databaseVersion(key);
  }

  policyView(): PolicyView {
    return this.policy.view();
  }

  /** Every entry of the cache, queue by queue, in the policy's own order: what leaves first comes first. */
  entryViews(): EntryView[] {
    return this.policy
      .view()
      .queues.filter((queue) => !queue.ghost)
      .flatMap((queue) =>
        queue.nodes.map((node, position) => ({
          ...node,
          ...this.stateOf(node.key),
          queue: queue.name,
          position,
        })),
      );
  }

  /** What the cache and the database have of one key; null when the cache has no entry of it. */
  entryOf(key: KeyId): EntryState | null {
    return this.policy.has(key) ? this.stateOf(key) : null;
  }

  /** A copy that goes on independently of this one. */
  clone(): Simulation {
    const { announcer } = this;
    this.announcer = null;
    const copy = cloneState<Simulation>(this);
    this.announcer = announcer;
    return copy;
  }

  /**
   * A copy that goes on under another configuration. It keeps the database, the counts and the entries with their
   * versions and times. The new policy learns the order of the entries from the old one (what would have left first
   * comes in first) but not its counts and bits; entries it has no room for are evicted.
   */
  reconfigured(config: SimulationConfig, future: Future | null = null): Simulation {
    const next = this.restarted(config, future);
    Object.assign(next.dirty, cloneState(this.dirty));
    for (const { key } of this.entryViews()) {
      if (!next.admit(key)) next.evict(key, key);
    }
    return next;
  }

  /**
   * A copy that goes on with a cache that has lost everything: its entries, what it had not written to the database
   * yet, and all that its policy had learnt. The database and the counts stay; what is drawn at random begins again.
   */
  restarted(config: SimulationConfig, future: Future | null = null): Simulation {
    const next = new Simulation(config, this.entries.size, future);
    Object.assign(next.entries, cloneState(this.entries));
    Object.assign(next.moment, this.moment);
    Object.assign(next.tally, this.tally);
    return next;
  }

  private stateOf(key: KeyId): EntryState {
    const { entries, dirty } = this;
    return {
      version: entries.cachedVersion(key),
      databaseVersion: entries.databaseVersion(key),
      expiry: finite(entries.expiryOf(key)),
      flushDue: dirty.has(key) ? dirty.dueOf(key) : null,
    };
  }

  /** Whether a read concerns only the policy: no observer, and nothing that can expire, be stale or be dirty. */
  private isPlain(): boolean {
    const { announcer, strategy, ttl, entries, dirty } = this;
    return announcer === null && strategy.fills && ttl === null && entries.arePlain && dirty.size === 0;
  }

  private access(key: KeyId): number {
    this.announcer?.lookup(key);
    if (!this.policy.has(key)) {
      this.tally.missesAbsent++;
      this.announcer?.missAbsent(key);
      this.load(key);
      return absentOutcome;
    }
    if (this.entries.isExpired(key, this.moment.now)) {
      this.expire(key);
      this.tally.missesExpired++;
      this.announcer?.missExpired(key);
      this.load(key);
      return expiredOutcome;
    }
    this.tally.hits++;
    this.tally.trips++;
    this.policy.touch(key);
    if (!this.entries.isStale(key)) {
      this.announcer?.hit(key, this.entries.cachedVersion(key));
      return hitOutcome;
    }
    this.tally.staleReads++;
    this.announcer?.staleHit(key, this.entries.cachedVersion(key), this.databaseVersion(key));
    return staleHitOutcome;
  }

  /** The rest of a read after a miss: the database answers, and strategies that load lazily keep the answer. */
  private load(key: KeyId): void {
    const { fills, reader, tripsAfterMiss } = this.strategy;
    const version = this.databaseVersion(key);
    this.tally.dbReads++;
    this.tally.trips += 1 + tripsAfterMiss;
    this.announcer?.databaseRead(key, version, reader);
    if (fills) this.store(key, version, 'fill', reader);
  }

  private write(key: KeyId): number {
    const version = this.entries.nextVersion(key);
    switch (this.strategy.write) {
      case 'database':
        this.writeDatabase(key, version);
        break;
      case 'database-then-delete':
        this.writeDatabase(key, version);
        this.delete(key);
        break;
      case 'database-then-store':
        this.writeDatabase(key, version);
        this.tally.trips++;
        this.store(key, version, 'write', 'application');
        break;
      case 'store-then-flush':
        this.tally.trips++;
        // A cache that refuses the entry cannot owe it to the database either.
        if (!this.store(key, version, 'write', 'application')) this.writeDatabase(key, version);
        break;
    }
    return writtenOutcome;
  }

  private writeDatabase(key: KeyId, version: number): void {
    this.entries.writeDatabase(key, version);
    this.tally.dbWrites++;
    this.tally.trips++;
    this.announcer?.databaseWrite(key, version);
  }

  private writeExternally(key: KeyId): number {
    const version = this.entries.changeDatabase(key);
    this.tally.externalWrites++;
    this.announcer?.externalWrite(key, version);
    return externallyWrittenOutcome;
  }

  private delete(key: KeyId): void {
    this.tally.cacheDeletes++;
    this.tally.trips++;
    let effective = false;
    if (this.policy.has(key)) {
      if (this.entries.isExpired(key, this.moment.now)) {
        this.expire(key);
      } else {
        this.policy.remove(key);
        this.tally.cacheDeletesEffective++;
        effective = true;
      }
    }
    this.announcer?.delete(key, effective);
  }

  /** @returns false when the policy refused the key */
  private store(key: KeyId, version: number, reason: 'fill' | 'write', by: Caller): boolean {
    // A fill follows a miss of the same key, so it replaces nothing.
    const replaced = reason === 'write' && this.policy.has(key);
    if (replaced) {
      this.policy.touch(key);
    } else if (!this.admit(key)) {
      this.announcer?.reject(key, by);
      return false;
    }
    const { now } = this.moment;
    const ttl = this.stated > 0 ? this.stated : this.ttl;
    const expiry = ttl === null ? Number.POSITIVE_INFINITY : now + ttl + this.jitter.next();
    this.entries.store(key, version, expiry);
    this.tally.cacheWrites++;
    const dirty = reason === 'write' && this.strategy.write === 'store-then-flush';
    // Writes over a dirty entry are coalesced: the due time stays that of the first one.
    if (dirty && !this.dirty.has(key)) this.dirty.add(key, now + this.config.delay);
    this.announcer?.store(key, version, expiry, { reason, replaced, dirty, by });
    return true;
  }

  /** Lets the policy take in a key, and evicts what it names. @returns false when it refused the key */
  private admit(key: KeyId): boolean {
    const { policy } = this;
    const victim = policy.insert(key);
    if (victim === entryRefused) return false;
    if (victim !== noVictim) this.evict(victim, key);
    if (policy.alsoLeft !== undefined) for (const other of policy.alsoLeft) this.evict(other, key);
    return true;
  }

  private evict(victim: KeyId, incoming: KeyId): void {
    if (this.dirty.has(victim)) this.flush(victim, 'evicted');
    this.tally.evictions++;
    this.announcer?.evict(victim, this.entries.cachedVersion(victim), incoming);
  }

  private expire(key: KeyId): void {
    if (this.dirty.has(key)) this.flush(key, 'expired');
    this.policy.remove(key);
    this.tally.expirations++;
    this.announcer?.expire(key, this.entries.cachedVersion(key));
  }

  private flushWhatIsDue(): void {
    const { now } = this.moment;
    for (let key = this.dirty.firstDueBy(now); key !== none; key = this.dirty.firstDueBy(now)) {
      this.flush(key, 'due');
    }
  }

  private flush(key: KeyId, reason: FlushReason): void {
    const version = this.entries.cachedVersion(key);
    this.entries.writeDatabase(key, version);
    this.dirty.remove(key);
    this.tally.dbWrites++;
    this.tally.flushes++;
    this.announcer?.flush(key, version, reason);
  }
}

function finite(time: number): number | null {
  return time === Number.POSITIVE_INFINITY ? null : time;
}
