import type { KeyTable } from '../../../src/sim/keys/key-table.ts';
import { Replay, type ReplayResult } from '../../../src/sim/replay.ts';
import { Simulation } from '../../../src/sim/simulation.ts';
import type { OperationSink } from '../../../src/sim/trace/format.ts';
import { TraceBuilder } from '../../../src/sim/trace/trace-builder.ts';
import type { SimulationConfig, TraceColumns } from '../../../src/sim/types.ts';
import { UsageError } from '../sentences.ts';

/** Operations that are held for threads to share: with their times, 13 bytes each, with TTLs 21. */
const mostHeld = 100_000_000;

/**
 * Holds a trace for threads to play. One that is too long for that is played through all simulations at once as it is
 * read, so that memory stays bounded however long it is.
 */
export class HeldTrace implements OperationSink {
  private builder: TraceBuilder | null;
  private replay: Replay | null = null;
  private readonly configs: readonly SimulationConfig[];
  private readonly most: number;

  constructor(configs: readonly SimulationConfig[], most = mostHeld) {
    this.configs = configs;
    this.most = most;
    this.builder = new TraceBuilder(true, this.keepsTtls);
  }

  get keys(): KeyTable {
    return ((this.builder ?? this.replay) as TraceBuilder | Replay).keys;
  }

  /** @see TraceBuilder.keysWithoutTtl */
  get keysWithoutTtl(): number | null {
    return this.builder?.keysWithoutTtl ?? null;
  }

  /** @throws UsageError when TTLs of the trace are asked for and it is too long to be held */
  add(kind: number, name: string, time?: number, size?: number, ttl?: number): void {
    if (this.replay !== null) this.replay.add(kind, name, time);
    else {
      this.builder?.add(kind, name, time, size, ttl);
      if (this.builder !== null && this.builder.length > this.most) this.letGo(this.builder);
    }
  }

  fill(name: string, size?: number, ttl?: number): void {
    this.builder?.fill(name, size, ttl);
  }

  expire(name: string, time: number | undefined, ttl: number): void {
    this.builder?.expire(name, time, ttl);
  }

  /** The trace, or where it was too long to be held, what it came to. */
  finish(): { readonly trace: TraceColumns } | { readonly results: ReplayResult[] } {
    if (this.replay !== null) return { results: this.replay.finish() };
    return { trace: (this.builder as TraceBuilder).columns() };
  }

  private get keepsTtls(): boolean {
    return this.configs.some(({ ttlsOfTrace }) => ttlsOfTrace);
  }

  private letGo(builder: TraceBuilder): void {
    if (this.keepsTtls)
      throw new UsageError(
        `A trace of more than ${this.most} operations is played while it is read, and there the TTL of a fill would come too late: with --ttl trace it takes --resume FILE, too, which holds it in memory.`,
      );
    const { length, kinds, keys, times } = builder.columns();
    const replay = new Replay(this.configs.map((config) => new Simulation(config, 0)));
    for (let index = 0; index < length; index++)
      replay.add(
        kinds[index] as number,
        builder.keys.nameOf(keys[index] as number),
        times === null ? undefined : times[index],
      );
    this.replay = replay;
    this.builder = null;
  }
}
