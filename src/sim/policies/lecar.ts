import { grown } from '../columns.ts';
import { Random } from '../random.ts';
import type { KeyId, PolicyNode, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { Lfu } from './lfu.ts';
import { noVictim, type Policy, type PolicyContext } from './policy.ts';
import { none, Queues } from './queues.ts';

const residents = 0;
const lruHistory = 1;
const lfuHistory = 2;

const learningRate = 0.45;
/** What a regret has lost of its weight after as many requests as the cache has entries. */
const discountPerCapacity = 0.005;
/** Keeps both weights above 0. */
const least = 1e-10;

/**
 * LeCaR (Vietri et al., "Driving cache replacement with ML-based LeCaR", HotStorage 2018): for each eviction it draws
 * whether LRU or LFU chooses who leaves. What LRU evicted is remembered in one history, what LFU evicted in another; a
 * key that returns from a history makes the policy that evicted it less likely, the more so the sooner it returns. Where
 * both would evict the same key, nobody is to blame and nothing is remembered.
 *
 * As in libCacheSim each history has half of the capacity, and a key that returns is counted from 1.
 */
export class LeCar implements Policy {
  private readonly queues = new Queues(3);
  /** The resident keys by their uses, without a limit: here it is decided who leaves. */
  private readonly byUses: Lfu;
  private evictedAt = new Float64Array(0);
  private readonly capacity: number;
  private readonly history: number;
  private readonly discount: number;
  private readonly random: Random;
  private requests = 0;
  private lruWeight = 0.5;
  private lfuWeight = 0.5;

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
    this.history = Math.floor(this.capacity / 2);
    this.discount = discountPerCapacity ** (1 / this.capacity);
    this.random = new Random(context.seed);
    this.byUses = new Lfu({ ...context, capacity: Number.POSITIVE_INFINITY });
  }

  get size(): number {
    return this.queues.length(residents);
  }

  has(key: KeyId): boolean {
    return this.queues.queueOf(key) === residents;
  }

  touch(key: KeyId): void {
    this.requests++;
    this.queues.moveToBack(residents, key);
    this.byUses.touch(key);
  }

  insert(key: KeyId): KeyId {
    this.requests++;
    const queue = this.queues.queueOf(key);
    if (queue !== none) {
      this.regret(key, queue);
      this.queues.remove(key);
    }
    const victim = this.size >= this.capacity ? this.evict() : noVictim;
    this.queues.push(residents, key);
    this.byUses.insert(key);
    return victim;
  }

  remove(key: KeyId): void {
    this.queues.remove(key);
    this.byUses.remove(key);
  }

  reserve(keys: number): void {
    this.queues.reserve(keys);
    this.byUses.reserve(keys);
    this.evictedAt = grown(this.evictedAt, keys);
  }

  view(): PolicyView {
    const describe = (key: KeyId): PolicyNode => ({ key, frequency: this.byUses.usesOf(key) });
    return {
      queues: [
        this.queues.view(residents, 'entries', describe),
        this.queues.viewGhosts(lruHistory, 'H LRU'),
        this.queues.viewGhosts(lfuHistory, 'H LFU'),
      ],
      parameters: { 'w LRU': this.lruWeight, 'w LFU': this.lfuWeight },
    };
  }

  /** A number in [0, 1): below the weight of LRU, LRU chooses. */
  protected draw(): number {
    return this.random.real();
  }

  private evict(): KeyId {
    const oldest = this.queues.front(residents);
    const leastUsed = this.byUses.leastUsed();
    const byLru = oldest === leastUsed || this.draw() < this.lruWeight;
    const victim = byLru ? oldest : leastUsed;
    this.remove(victim);
    if (oldest !== leastUsed) this.remember(victim, byLru ? lruHistory : lfuHistory);
    return victim;
  }

  private remember(key: KeyId, history: typeof lruHistory | typeof lfuHistory): void {
    this.evictedAt[key] = this.requests;
    this.queues.push(history, key);
    if (this.queues.length(history) > this.history) this.queues.shift(history);
  }

  /** Makes the policy that evicted a key less likely. */
  private regret(key: KeyId, history: number): void {
    const since = this.requests - (this.evictedAt[key] as number);
    const loss = Math.exp(-learningRate * this.discount ** since);
    const lru = this.lruWeight * (history === lruHistory ? loss : 1) + least;
    const lfu = this.lfuWeight * (history === lfuHistory ? loss : 1) + least;
    this.lruWeight = lru / (lru + lfu);
    this.lfuWeight = lfu / (lru + lfu);
  }
}

export const lecar = {
  name: 'lecar',
  family: 'modern',
  order: 'queues',
  random: true,
  create: (context: PolicyContext) => new LeCar(context),
} as const satisfies PolicyDescriptor;
