import { grown } from '../columns.ts';
import { KeyTable } from '../keys/key-table.ts';

interface ExpiryMoment {
  /** When the span of time begins, in the unit of the times. */
  readonly moment: number;
  readonly entries: number;
}

export interface Together {
  /** Entries that came to their end, those that were set anew before it left out. */
  readonly entries: number;
  /** Spans in which more than one of them ended, the fullest first. */
  readonly fullest: readonly ExpiryMoment[];
}

/** When the entries of a trace come to their end, as the trace itself sets it. */
export class Expiries {
  private readonly keys = new KeyTable();
  /** For every key when its entry ends. */
  private ends = new Float64Array(0);
  /** Ends that no later command has moved. */
  private readonly passed: number[] = [];

  /** @param time when the entry is given so long to live, both in the unit of the times */
  expire(name: string, time: number, ttl: number): void {
    const isNew = this.keys.size;
    const key = this.keys.idOf(name);
    this.ends = grown(this.ends, key + 1);
    if (key < isNew && (this.ends[key] as number) <= time) this.passed.push(this.ends[key] as number);
    this.ends[key] = time + ttl;
  }

  /**
   * @param span entries that end in the same span of so many units end together
   * @param count how many spans are wanted at most
   * @returns null when the trace sets no time to live
   */
  together(span: number, count: number): Together | null {
    const ends = [...this.passed, ...this.ends.subarray(0, this.keys.size)];
    if (ends.length === 0) return null;
    const entriesAt = new Map<number, number>();
    for (const end of ends) {
      const moment = Math.floor(end / span) * span;
      entriesAt.set(moment, (entriesAt.get(moment) ?? 0) + 1);
    }
    const fullest = Array.from(entriesAt, ([moment, entries]) => ({ moment, entries }))
      .filter(({ entries }) => entries > 1)
      .sort((one, other) => other.entries - one.entries || one.moment - other.moment)
      .slice(0, count);
    return { entries: ends.length, fullest };
  }
}
