import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { said } from '../content/queries/scene-words.ts';
import { cacheAsideWords } from '../content/schema/cache-aside-scene.ts';
import { clusterWords } from '../content/schema/cluster-scene.ts';
import { defenceWords } from '../content/schema/defence-scene.ts';
import { encryptionWords } from '../content/schema/encryption-scene.ts';
import { leaderboardWords } from '../content/schema/leaderboard-scene.ts';
import { loginWords } from '../content/schema/login-scene.ts';
import { pinningRule } from '../content/schema/pinning.ts';
import { proxyWords } from '../content/schema/proxy-scene.ts';
import { raceWords } from '../content/schema/race-scene.ts';
import { sessionWords } from '../content/schema/session-scene.ts';
import { type Language, languages } from '../language.ts';
import { createCacheAsideScene } from './cache-aside/scene.ts';
import { createClusterScene } from './cluster/scene.ts';
import { createDefenceScene } from './defence/scene.ts';
import { createEncryptionScene } from './encryption/scene.ts';
import { createLeaderboardScene } from './leaderboard/scene.ts';
import { createLoginScene } from './login/scene.ts';
import type { Driven } from './player/driven.ts';
import { createProxyScene } from './proxy/scene.ts';
import { createRaceScene } from './race/scene.ts';
import { createSessionScene } from './session/scene.ts';

const read = (name: string) => parse(readFileSync(`src/content/scenes/${name}.yaml`, 'utf8'));

/** A scene whose types do not matter: what is tested here holds for all of them. */
type AnyScene = Driven<Record<string, string>, unknown, unknown, unknown>;

const rules = z
  .array(pinningRule)
  .parse(parse(readFileSync('src/content/pinning.yaml', 'utf8')))
  .map((rule) => ({ ...rule, what: rule.what.en }));

const scenes: Readonly<Record<string, (language: Language) => unknown>> = {
  session: (language) =>
    createSessionScene({ words: said(sessionWords.parse(read('session')), language) }, language),
  'cache-aside': (language) =>
    createCacheAsideScene({ words: said(cacheAsideWords.parse(read('cache-aside')), language) }, language),
  cluster: (language) => createClusterScene(said(clusterWords.parse(read('cluster')), language), language),
  defence: (language) =>
    createDefenceScene({ words: said(defenceWords.parse(read('defence')), language) }, language),
  encryption: (language) =>
    createEncryptionScene(said(encryptionWords.parse(read('encryption')), language), language),
  leaderboard: (language) =>
    createLeaderboardScene(said(leaderboardWords.parse(read('leaderboard')), language), language),
  login: (language) => createLoginScene(said(loginWords.parse(read('login')), language), language),
  race: (language) => createRaceScene(said(raceWords.parse(read('race')), language), language),
  proxy: (language) =>
    createProxyScene({ words: said(proxyWords.parse(read('proxy')), language), rules }, language),
};

describe.each(Object.keys(scenes))('the scene %s', (name) => {
  const create = (language: Language): AnyScene => scenes[name]?.(language) as AnyScene;

  /** Picks among what is offered, by numbers, so that fast-check can make them smaller. */
  function drive(scene: AnyScene, picks: readonly number[]): void {
    for (const pick of picks) {
      const offered = scene.offered.value;
      const action = offered[pick % offered.length];
      scene.act(action);
      scene.time.goTo(scene.time.length.value);
      scene.time.setPredict(false);
    }
  }

  const picks = fc.array(fc.nat(200), { maxLength: 25 });
  // An action of the proxy scene plays two whole simulations.
  const numRuns = name === 'proxy' ? 8 : 100;

  test.each(languages)(
    'has a whole sentence, a mark and a sound question for everything that can happen (%s)',
    (language) => {
      fc.assert(
        fc.property(picks, (list) => {
          const scene = create(language);
          scene.openLink('do=&step=0&predict=0');
          drive(scene, list);
          const told = scene.time.scene.value;
          for (let step = 0; step <= told.length; step++) {
            for (let phase = 1; phase <= (step === 0 ? 1 : told.phasesOf(step)); phase++) {
              const sentence = told.sentence(step, phase);
              expect(sentence).not.toMatch(/[{}]|undefined| {2}/);
              expect(sentence).toMatch(/[.!?]$/);
            }
            if (step === 0) continue;
            expect(told.markOf(step)?.label).toMatch(/\S/);
            const question = told.ask?.(step) ?? null;
            if (question === null) continue;
            expect(question.options.filter(({ right }) => right)).toHaveLength(1);
            expect(new Set(question.options.map(({ text }) => text)).size).toBe(question.options.length);
            for (const { reason } of question.options) expect(reason).toMatch(/[.!?]$/);
          }
        }),
        { numRuns },
      );
    },
  );

  test('opens every moment from its link exactly as it was', () => {
    fc.assert(
      fc.property(picks, fc.nat(12), (list, back) => {
        const scene = create('en');
        scene.openLink('do=&step=0&predict=0');
        drive(scene, list);
        for (let n = 0; n < back; n++) scene.time.phaseBack();
        const opened = create('en');
        opened.openLink(scene.link.value);
        expect(opened.notice.value).toBe('');
        expect(opened.moment.value).toEqual(scene.moment.value);
      }),
      { numRuns },
    );
  });

  test('offers no two actions with the same word', () => {
    const fresh = () => {
      const scene = create('ko');
      scene.openLink('do=&step=0&predict=0');
      return scene;
    };
    const words = fresh().offered.value.map((_, index) => {
      const scene = fresh();
      drive(scene, [index]);
      return scene.steps.value[scene.time.step.value - 1]?.word;
    });
    expect(words.length).toBeGreaterThan(1);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^[a-z0-9_-]+$/);
  });

  test('asks at least one question on the way that it opens with', () => {
    const { length, ask } = create('ko').time.scene.value;
    expect(Array.from({ length }, (_, index) => ask?.(index + 1)).filter(Boolean)).not.toEqual([]);
  });
});

