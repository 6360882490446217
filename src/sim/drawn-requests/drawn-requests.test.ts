import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configure } from '../config.ts';
import { simulationOf } from '../simulation-of.ts';
import { outcomes, readKind } from '../types.ts';
import { drawnOutcomes, drawnRequests } from './drawn-requests.ts';

const seed = fc.nat();

describe('the requests of a seed', () => {
  test('are the same whenever they are drawn', () => {
    fc.assert(
      fc.property(seed, (each) => {
        expect(drawnRequests(each)).toEqual(drawnRequests(each));
      }),
    );
  });

  test('end with a read of something that was asked for before, whose outcome is the engine’s', () => {
    fc.assert(
      fc.property(seed, (each) => {
        const { trace, policy, capacity, timeToLive, outcome } = drawnRequests(each);
        const last = trace.length - 1;
        expect(trace.kinds[last]).toBe(readKind);
        expect(trace.keys.indexOf(trace.keys[last] ?? -1)).toBeLessThan(last);
        const config = configure({ policy, capacity, ttl: timeToLive, strategy: 'invalidate' });
        const simulation = simulationOf(trace, config);
        const seen: string[] = [];
        simulation.observer = ({ type }) => seen.push(type);
        simulation.run(trace, 0, last);
        seen.length = 0;
        simulation.run(trace, last, trace.length);
        const found = seen.find((type) => outcomes.some((name) => name === type)) ?? '';
        expect({ hit: 'hit', 'stale-hit': 'stale' }[found] ?? 'miss').toBe(outcome);
      }),
    );
  });

  test('come to every outcome about equally often', () => {
    const counts = new Map<string, number>();
    for (let each = 0; each < 600; each++) {
      const { outcome } = drawnRequests(each);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    for (const outcome of drawnOutcomes) expect(counts.get(outcome)).toBeGreaterThan(150);
  });
});
