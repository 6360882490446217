import { grown } from '../columns.ts';
import { KeyTable } from '../keys/key-table.ts';
import { type OperationLetter, operationLetters, type Trace } from '../types.ts';

/** An operation as people write it; without a time it happens at its index. */
export interface Operation {
  readonly op: OperationLetter;
  readonly key: string;
  readonly time?: number;
}

/** Collects operations into the columns of a {@link Trace}. Either every operation has a time, or none has. */
export class TraceBuilder {
  length = 0;
  readonly keys = new KeyTable();
  private kinds = new Uint8Array(256);
  private keyIds = new Int32Array(256);
  private times = new Float64Array(0);
  private names: readonly string[] = [];

  /**
   * @param kind readKind, writeKind or externalKind
   * @param time a whole number not below the one before; undefined: the operation's index
   */
  add(kind: number, name: string, time?: number): void {
    const index = this.length++;
    this.kinds = grown(this.kinds, this.length);
    this.keyIds = grown(this.keyIds, this.length);
    this.kinds[index] = kind;
    this.keyIds[index] = this.keys.idOf(name);
    if (time === undefined) return;
    this.times = grown(this.times, this.length);
    this.times[index] = time;
  }

  /** The trace so far. It shares its columns with the builder, which only ever writes behind them. */
  build(): Trace {
    const { length } = this;
    this.names = [...this.names, ...this.keys.namesFrom(this.names.length)];
    return {
      length,
      kinds: this.kinds.subarray(0, length),
      keys: this.keyIds.subarray(0, length),
      times: this.times.length === 0 ? null : this.times.subarray(0, length),
      names: this.names,
    };
  }
}

/**
 * A trace of operations that are written out one by one.
 *
 * @public Whoever uses the engine by itself begins with it (README.md).
 */
export function traceOf(operations: readonly Operation[]): Trace {
  const builder = new TraceBuilder();
  for (const { op, key, time } of operations) builder.add(operationLetters.indexOf(op), key, time);
  return builder.build();
}
