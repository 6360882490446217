import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { said } from '../../content/queries/scene-words.ts';
import { loginWords } from '../../content/schema/login-scene.ts';
import { languages } from '../../language.ts';
import { goals } from '../../sim/login/types.ts';
import { createLoginScene } from './scene.ts';
import { waysOf } from './ways.ts';

const data = loginWords.parse(parse(readFileSync('src/content/scenes/login.yaml', 'utf8')));

describe.each(languages)('in the language %s', (language) => {
  const words = said(data, language);

  test.each(goals)('the goal %s opens while its first step is told, and stops at a question', (goal) => {
    const scene = createLoginScene(words, language);
    scene.openLink(`goal=${goal}`);
    expect(scene.notice.value).toBe('');
    expect(scene.moment.value).toMatchObject({ step: 1, phase: 1 });
    scene.time.play();
    for (let ticks = 0; scene.time.playing.value && ticks < 20; ticks++) scene.time.tick();
    expect(scene.time.step.value).toBe(1);
    expect(scene.prediction.question.value?.options.filter(({ right }) => right)).toHaveLength(1);
  });

  test('every sentence of the opening stories is whole: no name in braces is left', () => {
    for (const goal of goals) {
      const scene = createLoginScene(words, language);
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

  test('a change that is accepted leads to the question whether the application still gets in', () => {
    const scene = createLoginScene(words, language);
    scene.openLink('goal=rotate');
    scene.time.goTo(1);
    const [accepted, refused] = scene.prediction.question.value?.options ?? [];
    expect(refused?.right).toBe(false);
    expect(accepted?.next?.options.map(({ right }) => right)).toEqual([false, true]);
  });

  test('choosing another cache keeps what can still be done and names what cannot', () => {
    const scene = createLoginScene(words, language);
    scene.change({ goal: 'free', engine: 'memcached', version: '1.6.22', login: 'none' });
    expect(scene.steps.value).toHaveLength(0);
    expect(scene.notice.value).not.toBe('');
    scene.undo.undo();
    expect(scene.steps.value).toHaveLength(2);
  });

  test('the shortest ways name every step; free choice has none', () => {
    const ways = waysOf(words);
    expect(ways.free).toEqual([]);
    for (const goal of goals) if (goal !== 'free') expect(ways[goal].length).toBeGreaterThan(2);
  });
});
