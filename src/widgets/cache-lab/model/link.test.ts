import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyNames, smallestCapacity } from '../../../sim/policies/index.ts';
import { strategyNames } from '../../../sim/types.ts';
import { speedsOf } from '../../player/clock.ts';
import type { Configuration } from './configuration.ts';
import { limits } from './limits.ts';

import { presetScenario } from './preset-scenario.ts';
import { presetNames } from './presets.ts';
import { readLink } from './read-link.ts';
import { generatorNames, type Scenario, type Workload } from './scenario.ts';
import { defaultLabView, type LabView, markChoices, tabNames } from './view.ts';
import { longestLinkedTrace, writeLink } from './write-link.ts';

const fallback = presetScenario('exam');
const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  fc.integer({ min: least, max: most });

const anyConfiguration: fc.Arbitrary<Configuration> = fc.record({
  policy: fc.constantFrom(...policyNames),
  capacity: fc.option(within(limits.capacity)),
  strategy: fc.constantFrom(...strategyNames),
  ttl: fc.option(within(limits.ttl)),
  jitter: within(limits.jitter),
  delay: within(limits.delay),
  seed: within(limits.seed),
  samples: within(limits.samples),
  forkAt: fc.constant(null),
  restartAt: fc.option(within(limits.restartAt)),
});

/** The fields of the lab refuse less than a policy needs, and so does a link. */
const configurations = anyConfiguration.map(
  ({ policy, capacity, ...rest }): Configuration => ({
    ...rest,
    policy,
    capacity: capacity && Math.max(capacity, smallestCapacity(policy)),
  }),
);

const milliseconds = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);

const workloads: fc.Arbitrary<Workload> = fc.oneof(
  fc.constantFrom(...presetNames).map((name): Workload => ({ kind: 'preset', name })),
  fc
    .array(fc.tuple(fc.constantFrom('r', 'w', 'x'), fc.string({ minLength: 1, unit: 'grapheme' })), {
      minLength: 1,
    })
    .map(
      (operations): Workload => ({ kind: 'text', text: operations.map((each) => each.join(' ')).join('\n') }),
    ),
  fc.record({
    kind: fc.constant('generated' as const),
    generator: fc.constantFrom(...generatorNames),
    requests: within(limits.requests),
    keys: within(limits.keys),
    alpha: fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10),
    writes: within(limits.writes),
    seed: within(limits.seed),
    shift: within(limits.shift),
  }),
);

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  workload: workloads,
  configurations: fc.array(configurations, { minLength: 1, maxLength: limits.configurations }),
  latencies: fc.record({ cache: milliseconds, databaseRead: milliseconds, databaseWrite: milliseconds }),
  step: fc.nat(limits.requests.most),
  phase: fc.option(fc.nat(20)),
  predict: fc.boolean(),
});

const views: fc.Arbitrary<LabView> = fc.record({
  mark: fc.constantFrom(...markChoices),
  speed: fc.constantFrom(...speedsOf.steps),
  tab: fc.option(fc.constantFrom(...tabNames)),
});

