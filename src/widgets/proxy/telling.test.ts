import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { said } from '../../content/queries/scene-words.ts';
import { pinningRule } from '../../content/schema/pinning.ts';
import { proxyWords } from '../../content/schema/proxy-scene.ts';
import { held } from '../../sim/proxy/driven-pool.ts';
import { type ProxyPresetName, presetNames } from '../../sim/proxy/presets.ts';
import { createProxyScene } from './scene.ts';
import { asksAfter } from './situations.ts';

const read = (file: string) => parse(readFileSync(`src/content/${file}`, 'utf8'));
const words = said(proxyWords.parse(read('scenes/proxy.yaml')), 'en');
const rules = z
  .array(pinningRule)
  .parse(read('pinning.yaml'))
  .map((rule) => ({ ...rule, what: rule.what.en }));

function open(preset: ProxyPresetName) {
  const scene = createProxyScene({ words, rules }, 'en');
  scene.openLink(`preset=${preset}`);
  return scene;
}

/** The totals of both sides after so many steps. */
const totalsAt = (preset: ProxyPresetName, step: number) => {
  const totals = open(preset).steps.value[step - 1]?.after.totals;
  if (!totals) throw new Error(`No step ${step}.`);
  return totals;
};

describe.each(presetNames)('the situation %s', (preset) => {
  test('opens without a complaint, on a moment before its only question', () => {
    const scene = open(preset);
    expect(scene.notice.value).toBe('');
    const { length, ask } = scene.time.scene.value;
    const asked = Array.from({ length }, (_, index) => index + 1).filter((step) => ask?.(step));
    expect(asked).toEqual([asksAfter[preset] + 1]);
    expect(scene.time.step.value).toBeLessThanOrEqual(asksAfter[preset]);
    expect(scene.time.phase.value).not.toBeNull();
    expect(scene.time.question.value).toBeNull();
  });

  test('asks nothing once a setting was changed, for its answer may no longer be right', () => {
    const scene = open(preset);
    scene.change({ seed: 2 });
    const { length, ask } = scene.time.scene.value;
    expect(Array.from({ length }, (_, index) => ask?.(index + 1)).filter(Boolean)).toEqual([]);
  });
});

describe('what a situation is about', () => {
  const taskAt = (link: string) => {
    const scene = createProxyScene({ words, rules }, 'en');
    scene.openLink(link);
    return scene.time.scene.value.sentence(0, null);
  };

  test('is told with the numbers of the situation where a link gives no others', () => {
    expect(taskAt('preset=pool-too-small')).toMatch(/for 60 servers, .* is 5% of/);
    expect(taskAt('preset=after-the-rush')).toMatch(/75 functions, .* only 20 servers/);
  });

  test('is told with the numbers that are set', () => {
    expect(taskAt('preset=pool-too-small&servers=1&pool=20')).toMatch(/for 1 server, .* is 20% of/);
    expect(taskAt('functions=1000')).toContain('1,000 functions');
  });
});

describe('the answers and lessons say what the model comes to', () => {
  test('function storm: without a proxy clients are refused, 620 share 20 connections with one', () => {
    const { beside, proxy } = totalsAt('function-storm', 15);
    expect(beside.outcomes.refused).toBeGreaterThan(1000);
    expect(beside.databaseConnections.now).toBe(100);
    expect(proxy.outcomes.refused).toBe(0);
    expect([proxy.clientConnections.now, proxy.databaseConnections.peak]).toEqual([620, 20]);
  });

  test('pinned: the proxy holds as many connections as there are servers', () => {
    const { proxy } = totalsAt('pinned', asksAfter.pinned);
    expect([proxy.databaseConnections.now, proxy.databaseConnections.pinned]).toEqual([90, 90]);
    const rule = (id: string) => rules.find((each) => each.id === id)?.effect;
    expect(
      ['mysql-untracked-variable', 'mysql-tracked-variable', 'mysql-stored-procedure'].map(rule),
    ).toEqual(['pins', 'tracked', 'free']);
  });

  test('failover: when the question comes all work again with the proxy, without it only after 50 seconds', () => {
    const asked = totalsAt('failover', asksAfter.failover);
    expect(asked.proxy.back?.missing).toBe(0);
    expect(asked.beside.back?.missing).toBeGreaterThan(10);
    const { beside, proxy } = totalsAt('failover', 15);
    expect(beside.back?.missing).toBe(0);
    expect(5000 + (beside.back?.after ?? 0)).toBeGreaterThan(50_000);
    expect(5000 + (proxy.back?.after ?? 0)).toBeLessThan(26_000);
  });

  test('pool too small: the proxy completes less and waits longer', () => {
    const { beside, proxy } = totalsAt('pool-too-small', 15);
    expect(proxy.outcomes.completed).toBeLessThan(beside.outcomes.completed);
    expect(proxy.waits?.median).toBeGreaterThan((beside.waits?.median ?? 0) + 10);
    expect(beside.databaseConnections.now).toBe(60);
  });

  test('after the rush: 76 connections until the question, a little over 50 after it', () => {
    expect(totalsAt('after-the-rush', asksAfter['after-the-rush']).proxy.databaseConnections.now).toBe(76);
    const { beside, proxy } = totalsAt('after-the-rush', asksAfter['after-the-rush'] + 1);
    expect(proxy.databaseConnections.now).toBeGreaterThan(50);
    expect(proxy.databaseConnections.now).toBeLessThan(56);
    expect(beside.databaseConnections.now).toBe(20);
  });

  test('leak: full without a proxy before the question, and near 200 clients an hour after the start', () => {
    const { beside, proxy } = totalsAt('leak', 3);
    expect([beside.databaseConnections.now, proxy.databaseConnections.now]).toEqual([100, 20]);
    expect(proxy.clientConnections.now).toBeGreaterThan(100);
    const hour = totalsAt('leak', 12).proxy;
    expect(Math.round(hour.clientConnections.now / 10)).toBe(20);
    expect(hour.databaseConnections.now).toBe(20);
  });

  test('uncommitted: 90 of 100 are held when it asks, and five minutes later attempts time out', () => {
    const asked = totalsAt('uncommitted', asksAfter.uncommitted).proxy;
    expect(Math.round(asked.standings['idle-in-transaction'] / 10)).toBe(9);
    expect(asked.outcomes['timed-out']).toBe(0);
    const { beside, proxy } = totalsAt('uncommitted', asksAfter.uncommitted + 1);
    expect(proxy.outcomes['timed-out']).toBeGreaterThan(0);
    expect(proxy.databaseConnections.now).toBe(100);
    expect(beside.outcomes.completed).toBeGreaterThan(proxy.outcomes.completed);
  });

  test('no proxy needed: as many connections, nobody waits, and the proxy adds its way', () => {
    const { beside, proxy } = totalsAt('no-proxy-needed', 15);
    expect(proxy.databaseConnections.peak).toBe(beside.databaseConnections.peak);
    expect([held(beside), held(proxy)]).toEqual([0, 0]);
    expect(proxy.waits?.median).toBeGreaterThan(beside.waits?.median ?? 0);
  });
});

test('numbers beyond the limits in a link are named, and the rest of it holds', () => {
  const scene = open('function-storm');
  scene.openLink('maxConnections=4&pool=101&servers=30&step=3');
  expect(scene.notice.value).toContain('maxConnections=4');
  expect(scene.notice.value).toContain('pool=101');
  expect(scene.settings.value).toMatchObject({ maxConnections: 100, pool: 100, servers: 30 });
});
