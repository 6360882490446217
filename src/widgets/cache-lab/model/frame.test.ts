import { describe, expect, test } from 'vitest';
import { Timeline } from '../../../sim/timeline.ts';
import { traceOf } from '../../../sim/trace/trace-builder.ts';
import { defaultConfiguration, simulationConfig } from './configuration.ts';
import { frameAt } from './frame.ts';

describe('a picture of a cache', () => {
  const trace = traceOf(Array.from({ length: 200 }, (_, key) => ({ op: 'r', key: `k${key}` }) as const));
  const pictureAt = (capacity: number) => {
    const timeline = new Timeline(trace, simulationConfig({ ...defaultConfiguration, capacity }));
    return frameAt(timeline, trace, trace.length, null);
  };

  test('has the two ends of a long queue, each entry with its place, and counts them all', () => {
    const frame = pictureAt(150);
    const [queue] = frame.queues;
    expect(frame.resident).toBe(150);
    expect(queue?.size).toBe(150);
    expect(queue?.slots).toHaveLength(48);
    expect(queue?.slots.map(({ place }) => place)).toEqual([
      ...Array.from({ length: 24 }, (_, index) => index + 1),
      ...Array.from({ length: 24 }, (_, index) => index + 127),
    ]);
    expect(queue?.slots[0]).toMatchObject({ name: 'k199', place: 1, entry: { version: 0 } });
    // What leaves first comes last: the oldest of the 150 that are left.
    expect(queue?.slots.at(-1)).toMatchObject({ name: 'k50', place: 150 });
  });

  test.each([1, 47, 48, 49])('names every entry of a queue of %i no more than once', (capacity) => {
    const [queue] = pictureAt(capacity).queues;
    const places = queue?.slots.map(({ place }) => place) ?? [];
    expect(new Set(places).size).toBe(places.length);
    expect(places.at(-1)).toBe(capacity);
    expect(places.length).toBe(Math.min(48, capacity));
  });
});

describe('a picture of a part of an operation', () => {
  const trace = traceOf([
    { op: 'r', key: 'a' },
    { op: 'r', key: 'b' },
  ]);
  const timeline = new Timeline(trace, simulationConfig({ ...defaultConfiguration, capacity: 1 }));
  const phases = frameAt(timeline, trace, 2, null).events.length;

  test('counts the operation only when all of it is shown', () => {
    const before = frameAt(timeline, trace, 1, null).totals;
    for (let phase = 1; phase < phases; phase++) {
      expect(frameAt(timeline, trace, 2, phase).totals).toEqual(before);
    }
    expect(frameAt(timeline, trace, 2, null).totals).toMatchObject({ misses: 2, evictions: 1 });
  });

  test('knows what a read comes to once hit or miss is shown', () => {
    expect(frameAt(timeline, trace, 2, 1)).toMatchObject({ decided: false, events: [{ type: 'lookup' }] });
    expect(frameAt(timeline, trace, 2, 2)).toMatchObject({ decided: true });
  });
});
