import { expect, test } from 'vitest';
import { compare, presetNames, presets } from './presets.ts';
import type { PoolTotals } from './types.ts';

function play(name: (typeof presetNames)[number]): {
  readonly direct: PoolTotals;
  readonly proxied: PoolTotals;
} {
  const { direct, proxied } = compare(presets[name]);
  return { direct: direct.totals, proxied: (proxied ?? direct).totals };
}

test('a storm of functions: most are refused by the database, none by the proxy, on a fifth of the connections', () => {
  const { direct, proxied } = play('function-storm');
  expect(direct.outcomes.refused).toBeGreaterThan(5000);
  expect(proxied.outcomes.refused + proxied.outcomes['timed-out']).toBe(0);
  expect(proxied.clientConnections.peak).toBe(620);
  expect(proxied.databaseConnections.peak).toBeLessThanOrEqual(direct.databaseConnections.peak / 5);
});

test('pinned: the proxy is there, and the database has hardly fewer connections', () => {
  const { direct, proxied } = play('pinned');
  expect(proxied.databaseConnections.pinned).toBe(90);
  expect(proxied.databaseConnections.now).toBeGreaterThan(0.9 * direct.databaseConnections.now);
});

test('failover: the last client is back with the database, or half a minute later without a proxy', () => {
  const { direct, proxied } = play('failover');
  expect(proxied.back?.after).toBeLessThan(20_100);
  expect(direct.back?.after).toBeGreaterThan(50_000);
  expect(proxied.outcomes.lost).toBeLessThan(direct.outcomes.lost);
});

test('a pool too small: with the proxy less is done, and everybody waits', () => {
  const { direct, proxied } = play('pool-too-small');
  expect(proxied.outcomes.completed).toBeLessThan(0.85 * direct.outcomes.completed);
  expect(direct.waits?.median).toBe(0);
  expect(proxied.waits?.median).toBeGreaterThan(20);
});

test('after the rush: clients leave within minutes, and half of what may be open stays open', () => {
  const { direct, proxied } = play('after-the-rush');
  expect([direct.databaseConnections.now, proxied.clientConnections.now]).toEqual([20, 20]);
  expect(proxied.databaseConnections.peak).toBeGreaterThan(70);
  expect(proxied.databaseConnections.now).toBeGreaterThanOrEqual(50);
  expect(proxied.databaseConnections.now).toBeLessThan(56);
});

test('a leak: the database is full without a proxy; the proxy holds no more clients than leak in its idle timeout', () => {
  const { direct, proxied } = play('leak');
  expect(direct.databaseConnections.now).toBe(presets.leak.maxConnections);
  expect(direct.outcomes.refused).toBe(450 - (presets.leak.maxConnections - 20));
  expect([proxied.outcomes.refused, proxied.outcomes['timed-out']]).toEqual([0, 0]);
  expect(proxied.clientConnections.peak).toBeLessThanOrEqual(20 + 6 * 30 + 1);
  expect(proxied.databaseConnections.peak).toBe(20);
});

test('never committed: the pool runs dry, and servers time out that a database without a proxy still serves', () => {
  const { direct, proxied } = play('uncommitted');
  expect(proxied.databaseConnections.now).toBe(presets.uncommitted.maxConnections);
  expect(proxied.outcomes['timed-out']).toBeGreaterThan(300);
  expect(proxied.outcomes['rolled-back']).toBeGreaterThan(100);
  expect(direct.outcomes.completed).toBeGreaterThan(2 * proxied.outcomes.completed);
});

test('no proxy needed: as many connections, and the way through the proxy on top', () => {
  const { direct, proxied } = play('no-proxy-needed');
  expect(proxied.databaseConnections.peak).toBe(direct.databaseConnections.peak);
  expect((proxied.waits?.median ?? 0) - (direct.waits?.median ?? 0)).toBe(
    presets['no-proxy-needed'].proxy?.latency,
  );
});

test.each(presetNames)('%s: no client stays behind unnoticed', (name) => {
  for (const totals of Object.values(play(name))) {
    expect(Object.values(totals.standings).reduce((sum, count) => sum + count, 0)).toBe(totals.arrived);
  }
});
