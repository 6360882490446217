import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { apply, initial } from '../sim/defence/defence.ts';
import { safeguards, visitors } from '../sim/defence/types.ts';
import { cacheAsideWords } from './schema/cache-aside-scene.ts';
import { clusterWords } from './schema/cluster-scene.ts';
import { defenceWords } from './schema/defence-scene.ts';
import { encryptionWords } from './schema/encryption-scene.ts';
import { factPage } from './schema/fact.ts';
import { bilingual } from './schema/fields.ts';
import { leaderboardWords } from './schema/leaderboard-scene.ts';
import { loginWords } from './schema/login-scene.ts';
import { proxyWords } from './schema/proxy-scene.ts';
import { raceWords } from './schema/race-scene.ts';
import { type SceneSentence, sceneSentence } from './schema/scene.ts';
import { sessionWords } from './schema/session-scene.ts';
import { source } from './schema/source.ts';

const read = (file: string) => parse(readFileSync(`src/content/${file}`, 'utf8'));

const known = new Set(
  z
    .array(source)
    .parse(read('sources.yaml'))
    .map(({ id }) => id),
);
for await (const file of glob('src/content/facts/*.yaml')) {
  for (const { id } of factPage.parse(parse(readFileSync(file, 'utf8'))).statements) known.add(id);
}

/** Every sentence of a scene, and every name that rests on nothing, with its path. */
function sentencesIn(
  value: unknown,
  path = '',
): { readonly path: string; readonly sentence: SceneSentence }[] {
  const sentence = sceneSentence.safeParse(value);
  if (sentence.success) return [{ path, sentence: sentence.data }];
  const name = bilingual.safeParse(value);
  if (name.success) return [{ path, sentence: { ...name.data, basis: [] } }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => sentencesIn(inner, `${path}/${name}`));
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

describe.each([
  ['session', sessionWords],
  ['cache-aside', cacheAsideWords],
  ['defence', defenceWords],
  ['encryption', encryptionWords],
  ['login', loginWords],
  ['leaderboard', leaderboardWords],
  ['proxy', proxyWords],
  ['cluster', clusterWords],
  ['race', raceWords],
] as const)('the words of the scene %s', (name, schema) => {
  const words = schema.parse(read(`scenes/${name}.yaml`));
  const sentences = sentencesIn(words);

  test('rest on statements and sources that exist', () => {
    const unknown = sentences.flatMap(({ path, sentence }) =>
      sentence.basis.filter((id) => !known.has(id)).map((id) => `${path} names ${id}`),
    );
    expect(sentences.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });

  test('have the same names in braces in both languages', () => {
    const unequal = sentences.filter(
      ({ sentence }) => placeholders(sentence.ko).join() !== placeholders(sentence.en).join(),
    );
    expect(unequal.map(({ path }) => path)).toEqual([]);
  });

  test('are written with typographic apostrophes and quotation marks', () => {
    const straight = sentences.filter(({ sentence }) => /["']/.test(sentence.ko + sentence.en));
    expect(straight.map(({ path }) => path)).toEqual([]);
  });
});

test('whatever a visitor meets, with whatever switched on, there is a sentence for it, and none is left over', () => {
  const words = defenceWords.parse(read('scenes/defence.yaml'));
  const said = new Set<string>();
  for (let bits = 0; bits < 2 ** safeguards.length; bits++) {
    let state = initial();
    safeguards.forEach((safeguard, index) => {
      const kind = (bits >> index) % 2 === 1 ? 'switch-on' : 'switch-off';
      state = apply(state, { kind, safeguard }).state;
    });
    for (const visitor of visitors) {
      for (const event of apply(state, { kind: 'attempt', visitor }).events) {
        if (event.kind !== 'passed' && event.kind !== 'stopped' && event.kind !== 'missing') continue;
        const path = `${visitor} ${event.safeguard} ${event.kind}`;
        expect(words.visitors[visitor].meets[event.safeguard]?.[event.kind], path).toBeDefined();
        said.add(path);
      }
    }
  }
  const written = visitors.flatMap((visitor) =>
    Object.entries(words.visitors[visitor].meets).flatMap(([safeguard, encounter]) =>
      Object.keys(encounter ?? {}).map((kind) => `${visitor} ${safeguard} ${kind}`),
    ),
  );
  expect(written.filter((path) => !said.has(path))).toEqual([]);
});
