import { describe, expect, test } from 'vitest';
import { configure } from '../config.ts';
import { Fingerprint } from '../fingerprint.ts';
import { futureOf } from '../future.ts';
import { type ModeName, ruleOfMode } from '../modes.ts';
import { outcomeLetters } from '../outcome-letters.ts';
import { Simulation } from '../simulation.ts';
import type { PolicyName, Trace, WriteRule } from '../types.ts';
import { readTrace, readVector } from '../vectors.ts';

interface Expected {
  readonly hits: number;
  readonly misses: number;
  readonly hm?: string;
  readonly fnv?: string;
  readonly evicted?: readonly (readonly [number, number])[];
}

interface RandomExpected {
  readonly hitsMean: number;
  readonly hitsSd: number;
}

type ByPolicy = Record<string, Expected | RandomExpected>;

const { traces } = readVector<{
  readonly traces: Record<string, { readonly expected: Record<string, Record<string, ByPolicy>> }>;
}>('expected.json');

const cases = Object.entries(traces).flatMap(([trace, { expected }]) =>
  Object.entries(expected).flatMap(([mode, byCapacity]) =>
    Object.entries(byCapacity).flatMap(([capacity, byPolicy]) =>
      Object.entries(byPolicy).map(([policy, figures]) => ({
        trace,
        mode,
        rule: ruleOfMode[mode as ModeName],
        capacity: Number(capacity),
        policy: policy.toLowerCase() as PolicyName,
        figures,
      })),
    ),
  ),
);

function simulationOf(trace: Trace, policy: PolicyName, capacity: number, strategy: WriteRule, seed = 1) {
  const future = policy === 'opt' ? futureOf(trace, strategy) : null;
  return new Simulation(configure({ policy, capacity, strategy, seed }), trace.names.length, future);
}

/** Runs a policy over a whole trace; the index of an eviction counts the operations that leave a letter. */
function play(trace: Trace, policy: PolicyName, capacity: number, rule: WriteRule) {
  const simulation = simulationOf(trace, policy, capacity, rule);
  const letters = outcomeLetters(rule);
  const fingerprint = new Fingerprint();
  const evicted: [number, number][] = [];
  const hm: number[] = [];
  simulation.observer = (event) => {
    if (event.type === 'evict') evicted.push([hm.length, Number(trace.names[event.key])]);
  };
  for (let i = 0; i < trace.length; i++) {
    const letter = letters[simulation.step(trace.kinds[i] as number, trace.keys[i] as number, i)] as number;
    if (letter === 0) continue;
    fingerprint.add(letter);
    hm.push(letter);
  }
  const { hits, misses } = simulation.totals();
  return { hits, misses, hm: String.fromCharCode(...hm), fnv: fingerprint.toString(), evicted };
}

describe('policies against the published figures', () => {
  const exact = cases.filter(({ policy }) => policy !== 'random');

  test('finds all the figures', () => {
    expect(exact.length).toBeGreaterThan(800);
  });

  test.each(exact)('$policy with $capacity entries over $trace, mode $mode', (figure) => {
    const { policy, capacity, rule } = figure;
    const { hits, misses, hm, fnv, evicted } = figure.figures as Expected;
    const actual = play(readTrace(figure.trace), policy, capacity, rule);
    expect(actual).toMatchObject({
      hits,
      misses,
      ...(hm !== undefined && { hm }),
      ...(fnv !== undefined && { fnv }),
    });
    // Among keys never used again any victim of OPT is right.
    if (evicted !== undefined && policy !== 'opt') expect(actual.evicted).toEqual(evicted);
  });
});

describe('random eviction against the published distribution', () => {
  const runs = 40;

  test.each(cases.filter(({ policy }) => policy === 'random'))(
    'hits of random with $capacity entries over $trace have the right mean',
    ({ trace, capacity, rule, figures }) => {
      const { hitsMean, hitsSd } = figures as RandomExpected;
      const replayed = readTrace(trace);
      let hits = 0;
      for (let seed = 1; seed <= runs; seed++) {
        const simulation = simulationOf(replayed, 'random', capacity, rule, seed);
        simulation.run(replayed, 0, replayed.length);
        hits += simulation.totals().hits;
      }
      expect(Math.abs(hits / runs - hitsMean)).toBeLessThanOrEqual((4 * hitsSd) / Math.sqrt(20) + 1);
    },
  );
});

describe('fingerprint', () => {
  test('is standard 64-bit FNV-1a', () => {
    const fingerprint = new Fingerprint();
    expect(fingerprint.toString()).toBe('cbf29ce484222325');
    for (const letter of 'HM') fingerprint.add(letter.charCodeAt(0));
    expect(fingerprint.toString()).toBe('09277b07b5bbc54e');
  });
});