describe('links', () => {
  test('opening a link restores exactly what was shared', () => {
    fc.assert(
      fc.property(scenarios, views, (scenario, view) => {
        const link = writeLink(scenario, view);
        if (link === undefined) return;
        const read = readLink(link, fallback);
        expect(read.scenario).toEqual(scenario);
        // A text may have lines that never made sense; they are named and stay in the text.
        expect(read.rejected.filter((part) => !/^(trace=)?…/.test(part))).toEqual([]);
        // Parts that a link leaves out have their defaults.
        const { mark, speed, tab } = read.view;
        expect({
          mark: mark ?? defaultLabView.mark,
          speed: speed ?? defaultLabView.speed,
          tab: tab ?? defaultLabView.tab,
        }).toEqual(view);
      }),
    );
  });

  test('whatever an address says, a valid scenario comes out and nothing is thrown', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('1e309', '-1', 'NaN', '%', '<script>', '9'.repeat(400), '__proto__'),
    );
    const names = ['preset', 'trace', 'workload', 'cache', 'step', 'phase', 'requests', 'alpha', 'cachems'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), part)), fc.string(), (pairs, noise) => {
        const fragment = `${pairs.map(([name, value]) => `${name}=${value}`).join('&')}&${noise}`;
        const { scenario } = readLink(fragment, fallback);
        expect(scenario.configurations.length).toBeGreaterThanOrEqual(1);
        expect(scenario.configurations.length).toBeLessThanOrEqual(limits.configurations);
        expect(Number.isInteger(scenario.step) && scenario.step >= 0).toBe(true);
        for (const { capacity, ttl } of scenario.configurations) {
          expect(capacity === null || (capacity >= 1 && capacity <= limits.capacity.most)).toBe(true);
          expect(ttl === null || ttl >= 1).toBe(true);
        }
      }),
    );
  });

  test('what is wrong is named and the rest of the link is kept', () => {
    const { scenario, rejected } = readLink(
      '#preset=belady&cache=fifo.0&cache=lru.5.lazy.t-3&step=4',
      fallback,
    );
    expect(scenario.workload).toEqual({ kind: 'preset', name: 'belady' });
    expect(scenario.configurations).toMatchObject([{ policy: 'lru', capacity: 5, ttl: null }]);
    expect(scenario.step).toBe(4);
    expect(rejected).toEqual(['cache=fifo.0', 'cache=…t-3']);
  });

  test.each([
    ['preset=exam&requests=5', ['requests=5']],
    ['preset=exam&step=3&step=9', ['step=9']],
    ['preset=exam&trace=r+a', ['preset=exam']],
    ['workload=loop&trace=r+a', ['trace=r a']],
    ['preset=exam&cache=lru.8.lazy.t5.t7', ['cache=…t7']],
    ['preset=exam&cache=x&cache=lru.3.lazy.f2', ['cache=x', 'cache=…f2']],
    ['preset=exam&cache=2q.1', ['cache=2q.1']],
    ['trace=garbage', ['trace=…garbage']],
    ['trace=r+a%0Anonsense%0Aw+b', ['trace=…nonsense']],
    ['trace=5+r+a%0A3+r+b', ['trace=…3 r b']],
    [`trace=r+a${'%0Anonsense'.repeat(6)}`, [...Array<string>(5).fill('trace=…nonsense'), '…']],
  ])('%s names what it left out', (fragment, expected) => {
    expect(readLink(fragment, fallback).rejected.toSorted()).toEqual(expected.toSorted());
  });

  test('a cache that is the first to make sense has no fork, and its own link says so', () => {
    const { scenario } = readLink('preset=exam&cache=x&cache=lru.3.lazy.f2', fallback);
    expect(scenario.configurations).toMatchObject([{ policy: 'lru', forkAt: null }]);
    expect(readLink(writeLink(scenario) ?? '', fallback).scenario).toEqual(scenario);
  });

  test('a capacity below the smallest of its policy becomes that one', () => {
    const { scenario } = readLink('preset=exam&cache=2q.1', fallback);
    expect(scenario.configurations[0]?.capacity).toBe(smallestCapacity('2q'));
  });

  test('a node of a fork dies after the fork or not at all, since before it shares the past of the first', () => {
    const { scenario, rejected } = readLink(
      '#preset=belady&cache=lru.3.lazy.r4&cache=lfu.3.lazy.f6.r5&cache=lfu.3.lazy.f6.r7',
      fallback,
    );
    expect(scenario.configurations.map(({ restartAt }) => restartAt)).toEqual([4, null, 7]);
    expect(rejected).toEqual(['cache=…r5']);
  });

  test('a trace that is too long for an address gives no link instead of a broken one', () => {
    const text = 'r key\n'.repeat(longestLinkedTrace);
    expect(writeLink({ ...fallback, workload: { kind: 'text', text } })).toBeUndefined();
  });
});
