import type { Lifetimes } from './report.ts';

/** Different values that are counted; with more, those that come later are left out. */
const valuesKept = 10_000;

/** Which times to live a trace sets, so that a reader can choose the one of the simulation. */
export class LifetimeCount {
  private readonly counts = new Map<number, number>();

  add(ttl: number): void {
    if (!Number.isSafeInteger(ttl) || ttl < 1) return;
    const count = this.counts.get(ttl) ?? 0;
    if (count > 0 || this.counts.size < valuesKept) this.counts.set(ttl, count + 1);
  }

  /** Null: none was set. */
  summary(): Lifetimes | null {
    const sorted = [...this.counts].sort(([one], [other]) => one - other);
    const [first] = sorted;
    const last = sorted.at(-1);
    if (first === undefined || last === undefined) return null;
    const count = sorted.reduce((sum, [, times]) => sum + times, 0);
    let passed = 0;
    const [median] = sorted.find(([, times]) => {
      passed += times;
      return 2 * passed >= count;
    }) ?? [first[0]];
    return { count, least: first[0], median, most: last[0] };
  }
}
