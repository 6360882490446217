import { expect, test } from 'vitest';
import { presetStrings } from '../../i18n/lab/presets.ts';
import { describeConfiguration } from './describe.ts';
import { defaultConfiguration } from './model/configuration.ts';
import { presetNames, presets } from './model/presets.ts';

test('a cache is called by its policy, slots and strategy, without a number where there is no limit', () => {
  const named = (capacity: number | null) =>
    describeConfiguration({ ...defaultConfiguration, policy: 'lru', strategy: 'lazy', capacity }, 'ko');
  expect(named(8)).toBe('LRU 8칸 · 지연 로딩');
  expect(named(null)).toBe('LRU 칸 무제한 · 지연 로딩');
});

test('what to watch for names caches by number: they stand beside or above one another', () => {
  expect(presetNames.some((name) => presets[name].configurations.length > 1)).toBe(true);
  for (const name of presetNames) {
    expect(presetStrings.ko[name].watch).not.toMatch(/왼쪽|오른쪽/);
    expect(presetStrings.en[name].watch).not.toMatch(/on the (left|right)/);
  }
});
