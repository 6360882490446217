import { describe, expect, test } from 'vitest';
import { Timeline } from '../../../sim/timeline.ts';
import type { Totals } from '../../../sim/types.ts';
import { simulationConfig } from './configuration.ts';
import { type PresetName, presetNames, presets } from './presets.ts';
import { parseTraceText } from './trace-text.ts';

function timelines(name: PresetName): Timeline[] {
  const { trace } = parseTraceText(presets[name].trace);
  return presets[name].configurations.map(
    (configuration) => new Timeline(trace, simulationConfig(configuration)),
  );
}

/** Totals at the end, one per cache of the preset. */
function totals(name: PresetName): Totals[] {
  return timelines(name).map((timeline) => timeline.stateAt(timeline.length).totals());
}

/** Misses of the first and the second half of a preset's requests. */
function missesByHalf(timeline: Timeline): [number, number] {
  const half = Math.floor(timeline.length / 2);
  const early = timeline.stateAt(half).totals().misses;
  return [early, timeline.stateAt(timeline.length).totals().misses - early];
}

describe('presets show what their lessons say', () => {
  test('every line of every preset is understood', () => {
    for (const name of presetNames) expect(parseTraceText(presets[name].trace).problemCount).toBe(0);
  });

  test('exam: lazy loading serves stale values, write-through none but writes the cache as well', () => {
    const [lazy, through] = totals('exam');
    expect(lazy?.staleReads).toBeGreaterThan(0);
    expect(through?.staleReads).toBe(0);
    expect(through?.cacheWrites).toBeGreaterThan(lazy?.cacheWrites ?? 0);
  });

  test('five: one hit, and a key is needed again right after it was evicted', () => {
    expect(totals('five')[0]).toMatchObject({ hits: 1, misses: 4, evictions: 2 });
  });

  test('cold start: the misses are in the first half', () => {
    const [timeline] = timelines('cold-start');
    if (!timeline) throw new Error('the preset has no cache');
    const [early, late] = missesByHalf(timeline);
    expect(early).toBeGreaterThan(late * 3);
  });

  test('loop: LRU never hits, MRU hits more than half the time', () => {
    const [lru, mru] = totals('loop');
    expect(lru?.hits).toBe(0);
    expect((mru?.hits ?? 0) / (mru?.reads ?? 1)).toBeGreaterThan(0.5);
  });

  test('belady: FIFO misses 9 times with three slots and 10 with four', () => {
    expect(totals('belady').map(({ misses }) => misses)).toEqual([9, 10]);
  });

  test('scan: each scan costs LRU all ten popular keys and S3-FIFO none', () => {
    const { trace } = parseTraceText(presets.scan.trace);
    const missesOfPopular = timelines('scan').map((timeline) => {
      let misses = 0;
      for (let index = 50; index < trace.length; index++) {
        const popular = trace.names[trace.keys[index] ?? 0]?.startsWith('hot');
        if (popular && (timeline.outcomes[index] ?? 0) >= 2) misses++;
      }
      return misses;
    });
    expect(missesOfPopular).toEqual([30, 0]);
  });

  test('hot set: LRU adapts to the new keys after a few misses, LFU keeps evicting them', () => {
    const [lru, lfu] = totals('hot-set');
    expect(lru?.misses).toBe(8);
    expect(lfu?.misses).toBeGreaterThan(30);
  });

  test('stale: lazy loading without a TTL keeps serving the old value', () => {
    expect(totals('stale')[0]?.staleReads).toBe(3);
  });

  test('ttl: a TTL leaves fewer stale reads, and none later than a TTL after the fill', () => {
    const [without, bounded] = totals('ttl');
    expect(bounded?.staleReads).toBeLessThan(without?.staleReads ?? 0);
    expect(bounded?.staleReads).toBeGreaterThan(0);
  });

  test('avalanche: eight misses at time 20 without jitter, fewer at any one time with it', () => {
    const { trace } = parseTraceText(presets.avalanche.trace);
    const worst = timelines('avalanche').map((timeline) => {
      const misses = new Map<number, number>();
      for (let index = 8; index < trace.length; index++) {
        const time = trace.times?.[index] ?? 0;
        if ((timeline.outcomes[index] ?? 0) >= 2) misses.set(time, (misses.get(time) ?? 0) + 1);
      }
      return { most: Math.max(...misses.values()), at20: misses.get(20) };
    });
    expect(worst[0]).toEqual({ most: 8, at20: 8 });
    expect(worst[1]?.most).toBeLessThanOrEqual(5);
  });

  test('write-behind: three writes would be lost at the end', () => {
    expect(totals('write-behind')[0]?.dirtyAtEnd).toBe(3);
  });

  test('churn: writes nobody reads push popular keys out of a write-through cache only', () => {
    const [lazy, through] = totals('churn');
    expect(lazy?.evictions).toBe(0);
    expect(through?.evictions).toBeGreaterThan(5);
    expect(lazy?.hits).toBeGreaterThan(through?.hits ?? 0);
  });
});