describe.each(['cluster', 'encryption', 'leaderboard', 'login', 'race', 'proxy'])(
  'a link of the scene %s that gives nothing but a situation',
  (name) => {
    const open = (link: string) => {
      const scene = scenes[name]?.('en') as AnyScene;
      scene.openLink(link);
      return scene;
    };
    const [[situation, values]] = Object.entries(open('').choices) as [[string, readonly string[]]];

    test.each(values)('opens all that belongs to it: %s', (value) => {
      const scene = open(`${situation}=${value}`);
      expect(scene.notice.value).toBe('');
      expect(scene.settings.value[situation]).toBe(value);
      const { length, ask } = scene.time.scene.value;
      const asks = Array.from({ length }, (_, index) => ask?.(index + 1)).some(Boolean);
      expect(asks || value === 'free').toBe(true);
    });

    test.each(values)('opens it with every other setting as a reader left it: %s', (value) => {
      for (const [name, others] of Object.entries(open('').choices).slice(1)) {
        const scene = open(`${situation}=${value}`);
        scene.change({ [name]: others[Math.floor(others.length / 2)] });
        const opened = open(scene.link.value);
        expect(opened.settings.value).toEqual(scene.settings.value);
        expect(opened.link.value).toBe(scene.link.value);
      }
    });
  },
);

test('settings of the session scene replay the same lunch, and only server memory loses a session', () => {
  const scene = createSessionScene({ words: said(sessionWords.parse(read('session')), 'en') }, 'en');
  scene.time.setPredict(false);
  const outcome = () => scene.time.scene.value.markOf(6)?.label;
  expect(outcome()).toBe('logged out');
  scene.change({ store: 'memcached', sticky: false });
  expect(outcome()).toBe('logged in');
  expect(scene.steps.value).toHaveLength(6);
});

test('the cache-aside scene ends with an old price, which the fourth line would have deleted', () => {
  const scene = createCacheAsideScene(
    { words: said(cacheAsideWords.parse(read('cache-aside')), 'en') },
    'en',
  );
  scene.time.setPredict(false);
  const marks = scene.steps.value.map((_, index) => scene.time.scene.value.markOf(index + 1)?.label);
  expect(marks.at(-1)).toBe('old price sold');
  expect(marks.filter((mark) => mark === 'load unchanged')).toHaveLength(3);
});

test('the defence scene lets the leaked snapshot past three safeguards and stops it at the fourth', () => {
  const scene = createDefenceScene({ words: said(defenceWords.parse(read('defence')), 'en') }, 'en');
  scene.time.setPredict(false);
  const marks = scene.steps.value.map((_, index) => scene.time.scene.value.markOf(index + 1)?.label);
  expect(marks.slice(3)).toEqual(['stopped', 'intrusion', 'changed', 'stopped']);
});

test.each([
  ['session', 5, 'Only Sua'],
  ['session', 6, 'No, the login page comes up'],
  ['cache-aside', 3, '100%, as before'],
  ['cache-aside', 8, '20%'],
  ['cache-aside', 10, 'Yes, somebody will'],
  ['defence', 4, 'IAM authentication'],
  ['defence', 5, 'Nothing stops it'],
  ['defence', 7, 'Encryption at rest'],
])('the question of the scene %s before step %i is answered by “%s”', (name, step, answer) => {
  const scene = scenes[name]?.('en') as AnyScene;
  const right = scene.time.scene.value.ask?.(step)?.options.filter((option) => option.right);
  expect(right?.map(({ text }) => text)).toEqual([answer]);
});
