import { grown } from '../columns.ts';
import { KeyTable } from '../keys/key-table.ts';

/** A fill that takes longer after the read than this many times the median is not one. */
const slowestRate = 10;
/** The least that is waited for a fill: milliseconds, or operations where there are no milliseconds. */
const leastPatience = 50;
/** The median before there is anything to learn it from. */
const medianAtFirst = 50;
/** By how much one delay moves the median. */
const learningRate = 0.05;
/** Reads of a key that are remembered: as many of its stores can be fills. */
const mostReads = 255;
/** No database answers so late: a store that comes later after a read has another reason. */
const longestRead = 60_000;

/**
 * Distinguishes an application's cache fills after a miss from its writes. Such a trace shows requests and no answers,
 * so it goes by what happened to the key before, whichever connection that came from: clients share one connection, and
 * pools use several for one request.
 *
 * - The key was never read, or every read has had its fill: it is a write.
 * - It was read and not stored since the trace began or since it was deleted: that read was a miss, this is its fill.
 * - It was read and had been stored: a hit, unless the cache had evicted it or its time was over. Then the fill comes
 *   as soon after the read as fills do in this trace, and what comes later is a write.
 */
export class FillTracker {
  private readonly keys = new KeyTable();
  /** For every key when it was last read. */
  private readAt = new Float64Array(0);
  /** For every key its reads that no store has followed yet. */
  private reads = new Uint8Array(0);
  private stored = new Uint8Array(0);
  private median = medianAtFirst;

  /** @param now milliseconds, or the number of the operation */
  read(key: string, now: number): void {
    const id = this.idOf(key);
    this.readAt[id] = now;
    this.reads[id] = Math.min(mostReads, (this.reads[id] as number) + 1);
  }

  /** A write that stores nothing: after it the key may be gone. */
  write(key: string): void {
    this.stored[this.idOf(key)] = 0;
  }

  /** @returns whether the store is a fill */
  store(key: string, now: number): boolean {
    const id = this.idOf(key);
    const wasStored = this.stored[id] === 1;
    this.stored[id] = 1;
    const reads = this.reads[id] as number;
    const delay = Math.max(0, now - (this.readAt[id] as number));
    const patience = wasStored ? Math.max(leastPatience, slowestRate * this.median) : longestRead;
    if (reads === 0 || delay > patience) {
      this.reads[id] = 0;
      return false;
    }
    this.reads[id] = reads - 1;
    if (!wasStored) {
      const step = delay > this.median ? 1 + learningRate : 1 - learningRate;
      this.median = Math.max(1, this.median * step);
    }
    return true;
  }

  private idOf(key: string): number {
    const id = this.keys.idOf(key);
    this.readAt = grown(this.readAt, id + 1);
    this.reads = grown(this.reads, id + 1);
    this.stored = grown(this.stored, id + 1);
    return id;
  }
}
