import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configure } from '../config.ts';
import { Random } from '../random.ts';
import { Simulation } from '../simulation.ts';
import { traceOf } from '../trace/trace-builder.ts';
import './all.ts';
import { sampleSize } from './hyperbolic.ts';

interface Entry {
  readonly key: string;
  readonly since: number;
  uses: number;
}

/** The keys that leave, in their order, by a literal reading of the rule. */
function victimsOf(keys: readonly string[], capacity: number, seed: number): string[] {
  const random = new Random(seed);
  const cache: Entry[] = [];
  const victims: string[] = [];
  for (const [index, key] of keys.entries()) {
    const entry = cache.find((candidate) => candidate.key === key);
    if (entry) {
      entry.uses++;
      continue;
    }
    if (cache.length === capacity) {
      const drawn = () => cache[Math.floor((random.next() * cache.length) / 2 ** 32)] as Entry;
      const looked = capacity > sampleSize ? Array.from({ length: sampleSize }, drawn) : cache;
      const worth = ({ uses, since }: Entry) => uses / (index - since);
      const [least] = looked.toSorted(
        (one, other) => worth(one) - worth(other) || one.since - other.since,
      ) as [Entry];
      victims.push(least.key);
      // The last takes its place.
      cache[cache.indexOf(least)] = cache.at(-1) as Entry;
      cache.pop();
    }
    cache.push({ key, since: index, uses: 1 });
  }
  return victims;
}

function simulated(keys: readonly string[], capacity: number, seed: number) {
  const trace = traceOf(keys.map((key) => ({ op: 'r', key })));
  const simulation = new Simulation(configure({ policy: 'hyperbolic', capacity, seed }), trace.names.length);
  const victims: string[] = [];
  simulation.observer = (event) => {
    if (event.type === 'evict') victims.push(trace.names[event.key] as string);
  };
  for (let index = 0; index < trace.length; index++) simulation.step(0, trace.keys[index] as number, index);
  const entries = simulation.policyView().queues[0]?.nodes ?? [];
  return {
    victims,
    entries: entries.map(({ key, frequency, age }) => `${trace.names[key]} ${frequency}/${age}`),
  };
}

describe('Hyperbolic', () => {
  test('divides the uses of an entry by the requests since it came in', () => {
    // As the next request finds them: a came first of six, b second, c last.
    expect(simulated([...'abaaac'], 3, 1).entries).toEqual(['b 1/5', 'a 4/6', 'c 1/1']);
  });

  test('evicts an entry of many uses before a younger one of few', () => {
    // When d comes, a has 3 uses in 11 requests, b 2 in 2.
    expect(simulated([...'aaaxxxxxxbbd'], 3, 1).victims).toEqual(['a']);
  });

  test('evicts of equals the one that came first', () => {
    // When e comes, a has 2 uses in 4 requests, c 1 in 2.
    expect(simulated([...'aacxe'], 3, 1).victims).toEqual(['a']);
  });

  const few = { most: 90, capacity: fc.integer({ min: 1, max: sampleSize }) };
  const many = { most: 300, capacity: fc.integer({ min: sampleSize + 1, max: 120 }) };

  test.each([
    ['that it looks through', few],
    ['that it draws from', many],
  ])('evicts from a cache %s whom a literal model evicts', (_, { most, capacity }) => {
    const keys = fc.array(fc.nat(most).map(String), { minLength: 200, maxLength: 900 });
    fc.assert(
      fc.property(keys, capacity, fc.maxSafeNat(), (requests, capacity, seed) => {
        expect(simulated(requests, capacity, seed).victims).toEqual(victimsOf(requests, capacity, seed));
      }),
      { numRuns: 40 },
    );
  });

  test('leaves nothing to chance where it looks at all', () => {
    const keys = Array.from({ length: 3000 }, (_, index) => String((index * index) % 401));
    expect(simulated(keys, sampleSize, 1)).toEqual(simulated(keys, sampleSize, 2));
    expect(simulated(keys, sampleSize + 1, 1)).not.toEqual(simulated(keys, sampleSize + 1, 2));
  });
});
