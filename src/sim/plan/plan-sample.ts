import { grown } from '../columns.ts';
import { type SampleSize, Shards } from '../curve/shards.ts';
import type { OperationSink } from '../trace/format.ts';
import { readKind } from '../types.ts';

/** What the sample says of its own keys. */
interface SampledKeys {
  /** Keys that are read. */
  readonly read: number;
  /** Of those, keys that are read once. */
  readonly readOnce: number;
  /** The last size that was said of each key of which some is. */
  readonly sizes: readonly number[];
}

/** Collects what a plan is made of where only a sample of the keys is held: see {@link Shards}. */
export class PlanSample implements OperationSink {
  readonly shards: Shards;
  /** Exact, as are the times of the first read and the last. */
  reads = 0;
  firstRead: number | null = null;
  lastRead: number | null = null;
  /** For every key of the sample how often it was read, up to twice. */
  private uses = new Uint8Array(64);
  /** For every key of the sample the last size that was said; 0 for none. */
  private sizes = new Float64Array(64);

  /** @param seed decides which keys are sampled */
  constructor(size: SampleSize, seed: number) {
    this.shards = new Shards(size, seed, (key) => {
      this.uses[key] = 0;
      this.sizes[key] = 0;
    });
  }

  get hasTimes(): boolean {
    return this.firstRead !== null;
  }

  add(kind: number, name: string, time?: number, size = 0): void {
    if (kind !== readKind) {
      this.learn(this.shards.mention(name), size);
      return;
    }
    this.reads++;
    if (time !== undefined) {
      this.firstRead ??= time;
      this.lastRead = time;
    }
    const key = this.shards.use(name);
    if (key === null) return;
    this.uses = grown(this.uses, key + 1);
    this.uses[key] = Math.min(2, (this.uses[key] as number) + 1);
    this.learn(key, size);
  }

  fill(name: string, size = 0): void {
    this.learn(this.shards.mention(name), size);
  }

  sampled(): SampledKeys {
    const sizes: number[] = [];
    let read = 0;
    let readOnce = 0;
    for (const key of this.shards.keys()) {
      if ((this.uses[key] ?? 0) > 0) read++;
      if (this.uses[key] === 1) readOnce++;
      const size = this.sizes[key] ?? 0;
      if (size > 0) sizes.push(size);
    }
    return { read, readOnce, sizes };
  }

  private learn(key: number | null, size: number): void {
    if (key === null || !(size > 0 && Number.isSafeInteger(size))) return;
    this.sizes = grown(this.sizes, key + 1);
    this.sizes[key] = size;
  }
}
