import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configure } from '../config.ts';
import { Simulation } from '../simulation.ts';
import { traceOf } from '../trace/trace-builder.ts';
import './all.ts';

/** Algorithm 1 of the paper, line by line; the tail of a queue is the first element. */
class AlgorithmOne {
  small: string[] = [];
  main: string[] = [];
  ghosts: string[] = [];
  evicted: string[] = [];
  private readonly frequency = new Map<string, number>();
  private readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** @returns whether it hits, and what it evicts */
  read(key: string): { hit: boolean; evicted: readonly string[] } {
    this.evicted = [];
    const hit = this.small.includes(key) || this.main.includes(key);
    if (hit) {
      this.frequency.set(key, Math.min(this.uses(key) + 1, 3));
    } else {
      this.insert(key);
      this.frequency.set(key, 0);
    }
    return { hit, evicted: this.evicted };
  }

  private insert(key: string): void {
    while (this.small.length + this.main.length >= this.capacity) this.evict();
    if (this.ghosts.includes(key)) {
      this.ghosts = this.ghosts.filter((ghost) => ghost !== key);
      this.main.push(key);
    } else {
      this.small.push(key);
    }
  }

  private evict(): void {
    if (this.small.length >= this.capacity / 10) this.evictSmall();
    else this.evictMain();
  }

  private evictSmall(): void {
    let evicted = false;
    while (!evicted && this.small.length > 0) {
      const tail = this.small[0] as string;
      if (this.uses(tail) > 1) {
        this.frequency.set(tail, 0);
        this.main.push(tail);
        if (this.main.length >= this.capacity - this.capacity / 10) this.evictMain();
      } else {
        this.ghosts.push(tail);
        if (this.ghosts.length > this.capacity - this.capacity / 10) this.ghosts.shift();
        this.evicted.push(tail);
        evicted = true;
      }
      this.small.shift();
    }
  }

  private evictMain(): void {
    let evicted = false;
    while (!evicted && this.main.length > 0) {
      const tail = this.main.shift() as string;
      if (this.uses(tail) > 0) {
        this.main.push(tail);
        this.frequency.set(tail, this.uses(tail) - 1);
      } else {
        this.evicted.push(tail);
        evicted = true;
      }
    }
  }

  private uses(key: string): number {
    return this.frequency.get(key) ?? 0;
  }
}

/** What reads of the keys evict one by one, and the queues they leave behind. */
function played(capacity: number, keys: readonly string[]) {
  const trace = traceOf(keys.map((key) => ({ op: 'r', key })));
  const simulation = new Simulation(configure({ policy: 's3-fifo-paper', capacity }), trace.names.length);
  const reads = keys.map(() => ({ hit: false, evicted: [] as string[] }));
  let at = 0;
  simulation.observer = (event) => {
    if (event.type === 'hit') (reads[at] as { hit: boolean }).hit = true;
    if (event.type === 'evict') reads[at]?.evicted.push(trace.names[event.key] as string);
  };
  for (; at < trace.length; at++) simulation.step(0, trace.keys[at] as number, at);
  const queues = Object.fromEntries(
    simulation.policyView().queues.map(({ name, nodes }) => [name, nodes.map(({ key }) => trace.names[key])]),
  );
  const ran = new Simulation(configure({ policy: 's3-fifo-paper', capacity }), trace.names.length);
  ran.run(trace, 0, trace.length);
  return { reads, queues, totals: simulation.totals(), totalsOfRun: ran.totals() };
}

describe('S3-FIFO as in the paper', () => {
  // Ten entries: the small queue loses keys from one on, the main queue is full with nine.
  const usedThrice = [...'aaabbbcccdddeeefffggghhhiii'];

  test('evicts two keys for one where a key that moves fills the main queue', () => {
    const { reads, queues, totals } = played(10, [...usedThrice, 'j', 'k']);
    expect(reads.at(-1)).toEqual({ hit: false, evicted: ['a', 'j'] });
    expect(queues).toEqual({ S: ['k'], M: [...'bcdefghi'], ghost: ['j'] });
    expect(totals).toMatchObject({ evictions: 2, residentAtEnd: 9 });
  });

  test('gives a key of the main queue that was used another round, and a ghost a place there', () => {
    const { reads, queues } = played(10, [...usedThrice, 'j', 'k', 'b', 'l', 'j']);
    // For l there was room; for j the small queue loses k, which nobody used.
    expect(reads.slice(-2).map(({ evicted }) => evicted)).toEqual([[], ['k']]);
    expect(queues).toEqual({ S: ['l'], M: [...'bcdefghij'], ghost: ['k'] });
    const next = played(10, [...usedThrice, 'j', 'k', 'b', 'l', 'j', 'l', 'l', 'm']);
    // The full main queue has to lose one for l: b was used, so c leaves.
    expect(next.reads.at(-1)).toEqual({ hit: false, evicted: ['c'] });
    expect(next.queues).toEqual({ S: ['m'], M: [...'defghijlb'], ghost: ['k'] });
  });

  test('does what Algorithm 1 does, request by request', () => {
    // Some reads in a row, and many of them, so that the main queue fills and keys still move there.
    const burst = fc.tuple(fc.nat(30).map(String), fc.constantFrom(1, 1, 3, 6));
    const bursts = fc.array(burst, { minLength: 60, maxLength: 300, size: 'max' });
    fc.assert(
      fc.property(bursts, fc.integer({ min: 1, max: 24 }), (drawn, capacity) => {
        const requests = drawn.flatMap(([key, times]) => new Array<string>(times).fill(key));
        const reference = new AlgorithmOne(capacity);
        const expected = requests.map((key) => reference.read(key));
        const { reads, queues, totals, totalsOfRun } = played(capacity, requests);
        expect(reads).toEqual(expected);
        expect(queues).toEqual({ S: reference.small, M: reference.main, ghost: reference.ghosts });
        expect(totalsOfRun).toEqual(totals);
      }),
      { numRuns: 100 },
    );
  });
});
