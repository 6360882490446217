import { bufferOf, grown } from '../columns.ts';
import { KeyTable } from '../keys/key-table.ts';
import { noKey } from '../keys/number-table.ts';
import { type OperationLetter, operationLetters, type Trace, type TraceColumns } from '../types.ts';
import { ToldLifetimes } from './told-lifetimes.ts';

/** An operation as people write it; without a time it happens at its index. */
export interface Operation {
  readonly op: OperationLetter;
  readonly key: string;
  readonly time?: number;
  /** How long the entry lives if it is stored then; absent: nothing is said of that. */
  readonly ttl?: number;
}

/** Collects operations into the columns of a {@link Trace}. Either every operation has a time, or none has. */
export class TraceBuilder {
  length = 0;
  readonly keys = new KeyTable();
  private kinds: Uint8Array;
  private keyIds: Int32Array;
  private times: Float64Array;
  private names: readonly string[] = [];
  private readonly lifetimes: ToldLifetimes | null;

  /**
   * @param shared the columns are to be seen by other threads
   * @param keepsTtls the TTLs that the trace states are to be used
   */
  constructor(shared = false, keepsTtls = false) {
    this.lifetimes = keepsTtls ? new ToldLifetimes(shared) : null;
    this.kinds = new Uint8Array(bufferOf(256, shared));
    this.keyIds = new Int32Array(bufferOf(4 * 256, shared));
    this.times = new Float64Array(bufferOf(0, shared));
  }

  /**
   * @param kind readKind, writeKind or externalKind
   * @param time a whole number not below the one before; undefined: the operation's index
   * @param ttl how long the entry lives if it is stored then; 0: nothing is said of that
   */
  add(kind: number, name: string, time?: number, _size?: number, ttl = 0): void {
    const index = this.length++;
    const key = this.keys.idOf(name);
    this.kinds = grown(this.kinds, this.length);
    this.keyIds = grown(this.keyIds, this.length);
    this.kinds[index] = kind;
    this.keyIds[index] = key;
    this.lifetimes?.add(index, kind, key, ttl);
    if (time === undefined) return;
    this.times = grown(this.times, this.length);
    this.times[index] = time;
  }

  fill(name: string, _size?: number, ttl = 0): void {
    if (this.lifetimes !== null && ttl > 0) this.lifetimes.fill(this.keys.idOf(name), ttl);
  }

  /** Says nothing where the trace has not used the key yet. */
  expire(name: string, _time: number | undefined, ttl: number): void {
    if (this.lifetimes === null) return;
    const key = this.keys.find(name);
    if (key !== noKey) this.lifetimes.expire(key, ttl);
  }

  /** Keys of which the trace says no TTL; null: TTLs are not kept. */
  get keysWithoutTtl(): number | null {
    return this.lifetimes?.untold(this.keys.size) ?? null;
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
      ...(this.lifetimes !== null && { ttls: this.lifetimes.column(this.keyIds.subarray(0, length)) }),
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
  const builder = new TraceBuilder(
    false,
    operations.some(({ ttl }) => ttl !== undefined),
  );
  for (const { op, key, time, ttl } of operations)
    builder.add(operationLetters.indexOf(op), key, time, undefined, ttl);
  return builder.build();
}
