import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configure } from '../config.ts';
import { Simulation } from '../simulation.ts';
import { traceOf } from '../trace/trace-builder.ts';
import type { PolicyName } from '../types.ts';
import { FrequencySketch } from './frequency-sketch.ts';
import { furtherPolicies } from './further.ts';
import { addPolicies, isKnown, policiesByFamily, policyNames } from './index.ts';

describe('policies that are fetched when they are asked for', () => {
  test('cannot be played before they are added, and can from then on', () => {
    const { name } = furtherPolicies[0];
    expect(isKnown(name)).toBe(false);
    expect(() => new Simulation(configure({ policy: name }), 1)).toThrow('has not been added');
    addPolicies(furtherPolicies);
    for (const policy of policyNames) expect(isKnown(policy)).toBe(true);
  });

  test('are listed where they come from, in their own order', () => {
    const listed = new Map(
      policiesByFamily.flatMap(([family, names]) => names.map((name) => [name, family])),
    );
    for (const { name, family } of furtherPolicies) expect([name, listed.get(name)]).toEqual([name, family]);
    expect(policyNames.slice(-furtherPolicies.length)).toEqual(furtherPolicies.map(({ name }) => name));
  });
});

/** The entries of a cache after reads of the keys, queue by queue, what leaves first in front. */
function queuesAfter(policy: PolicyName, capacity: number, keys: string): Record<string, string> {
  addPolicies(furtherPolicies);
  const trace = traceOf([...keys].map((key) => ({ op: 'r', key })));
  const simulation = new Simulation(configure({ policy, capacity }), trace.names.length);
  simulation.run(trace, 0, trace.length);
  return Object.fromEntries(
    simulation
      .policyView()
      .queues.map(({ name, nodes }) => [name, nodes.map(({ key }) => trace.names[key]).join('')]),
  );
}

describe('SLRU', () => {
  test('protects what is hit, and lets the oldest of it begin again where four fifths are taken', () => {
    expect(queuesAfter('slru', 5, 'abcdeabcd')).toEqual({ probation: 'e', protected: 'abcd' });
    expect(queuesAfter('slru', 5, 'abcdeabcde')).toEqual({ probation: 'a', protected: 'bcde' });
    expect(queuesAfter('slru', 5, 'abcdeabcdexa')).toEqual({ probation: 'a', protected: 'bcde' });
  });
});

describe('LIRS', () => {
  // A cache of three has two LIR keys and one HIR.
  test('keeps what returned within a short distance through a scan of new keys', () => {
    expect(queuesAfter('lirs', 3, 'abcdefgab')).toEqual({ HIR: 'g', LIR: 'ab', 'HIR ghosts': '' });
  });

  test('makes a ghost that returns LIR, and the LIR key used longest ago HIR', () => {
    expect(queuesAfter('lirs', 3, 'abcdc')).toEqual({ HIR: 'a', LIR: 'bc', 'HIR ghosts': 'd' });
  });

  test('does not take two uses in a row for a return', () => {
    expect(queuesAfter('lirs', 3, 'abcc')).toEqual({ HIR: 'c', LIR: 'ab', 'HIR ghosts': '' });
    expect(queuesAfter('lirs', 3, 'abcbc')).toEqual({ HIR: 'a', LIR: 'bc', 'HIR ghosts': '' });
  });
});

describe('W-TinyLFU', () => {
  test('lets nothing past the window that was not used more than what would leave for it', () => {
    expect(queuesAfter('w-tinylfu', 3, 'aabbx')).toEqual({ window: 'x', probation: 'ab', protected: '' });
    expect(queuesAfter('w-tinylfu', 3, 'aabbxyz')).toEqual({ window: 'z', probation: 'ab', protected: '' });
    expect(queuesAfter('w-tinylfu', 3, 'aabbxxxyz')).toEqual({ window: 'z', probation: 'bx', protected: '' });
  });
});

describe('a frequency sketch', () => {
  test('counts no key less often than it came, up to 15, as long as nothing ages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(200), { maxLength: 150 }),
        fc.integer({ min: 16, max: 500 }),
        (keys, capacity) => {
          const sketch = new FrequencySketch(capacity);
          sketch.reserve(201);
          for (const key of keys) sketch.count(key);
          for (const key of keys) {
            const uses = keys.filter((other) => other === key).length;
            expect(sketch.frequency(key)).toBeGreaterThanOrEqual(Math.min(uses, 15));
          }
        },
      ),
    );
  });

  test('halves its counts after ten times as many uses as it has words', () => {
    const sketch = new FrequencySketch(8);
    sketch.reserve(201);
    for (let use = 0; use < 12; use++) sketch.count(1);
    for (let use = 0; use < 67; use++) sketch.count(100 + use);
    const before = sketch.frequency(1);
    sketch.count(200);
    expect(sketch.frequency(1)).toBe(before >> 1);
  });
});
