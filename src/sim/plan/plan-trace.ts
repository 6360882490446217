import { grown } from '../columns.ts';
import type { OperationSink } from '../trace/format.ts';
import { TraceBuilder } from '../trace/trace-builder.ts';
import { readKind } from '../types.ts';
import { Expiries } from './expiries.ts';

/** Sizes of the objects of a trace. */
export interface KnownSizes {
  /** Keys of which some request says a size. */
  readonly keys: number;
  /** The mean of their sizes, each the last one said; null: none is known. */
  readonly mean: number | null;
}

/** Collects what a plan is made of: operations, sizes, and the times that entries are given to live. */
export class PlanTraceBuilder implements OperationSink {
  readonly operations = new TraceBuilder();
  readonly expiries = new Expiries();
  reads = 0;
  hasTimes = false;
  /** For every key the last size that was said; 0 for none. */
  private sizes = new Float64Array(0);

  add(kind: number, name: string, time?: number, size = 0, ttl = 0): void {
    if (kind === readKind) this.reads++;
    if (time !== undefined) this.hasTimes = true;
    this.operations.add(kind, name, time);
    this.learn(name, size);
    if (ttl > 0) this.expire(name, time, ttl);
  }

  fill(name: string, size = 0, ttl = 0, time?: number): void {
    this.learn(name, size);
    if (ttl > 0) this.expire(name, time, ttl);
  }

  expire(name: string, time: number | undefined, ttl: number): void {
    if (time !== undefined) this.expiries.expire(name, time, ttl);
  }

  knownSizes(): KnownSizes {
    let keys = 0;
    let sum = 0;
    for (const size of this.sizes) {
      if (size === 0) continue;
      keys++;
      sum += size;
    }
    return { keys, mean: keys === 0 ? null : sum / keys };
  }

  private learn(name: string, size: number): void {
    if (!(size > 0 && Number.isSafeInteger(size))) return;
    const key = this.operations.keys.idOf(name);
    this.sizes = grown(this.sizes, key + 1);
    this.sizes[key] = size;
  }
}
