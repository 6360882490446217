import { load } from 'cheerio';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { leavesInOrder } from '../../../sim/policies/descriptor.ts';
import '../../../sim/policies/all.ts';
import { policyNames, policyOf, smallestCapacity } from '../../../sim/policies/index.ts';
import { Timeline } from '../../../sim/timeline.ts';
import { traceOf } from '../../../sim/trace/trace-builder.ts';
import { type Configuration, defaultConfiguration, simulationConfig } from '../model/configuration.ts';
import { frameAt } from '../model/frame.ts';
import { CacheBox } from './CacheBox.tsx';

const inOrder = policyNames.filter((name) => leavesInOrder(policyOf(name).order));

/** What the box of a cache shows after reads of keys, wide and narrow. */
function drawn(keys: readonly (string | number)[], change: Partial<Configuration>) {
  const configuration = { ...defaultConfiguration, ...change };
  const trace = traceOf(keys.map((key) => ({ op: 'r', key: String(key) }) as const));
  const timeline = new Timeline(trace, simulationConfig(configuration));
  const frame = frameAt(timeline, trace, trace.length, null);
  const page = load(
    renderToString(
      <CacheBox frame={frame} configuration={configuration} language="ko" motion={0} tight={false} />,
    ),
  );
  return {
    leavesNext: page('.slot:has(.slot-leaves-next) .key').text(),
    facts: page('.slot-fact')
      .toArray()
      .map((fact) => page(fact).text()),
    wide: page('.slots > :not(.narrow-only)')
      .toArray()
      .map((slot) => page(slot).find('.key').text() || page(slot).text()),
    narrow: page('.slots > :not(.wide-only, [data-middle], [data-extra])')
      .toArray()
      .map((slot) => page(slot).find('.key').text() || page(slot).text()),
  };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the box of a cache', () => {
  test.each(inOrder)('marks under %s the entry that leaves when a new key comes', (policy) => {
    const capacity = fc.integer({ min: smallestCapacity(policy), max: 12 });
    fc.assert(
      fc.property(fc.array(fc.nat(15), { minLength: 1, maxLength: 60 }), capacity, (keys, capacity) => {
        const configuration = { ...defaultConfiguration, policy, capacity };
        const trace = traceOf([...keys, 'new'].map((key) => ({ op: 'r', key: String(key) }) as const));
        const timeline = new Timeline(trace, simulationConfig(configuration));
        const evicted = frameAt(timeline, trace, trace.length, null).departures[0];
        if (!evicted || evicted.name === 'new') return;
        const frame = frameAt(timeline, trace, keys.length, null);
        const [queue] = frame.queues;
        expect(queue?.slots.at(-1)?.name).toBe(evicted.name);
        const box = renderToString(
          <CacheBox frame={frame} configuration={configuration} language="ko" motion={0} tight={false} />,
        );
        expect(load(box)('.slot:has(.slot-leaves-next) .key').text()).toBe(evicted.name);
      }),
      { numRuns: 40 },
    );
  });

  test.each(policyNames.filter((name) => !inOrder.includes(name)))(
    'marks no entry under %s, where more than the order decides',
    (policy) => {
      expect(drawn([1, 2, 3, 4, 5, 6, 7, 8], { policy, capacity: 4 }).leavesNext).toBe('');
    },
  );

  test('says under hyperbolic what an entry is worth: its uses and its age', () => {
    const { wide, facts } = drawn(['a', 'b', 'a'], { policy: 'hyperbolic', capacity: 2 });
    expect(wide).toEqual(['a', 'b']);
    expect(facts).toEqual(['2회', '나이 3', '1회', '나이 2']);
  });

  test('counts entries that are not drawn where they are missing', () => {
    const { wide, narrow } = drawn(upTo(30), { policy: 'fifo', capacity: 30 });
    expect(wide).toEqual([
      ...Array.from({ length: 19 }, (_, index) => String(30 - index)),
      '…외 7개',
      '4',
      '3',
      '2',
      '1',
    ]);
    expect(narrow).toEqual(['30', '29', '28', '…외 23개', '4', '3', '2', '1']);
  });

  test('counts free places that are not drawn', () => {
    const { wide, narrow } = drawn([1], { policy: 'lru', capacity: 500 });
    expect(wide).toHaveLength(24);
    expect(wide.at(-1)).toBe('…빈칸 477개 더');
    expect(narrow).toHaveLength(8);
    expect(narrow.at(-1)).toBe('…빈칸 493개 더');
  });

  test.each([0, 1, 6, 7, 8, 9, 22, 23, 24, 25, 43, 49, 50])(
    'is as high with %i of 50 entries as with none',
    (entries) => {
      const { wide, narrow } = drawn(upTo(entries), { policy: 'lru', capacity: 50 });
      expect(wide).toHaveLength(24);
      expect(narrow).toHaveLength(8);
    },
  );

  test.each([1, 8, 9, 24, 25, 60])('draws or counts every one of %i places', (capacity) => {
    for (const entries of [0, 1, 8, 9, 23, 24, 30, capacity]) {
      if (entries > capacity) continue;
      const { wide, narrow } = drawn(upTo(entries), { policy: 'lru', capacity });
      for (const places of [wide, narrow]) {
        const counted = places.map((text) => Number(/^…\D*(\d+)/.exec(text)?.[1] ?? 1));
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(capacity);
      }
    }
  });
});
