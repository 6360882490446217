import type { OperationSink } from './format.ts';

/** Operations that are looked at before a jump of time is believed. */
const lookAhead = 64;
/** The fewest operations that can refute a jump. */
const fewestWitnesses = 3;
/** A jump of less than this share of the trace so far is believed at once. */
const suspiciousShare = 1 / 256;
/** A time is ahead when it lies beyond the middle of what follows by this many times their spread. */
const spreadsAhead = 10;

interface Held {
  readonly kind: number;
  readonly key: string;
  readonly time: number;
  readonly size: number | undefined;
  readonly ttl: number | undefined;
  /** What is to be done when the operation has been passed on. */
  readonly followers: (() => void)[];
}

/**
 * Passes operations on whose times never go back. Logs are written when requests end, so small steps back are normal:
 * such an operation is taken to happen at the latest time so far. One whose clock is far ahead of those that follow
 * would by that rule stop the time of the whole trace; before such a jump is believed, the next {@link lookAhead}
 * operations are looked at, and where most of them lie far before it, it is taken to happen with the one before.
 */
export class TraceClock {
  timesHeld = 0;
  timesAhead = 0;
  private readonly sink: OperationSink;
  private latest = Number.NEGATIVE_INFINITY;
  private first = Number.NEGATIVE_INFINITY;
  private waiting: Held[] = [];

  constructor(sink: OperationSink) {
    this.sink = sink;
  }

  add(kind: number, key: string, time: number, size?: number, ttl?: number): void {
    if (this.waiting.length === 0 && !this.isSuspicious(time)) {
      this.pass(kind, key, time, size, ttl);
      return;
    }
    this.waiting.push({ kind, key, time, size, ttl, followers: [] });
    if (this.waiting.length > lookAhead) this.settleFirst();
  }

  /** Does something that has its place behind the last operation: at once, or as soon as that has been passed on. */
  follow(act: () => void): void {
    const last = this.waiting.at(-1);
    if (last === undefined) act();
    else last.followers.push(act);
  }

  finish(): void {
    while (this.waiting.length > 0) this.settleFirst();
  }

  private isSuspicious(time: number): boolean {
    return !(time - this.latest <= (this.latest - this.first) * suspiciousShare);
  }

  /** Decides about the operation that waits longest, and passes on those behind it that need no decision. */
  private settleFirst(): void {
    const [first, ...others] = this.waiting as [Held, ...Held[]];
    const { time } = first;
    const times = others.map((held) => held.time).sort((one, other) => one - other);
    if (isAhead(time, times)) {
      this.timesAhead++;
      const earliest = times[0] as number;
      this.release(first, this.latest === Number.NEGATIVE_INFINITY ? earliest : this.latest);
    } else {
      this.release(first, time);
    }
    let passed = 0;
    for (const held of others) {
      if (this.isSuspicious(held.time)) break;
      this.release(held, held.time);
      passed++;
    }
    this.waiting = others.slice(passed);
  }

  private release({ kind, key, size, ttl, followers }: Held, time: number): void {
    this.pass(kind, key, time, size, ttl);
    for (const act of followers) act();
  }

  private pass(kind: number, key: string, time: number, size?: number, ttl?: number): void {
    if (this.first === Number.NEGATIVE_INFINITY) this.first = time;
    if (time < this.latest) this.timesHeld++;
    else this.latest = time;
    this.sink.add(kind, key, this.latest, size, ttl);
  }
}

/** @param following the times of the operations behind it, in ascending order */
function isAhead(time: number, following: readonly number[]): boolean {
  if (following.length < fewestWitnesses) return false;
  const middle = following[following.length >> 1] as number;
  // One more clock among those that follow may be wrong too: the spread is that of the middle half.
  const low = following[following.length >> 2] as number;
  const high = following[Math.ceil(following.length * 0.75) - 1] as number;
  return time - middle > spreadsAhead * Math.max(1, high - low);
}
