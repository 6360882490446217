import { describe, expect, test } from 'vitest';
import { configure, defaultServer } from '../config.ts';
import { EntryTable } from '../entries.ts';
import { Fingerprint } from '../fingerprint.ts';
import { outcomeLetters } from '../outcome-letters.ts';
import { Simulation } from '../simulation.ts';
import type { PolicyName } from '../types.ts';
import { readTrace, readVector } from '../vectors.ts';
import './all.ts';
import { LeCarOfLibCacheSim } from './lecar.testing.ts';

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

const { library, entries } = readVector<{
  readonly library: string;
  readonly entries: (typeof recording)['traces'];
}>('libcachesim.json');

describe(`every hit and miss of LeCaR in ${library}, given its random numbers`, () => {
  const cases = entries.flatMap(({ trace, rows }) => rows.map((row) => ({ trace, ...row })));

  test('is recorded of eight traces at four capacities', () => {
    expect(cases.length).toBe(32);
  });

  test.each(cases)('over $trace with $capacity entries', ({ trace: name, capacity, hits, fnv }) => {
    const trace = readTrace(name);
    const moment = { index: -1, now: 0 };
    const context = {
      moment,
      entries: new EntryTable(),
      seed: 1,
      ttl: null,
      server: defaultServer,
      future: null,
    };
    const policy = new LeCarOfLibCacheSim({ ...context, capacity });
    policy.reserve(trace.names.length);
    const fingerprint = new Fingerprint();
    let counted = 0;
    for (const key of trace.keys.subarray(0, trace.length)) {
      const isHit = policy.has(key);
      if (isHit) policy.touch(key);
      else policy.insert(key);
      counted += Number(isHit);
      fingerprint.add((isHit ? 'H' : 'M').charCodeAt(0));
    }
    expect({ hits: counted, fnv: fingerprint.toString() }).toEqual({ hits, fnv });
  });
});
