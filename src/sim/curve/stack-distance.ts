import { grown } from '../columns.ts';
import type { KeyId } from '../types.ts';

/**
 * LRU stack distances (Mattson, Gecsei, Slutz and Traiger, "Evaluation techniques for storage hierarchies", 1970): how
 * many distinct keys were used since a key was last used, itself included. An LRU cache hits exactly when it can hold
 * that many, so one pass gives its hits at every capacity at once.
 *
 * Distances are counted in a Fenwick tree (Fenwick 1994) over the moments of last uses, O(log keys) each. When the
 * moments run out they are numbered anew, so that the tree stays as small as the number of keys and in the
 * processor's cache, however long the trace.
 */
export class StackDistances {
  /** Moment of the last use of every key, from 1; 0 for never. */
  private lastUse = new Int32Array(0);
  /** The key used at a moment. It counts only while the moment is that key's last use. */
  private usedAt = new Int32Array(1024);
  private tree = new Int32Array(1024);
  /** The latest moment. */
  private now = 0;
  private distinct = 0;

  /** @returns the stack distance, from 1; 0 when the key was never used before */
  use(key: KeyId): number {
    if (key >= this.lastUse.length) this.lastUse = grown(this.lastUse, key + 1);
    if (this.now + 1 >= this.tree.length) this.renumber();
    const last = this.lastUse[key] as number;
    let distance = 0;
    if (last === 0) {
      this.distinct++;
    } else {
      distance = this.distinct - this.countUpTo(last) + 1;
      this.change(last, -1);
    }
    const now = ++this.now;
    this.lastUse[key] = now;
    this.usedAt[now] = key;
    this.change(now, 1);
    return distance;
  }

  /** As if the key had never been used. */
  forget(key: KeyId): void {
    const last = this.lastUse[key] ?? 0;
    if (last === 0) return;
    this.change(last, -1);
    this.lastUse[key] = 0;
    this.distinct--;
  }

  private countUpTo(moment: number): number {
    const { tree } = this;
    let count = 0;
    for (let i = moment; i > 0; i &= i - 1) count += tree[i] as number;
    return count;
  }

  private change(moment: number, by: number): void {
    const { tree } = this;
    for (let i = moment; i < tree.length; i += i & -i) tree[i] = (tree[i] as number) + by;
  }

  /** Gives the last uses the moments 1..distinct in their order; there are then at least as many left. */
  private renumber(): void {
    const keys: Int32Array = this.usedAt.slice(0, this.now + 1);
    let moment = 0;
    for (let old = 1; old <= this.now; old++) {
      const key = keys[old] as number;
      if (this.lastUse[key] !== old) continue;
      moment++;
      this.lastUse[key] = moment;
      this.usedAt[moment] = key;
    }
    this.now = moment;
    let size = this.tree.length;
    while (size < 4 * this.distinct) size *= 2;
    this.usedAt = grown(this.usedAt, size);
    this.tree = new Int32Array(size);
    // Node i counts the moments (i - lowest bit of i)..i, of which those up to `now` are taken.
    for (let i = 1; i < size; i++) this.tree[i] = Math.max(0, Math.min(i, moment) - (i & (i - 1)));
  }
}
