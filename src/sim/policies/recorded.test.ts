import { describe, expect, test } from 'vitest';
import { configure } from '../config.ts';
import { Fingerprint } from '../fingerprint.ts';
import { outcomeLetters } from '../outcome-letters.ts';
import { replayTrace } from '../replay.ts';
import { Simulation } from '../simulation.ts';
import type { PolicyName } from '../types.ts';
import { readTrace, readVector } from '../vectors.ts';
import './all.ts';
import { playedWithItsNumbers, recordedDraws } from './libcachesim.testing.ts';

const recording = readVector<{
  readonly program: string;
  readonly traces: readonly {
    readonly trace: string;
    readonly rows: readonly {
      readonly policy: PolicyName;
      readonly capacity: number;
      readonly hits: number;
      readonly fnv: string;
    }[];
  }[];
}>('caffeine.json');

describe(`every hit and miss of ${recording.program}`, () => {
  const cases = recording.traces.flatMap(({ trace, rows }) => rows.map((row) => ({ trace, ...row })));

  test('is recorded of eight traces and three policies at four capacities', () => {
    expect(new Set(cases.map(({ trace, policy }) => `${trace} ${policy}`)).size).toBe(24);
    expect(cases.length).toBe(96);
  });

  test.each(cases)(
    'over $trace, $policy with $capacity entries',
    ({ trace: name, policy, capacity, hits, fnv }) => {
      const trace = readTrace(name);
      const simulation = new Simulation(
        configure({ policy, capacity, strategy: 'none' }),
        trace.names.length,
      );
      const letters = outcomeLetters('none');
      const fingerprint = new Fingerprint();
      for (let index = 0; index < trace.length; index++) {
        const outcome = simulation.step(trace.kinds[index] as number, trace.keys[index] as number, index);
        fingerprint.add(letters[outcome] as number);
      }
      expect({ hits: simulation.totals().hits, fnv: fingerprint.toString() }).toEqual({ hits, fnv });
    },
  );
});

const { library, entries } = recordedDraws;

describe(`every hit and miss of ${library}, given its random numbers`, () => {
  const cases = entries.flatMap(({ trace, rows }) => rows.map((row) => ({ trace, ...row })));

  test('is recorded of eight traces and two policies at four capacities', () => {
    expect(new Set(cases.map(({ trace, policy }) => `${trace} ${policy}`)).size).toBe(16);
    expect(cases.length).toBe(64);
  });

  test.each(cases)(
    'over $trace, $policy with $capacity entries',
    ({ trace, policy, capacity, hits, fnv }) => {
      expect(playedWithItsNumbers(trace, policy, capacity)).toEqual({ hits, fnv });
    },
  );
});

describe(`with other random numbers than ${library}`, () => {
  const runs = 10;

  test.each(entries.flatMap(({ trace, means }) => means.map((mean) => ({ trace, ...mean }))))(
    '$policy with $capacity entries over $trace hits within a quarter of a point as often',
    ({ trace: name, policy, capacity, hitsMean }) => {
      const trace = readTrace(name);
      const configs = Array.from({ length: runs }, (_, index) =>
        configure({ policy, capacity, strategy: 'none', seed: index + 1 }),
      );
      const hits = replayTrace(trace, configs).reduce((sum, { totals }) => sum + totals.hits, 0) / runs;
      expect(Math.abs(hits - hitsMean) / trace.length).toBeLessThan(0.0025);
    },
  );
});
