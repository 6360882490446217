import { describe, expect, test } from 'vitest';
import { configure } from '../config.ts';
import { Fingerprint } from '../fingerprint.ts';
import { outcomeLetters } from '../outcome-letters.ts';
import { Simulation } from '../simulation.ts';
import type { PolicyName } from '../types.ts';
import { readTrace, readVector } from '../vectors.ts';
import './all.ts';

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
