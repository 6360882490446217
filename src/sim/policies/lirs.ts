import type { KeyId, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { noVictim, type Policy, type PolicyContext } from './policy.ts';
import { none, Queues } from './queues.ts';

const onlyQueue = 0;
const residentHir = 0;
const ghostHir = 1;

/** The share of the capacity that LIR keys may have, which the paper advises. */
const lirShare = 0.99;
/** Keys that are remembered, as a multiple of the capacity: the paper sets no bound. */
const ghostsPerEntry = 2;

/**
 * LIRS, low inter-reference recency set (Jiang and Zhang, "LIRS: an efficient low inter-reference recency set
 * replacement policy to improve buffer cache performance", SIGMETRICS 2002): what counts is how many other keys came
 * between the last two uses of a key. Keys for which that was little are LIR and stay; the others are HIR, of which a
 * hundredth of the capacity may stay, first in, first out. A HIR key that is used again while it is still in the stack
 * S, in the cache or as a ghost, becomes LIR in place of the LIR key used longest ago. S ends with that one.
 *
 * Two uses in a row tell nothing, as in Caffeine's simulator, whose bound for the ghosts this one has, too.
 */
export class Lirs implements Policy {
  /** The stack S, its bottom at the front: LIR keys and the HIR keys used since the bottom was, gone or not. */
  private readonly stack = new Queues(1);
  /** HIR keys: the paper's Q, and the ghosts in the order in which they left. A LIR key is in neither. */
  private readonly cold = new Queues(2);
  private readonly capacity: number;
  private readonly mostLir: number;
  private readonly mostGhosts: number;
  private lirs = 0;

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
    this.mostLir = Math.floor(lirShare * this.capacity);
    this.mostGhosts = ghostsPerEntry * this.capacity;
  }

  get size(): number {
    return this.lirs + this.cold.length(residentHir);
  }

  has(key: KeyId): boolean {
    return this.isLir(key) || this.cold.queueOf(key) === residentHir;
  }

  touch(key: KeyId): void {
    if (this.isLir(key)) {
      this.stack.moveToBack(onlyQueue, key);
      this.prune();
      return;
    }
    if (this.isInStack(key) && this.stack.back(onlyQueue) !== key) {
      this.cold.remove(key);
      this.promote(key);
      return;
    }
    this.use(key);
    this.cold.moveToBack(residentHir, key);
  }

  insert(key: KeyId): KeyId {
    // Taken out before the eviction, so that the victim does not push out what is just being admitted.
    const wasRemembered = this.cold.queueOf(key) === ghostHir;
    if (wasRemembered) this.cold.remove(key);
    const victim = this.size >= this.capacity ? this.evict() : noVictim;
    if (wasRemembered || this.lirs < this.mostLir) {
      this.promote(key);
    } else {
      this.use(key);
      this.cold.push(residentHir, key);
    }
    return victim;
  }

  remove(key: KeyId): void {
    if (this.isLir(key)) this.lirs--;
    else this.cold.remove(key);
    if (this.isInStack(key)) this.stack.remove(key);
    this.prune();
  }

  reserve(keys: number): void {
    this.stack.reserve(keys);
    this.cold.reserve(keys);
  }

  view(): PolicyView {
    const lir = [...this.stack.keys(onlyQueue)].filter((key) => this.isLir(key));
    return {
      queues: [
        this.cold.view(residentHir, 'HIR'),
        { name: 'LIR', ghost: false, nodes: lir.map((key) => ({ key })) },
        this.cold.viewGhosts(ghostHir, 'HIR ghosts'),
      ],
      parameters: {},
    };
  }

  private isInStack(key: KeyId): boolean {
    return this.stack.queueOf(key) === onlyQueue;
  }

  private isLir(key: KeyId): boolean {
    return this.isInStack(key) && this.cold.queueOf(key) === none;
  }

  /** Puts a key on top of the stack. */
  private use(key: KeyId): void {
    if (this.isInStack(key)) this.stack.moveToBack(onlyQueue, key);
    else this.stack.push(onlyQueue, key);
  }

  /** Makes a key LIR that is not, in place of the one at the bottom of the stack where there are enough. */
  private promote(key: KeyId): void {
    this.use(key);
    if (this.lirs < this.mostLir) this.lirs++;
    else this.cold.push(residentHir, this.stack.shift(onlyQueue));
    this.prune();
  }

  private evict(): KeyId {
    const victim = this.cold.shift(residentHir);
    if (this.isInStack(victim)) {
      this.cold.push(ghostHir, victim);
      if (this.cold.length(ghostHir) > this.mostGhosts) this.stack.remove(this.cold.shift(ghostHir));
    }
    return victim;
  }

  /** Takes HIR keys off the bottom of the stack until a LIR key is there; ghosts among them are forgotten. */
  private prune(): void {
    for (let key = this.stack.front(onlyQueue); key !== none && !this.isLir(key); ) {
      this.stack.shift(onlyQueue);
      if (this.cold.queueOf(key) === ghostHir) this.cold.remove(key);
      key = this.stack.front(onlyQueue);
    }
  }
}

export const lirs = {
  name: 'lirs',
  family: 'modern',
  order: 'queues',
  smallest: 2,
  create: (context: PolicyContext) => new Lirs(context),
} as const satisfies PolicyDescriptor;
