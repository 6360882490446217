import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { engineFamilies, pinsSession } from '../sim/proxy/pinning.ts';
import { pinningRule } from './schema/pinning.ts';
import { source } from './schema/source.ts';

const read = (file: string) => parse(readFileSync(`src/content/${file}`, 'utf8'));
const rules = z.array(pinningRule).parse(read('pinning.yaml'));

test('the pinning rules have ids of their own and sources that exist', () => {
  const known = new Set(
    z
      .array(source)
      .parse(read('sources.yaml'))
      .map(({ id }) => id),
  );
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(rules.flatMap(({ sources }) => sources.filter((id) => !known.has(id)))).toEqual([]);
});

test.each(engineFamilies)('%s has rules that pin and rules that do not', (engine) => {
  const effects = rules
    .filter((rule) => rule.engine === null || rule.engine === engine)
    .map((rule) => pinsSession(rule, false));
  expect(effects).toContain(true);
  expect(effects).toContain(false);
});

test('MySQL and PostgreSQL differ at SET and at advisory locks of a transaction', () => {
  const pins = (id: string, filter = false) => {
    const rule = rules.find((one) => one.id === id);
    return rule && pinsSession(rule, filter);
  };
  expect([pins('mysql-tracked-variable'), pins('postgresql-set')]).toEqual([false, true]);
  expect([pins('postgresql-session-lock'), pins('postgresql-transaction-lock')]).toEqual([true, false]);
  expect([pins('mysql-untracked-variable'), pins('mysql-untracked-variable', true)]).toEqual([true, false]);
  expect(pins('postgresql-set', true)).toBe(true);
});

test('only the MySQL family has rules that its session pinning filter exempts', () => {
  expect(rules.filter(({ filtered, engine }) => filtered && engine !== 'mysql')).toEqual([]);
});
