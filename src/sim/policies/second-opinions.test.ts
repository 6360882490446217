import { describe, expect, test } from 'vitest';
import { configure } from '../config.ts';
import { Fingerprint } from '../fingerprint.ts';
import { replayTrace } from '../replay.ts';
import type { PolicyName } from '../types.ts';
import { readTrace, readVector } from '../vectors.ts';
import './all.ts';
import { caffeineRules } from './caffeine.testing.ts';

interface Row {
  readonly policy: PolicyName;
  readonly capacity: number;
  readonly hits: number;
  readonly fnv: string;
}

const { program, secondOpinions } = readVector<{
  readonly program: string;
  readonly secondOpinions: readonly { readonly trace: string; readonly rows: readonly Row[] }[];
}>('caffeine.json');
const cases = secondOpinions.flatMap(({ trace, rows }) => rows.map((row) => ({ trace, ...row })));
type OwnRule = keyof typeof caffeineRules;
const hasOwnRule = (policy: PolicyName): policy is OwnRule => policy in caffeineRules;

function hitsOf({ trace, policy, capacity }: (typeof cases)[number]) {
  const config = configure({ policy, capacity, strategy: 'none' });
  const [result] = replayTrace(readTrace(trace), [config]);
  return { hits: result?.totals.hits, fnv: result?.fnv };
}

describe(`policies that follow libCacheSim, as ${program} plays them`, () => {
  test('are recorded of eight traces and eight policies at four capacities', () => {
    expect(new Set(cases.map(({ trace, policy }) => `${trace} ${policy}`)).size).toBe(64);
    expect(cases.length).toBe(256);
  });

  test.each(cases.filter(({ policy }) => !hasOwnRule(policy)))(
    'hit and miss alike over $trace, $policy with $capacity entries',
    (row) => {
      expect(hitsOf(row)).toEqual({ hits: row.hits, fnv: row.fnv });
    },
  );

  const others = cases.filter(({ policy }) => hasOwnRule(policy));

  test.each(others)(
    'are explained by its own rule over $trace, $policy with $capacity entries',
    ({ trace: name, policy, capacity, hits, fnv }) => {
      const trace = readTrace(name);
      const cache = caffeineRules[policy as OwnRule](capacity);
      const fingerprint = new Fingerprint();
      let counted = 0;
      for (const key of trace.keys.subarray(0, trace.length)) {
        const isHit = cache(key);
        counted += Number(isHit);
        fingerprint.add((isHit ? 'H' : 'M').charCodeAt(0));
      }
      expect({ hits: counted, fnv: fingerprint.toString() }).toEqual({ hits, fnv });
    },
  );

  test('differ by that rule, but never by half a point of hit ratio', () => {
    const differences = others.map(
      (row) => ((hitsOf(row).hits ?? Number.NaN) - row.hits) / readTrace(row.trace).length,
    );
    expect(Math.max(...differences.map(Math.abs))).toBeLessThan(0.005);
    expect(new Set(others.filter((row) => hitsOf(row).fnv !== row.fnv).map(({ policy }) => policy))).toEqual(
      new Set(Object.keys(caffeineRules)),
    );
  });
});
