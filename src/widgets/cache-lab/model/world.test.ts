import { describe, expect, test } from 'vitest';
import { defaultConfiguration } from './configuration.ts';
import { parseTraceText } from './trace-text.ts';
import { buildWorld, type WorldChoice } from './world.ts';

const requests = () => parseTraceText('r a\nr b\nw a\nr a\nr c');
const first: WorldChoice = {
  workload: { kind: 'text', text: 'any' },
  fileTrace: null,
  configurations: [
    { ...defaultConfiguration, capacity: 2 },
    { ...defaultConfiguration, capacity: 2, policy: 'lfu', forkAt: 3 },
    { ...defaultConfiguration, capacity: 3 },
  ],
};
const changed = (index: number, change: Partial<(typeof first.configurations)[number]>): WorldChoice => ({
  ...first,
  configurations: first.configurations.map((each, at) => (at === index ? { ...each, ...change } : each)),
});

describe('a world', () => {
  const world = buildWorld(first, requests, null);
  const timelines = (choice: WorldChoice) =>
    buildWorld(choice, requests, world).runs.map(({ timeline }) => timeline);

  test('plays again only the cache whose settings changed', () => {
    const [base, fork, last] = timelines(changed(2, { ttl: 5 }));
    expect(base).toBe(world.runs[0]?.timeline);
    expect(fork).toBe(world.runs[1]?.timeline);
    expect(last).not.toBe(world.runs[2]?.timeline);
  });

  test('plays a fork again when the past it shares changed', () => {
    const [base, fork, last] = timelines(changed(0, { capacity: 1 }));
    expect(base).not.toBe(world.runs[0]?.timeline);
    expect(fork?.origin?.timeline).toBe(base);
    expect(last).toBe(world.runs[2]?.timeline);
  });

  test('plays everything again for other requests', () => {
    const other = timelines({ ...first, workload: { kind: 'text', text: 'other' } });
    for (const [index, timeline] of other.entries()) expect(timeline).not.toBe(world.runs[index]?.timeline);
  });

  test('lets a node die, in its own cache and in the past that a fork shares', () => {
    const runs = buildWorld(changed(0, { restartAt: 2 }), requests, world).runs;
    expect(runs.map(({ timeline }) => timeline.lost?.step)).toEqual([2, 2, undefined]);
    expect(runs[0]?.timeline.lost).toEqual({ step: 2, entries: 2, writes: 0 });
    const [again] = buildWorld(first, requests, world).runs;
    expect(again?.timeline).toBe(world.runs[0]?.timeline);
  });

  test('lets no node die after the last request', () => {
    expect(timelines(changed(0, { restartAt: 6 }))[0]?.lost).toBeNull();
  });

  test('keeps a cache that moves to another place in the comparison', () => {
    const [, moved] = timelines({
      ...first,
      configurations: first.configurations.filter((_, index) => index !== 1),
    });
    expect(moved).toBe(world.runs[2]?.timeline);
  });
});
