import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstSlices,
  mostSlices,
  type PoolAction,
  type PoolState,
  poolModel,
  sides,
  sliceOf,
} from './driven-pool.ts';
import { choicesOf } from './pool-choices.ts';
import { compare, presetNames, presets } from './presets.ts';

const pinning = {
  id: 'mysql-untracked-variable',
  engine: 'mysql',
  effect: 'pins',
  filtered: true,
} as const;

function play(choices: ReturnType<typeof choicesOf>, actions: readonly PoolAction[]): PoolState {
  const model = poolModel([pinning]);
  return actions.reduce((state, action) => model.apply(state, action).state, model.initial(choices));
}

const waits = (count: number) => new Array<PoolAction>(count).fill('wait');

test.each(presetNames)(
  'time that passes step by step comes to the same as the run of the situation %s',
  (preset) => {
    const state = play(choicesOf(preset), waits(firstSlices));
    const { direct, proxied } = compare({
      ...presets[preset],
      until: firstSlices * sliceOf(preset),
    });
    expect(state.totals.beside).toEqual(direct.totals);
    expect(state.totals.proxy).toEqual(proxied?.totals);
  },
);

test('what the reader does later changes nothing that was shown before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.constantFrom('burst', 'fail-over'), (slices, action) => {
      const choices = { ...choicesOf('function-storm'), functions: 60 };
      const model = poolModel([pinning]);
      const before = play(choices, waits(slices));
      const { state: after } = model.apply(before, action);
      for (const side of sides) {
        const [was, is] = [model.runOf(before, side), model.runOf(after, side)];
        expect(is.course.slice(0, slices + 1)).toEqual(was.course.slice(0, slices + 1));
      }
    }),
    { numRuns: 20 },
  );
});

test('the session pinning filter frees what a variable has pinned', () => {
  const pinned = play(choicesOf('pinned'), waits(6));
  const free = play({ ...choicesOf('pinned'), filter: true }, waits(6));
  expect(pinned.totals.proxy.databaseConnections.pinned).toBe(90);
  expect(free.totals.proxy.databaseConnections.pinned).toBe(0);
  expect(free.totals.proxy.databaseConnections.now).toBeLessThan(
    pinned.totals.proxy.databaseConnections.now / 2,
  );
});

test('another proxy may stand beside, over the same arrivals', () => {
  const state = play({ ...choicesOf('pool-too-small'), beside: 5 }, waits(4));
  expect(state.totals.beside).toEqual(state.totals.proxy);
  const wider = play({ ...choicesOf('pool-too-small'), beside: 50 }, waits(4));
  expect(wider.totals.beside.arrived).toBe(wider.totals.proxy.arrived);
  expect(wider.totals.beside.outcomes.completed).toBeGreaterThan(wider.totals.proxy.outcomes.completed);
});

test('what nobody uses is closed down to the share that may stay idle, and no further', () => {
  const openAfter = (idle: 'half' | number, minutes: number) => {
    const { totals } = play({ ...choicesOf('after-the-rush'), idle }, waits(minutes));
    return totals.proxy.databaseConnections.now;
  };
  expect(openAfter(100, 12)).toBe(openAfter('half', 5));
  for (const [idle, least] of [
    ['half', 50],
    [50, 50],
    [10, 10],
    [0, 0],
  ] as const) {
    const open = openAfter(idle, 12);
    expect([idle, open >= least, open <= least + 5]).toEqual([idle, true, true]);
  }
  // More than the pool may have is no setting that RDS Proxy takes.
  const small = play({ ...choicesOf('pool-too-small'), idle: 100 }, waits(4));
  expect(small.totals.proxy).toEqual(
    play({ ...choicesOf('pool-too-small'), idle: 5 }, waits(4)).totals.proxy,
  );
});

test('a shorter idle timeout keeps the pool from running dry', () => {
  const after = (idleClient: number) =>
    play({ ...choicesOf('uncommitted'), idleClient }, waits(6)).totals.proxy;
  expect(after(30).outcomes['timed-out']).toBeGreaterThan(50);
  expect(after(5).outcomes['timed-out']).toBe(0);
  expect(after(5).standings['idle-in-transaction']).toBeLessThanOrEqual(31);
});

test('connections may leak in every situation, and none do where the reader asks for none', () => {
  const open = (leaks: number) =>
    play({ ...choicesOf('no-proxy-needed'), leaks }, waits(5)).totals.beside.clientConnections.now;
  expect([open(0), open(60)]).toEqual([20, 25]);
});

test('time ends, and nothing is offered after it', () => {
  const model = poolModel([]);
  const state = play(choicesOf('no-proxy-needed'), waits(mostSlices));
  expect(model.actions(state)).toEqual([]);
});

test('a failover that the reader asks for is told, and so is the new instance', () => {
  const model = poolModel([]);
  const kinds: string[] = [];
  let state = model.initial(choicesOf('no-proxy-needed'));
  for (const action of ['wait', 'fail-over', 'wait-long', 'wait-long', 'wait-long', 'wait-long'] as const) {
    const { state: after, events } = model.apply(state, action);
    kinds.push(...events.map(({ kind }) => kind).filter((kind) => kind !== 'passed'));
    state = after;
  }
  expect(kinds).toEqual(['failed-over', 'recovered']);
  expect(state.totals.proxy.back).toMatchObject({ missing: 0 });
});
