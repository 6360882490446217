import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { said } from '../../content/queries/scene-words.ts';
import { encryptionWords } from '../../content/schema/encryption-scene.ts';
import { languages } from '../../language.ts';
import { actions } from '../../sim/encryption/actions.ts';
import { apply } from '../../sim/encryption/apply.ts';
import { identity } from '../../sim/encryption/look.ts';
import { initial } from '../../sim/encryption/start.ts';
import { goals } from '../../sim/encryption/types.ts';
import { reachableStates } from '../../sim/shortest-way.ts';
import { createEncryptionScene, openings } from './scene.ts';
import { formOf } from './telling.ts';
import { waysOf } from './ways.ts';

const data = encryptionWords.parse(parse(readFileSync('src/content/scenes/encryption.yaml', 'utf8')));

describe.each(languages)('in the language %s', (language) => {
  const words = said(data, language);

  test.each(goals)('the goal %s opens on a question that has one right answer and a reason', (goal) => {
    const scene = createEncryptionScene(words, language);
    scene.openLink(`goal=${goal}`);
    expect(scene.notice.value).toBe('');
    expect(scene.moment.value).toMatchObject({ step: 1, phase: 1 });
    scene.time.play();
    for (let ticks = 0; scene.time.playing.value && ticks < 20; ticks++) scene.time.tick();
    const question = scene.prediction.question.value;
    expect(scene.time.step.value).toBe(openings[goal].words.length - 1);
    expect(question?.options.filter(({ right }) => right)).toHaveLength(1);
    for (const { reason } of question?.options ?? []) expect(reason).not.toBe('');
  });

  test('every sentence of the opening stories is whole: no name in braces is left', () => {
    for (const goal of goals) {
      const scene = createEncryptionScene(words, language);
      scene.openLink(`goal=${goal}`);
      const told = scene.time.scene.value;
      for (let step = 0; step <= told.length; step++) {
        for (const phase of [
          null,
          ...Array.from({ length: step ? told.phasesOf(step) : 0 }, (_, at) => at + 1),
        ]) {
          expect(told.sentence(step, phase)).toMatch(/^[^{}]+$/);
        }
      }
    }
  });

  test('the shortest ways name every step, without a name in braces', () => {
    for (const steps of Object.values(waysOf(words))) {
      expect(steps.length).toBeGreaterThan(0);
      for (const step of steps) expect(step).toMatch(/^[^{}]+$/);
    }
  });
});

test('every form of a request occurs, so that no words are left over', () => {
  const seen = new Set<string>();
  for (const goal of goals) {
    for (const state of reachableStates({ actions, apply, identity }, initial({ goal }))) {
      for (const action of actions(state)) seen.add(formOf(action, state));
    }
  }
  expect(Object.keys(data.requests).filter((form) => !seen.has(form))).toEqual([]);
});

test('every outcome occurs, so that no words are left over', () => {
  const seen = new Set<string>();
  for (const goal of goals) {
    for (const state of reachableStates({ actions, apply, identity }, initial({ goal }))) {
      for (const action of actions(state)) {
        for (const event of apply(state, action).events) if (event.kind === 'outcome') seen.add(event.name);
      }
    }
  }
  expect(Object.keys(data.outcomes).filter((name) => !seen.has(name))).toEqual([]);
});
