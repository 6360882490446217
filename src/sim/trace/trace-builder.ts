import { bufferOf, grown } from '../columns.ts';
import { KeyTable } from '../keys/key-table.ts';
import { type OperationLetter, operationLetters, type Trace, type TraceColumns } from '../types.ts';

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
  private kinds: Uint8Array;
  private keyIds: Int32Array;
  private times: Float64Array;
  private names: readonly string[] = [];

  /** @param shared the columns are to be seen by other threads */
  constructor(shared = false) {
    this.kinds = new Uint8Array(bufferOf(256, shared));
    this.keyIds = new Int32Array(bufferOf(4 * 256, shared));
    this.times = new Float64Array(bufferOf(0, shared));
  }

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

  /** The operations so far without the names of their keys, which take more memory than all else where they are texts. */
  columns(): TraceColumns {
    const { length } = this;
    return {
      length,
      kinds: this.kinds.subarray(0, length),
      keys: this.keyIds.subarray(0, length),
      times: this.times.length === 0 ? null : this.times.subarray(0, length),
      names: { length: this.keys.size },
    };
  }

  /** The trace so far. It shares its columns with the builder, which only ever writes behind them. */
  build(): Trace {
    this.names = [...this.names, ...this.keys.namesFrom(this.names.length)];
    return { ...this.columns(), names: this.names };
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
