import { describe, expect, test } from 'vitest';
import { questionOfTwo } from './compare/question-of-two.ts';
import { createLab } from './model/lab.ts';
import { presetScenario } from './model/preset-scenario.ts';
import { type PresetName, presetNames } from './model/presets.ts';
import { traceOf } from './model/workload.ts';
import { createOpening, tellingStep } from './opening.ts';
import { playableLab } from './playable.ts';

const labOf = (name: PresetName) =>
  playableLab(createLab(presetScenario(name), 'ko', traceOf, questionOfTwo));

/** Signals call each other in turn, and an effect answers in the next one. */
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('a lesson', () => {
  test.each(presetNames)('%s has a request that tells what it is about, and asks before it', (name) => {
    const lab = labOf(name);
    const step = tellingStep(lab.runs.value) ?? 0;
    expect(step).toBeGreaterThan(0);
    const question = questionOfTwo(lab.runs.value, lab.trace.value, step, 'ko');
    expect(question?.text).toContain(lab.trace.value.names[lab.trace.value.keys[step - 1] ?? 0]);
  });

  test('asks which of two caches returns the old value, and only one answer is right', () => {
    const lab = labOf('exam');
    expect(tellingStep(lab.runs.value)).toBe(5);
    const question = questionOfTwo(lab.runs.value, lab.trace.value, 5, 'ko');
    expect(question?.options.filter(({ right }) => right).map(({ text }) => text)).toEqual([
      '첫째만 옛 값 v0',
    ]);
  });

  test('plays to its question, waits, and goes on after the answer', async () => {
    const lab = labOf('exam');
    const opening = createOpening(lab);
    opening.begin(true);
    expect(lab.playing.value).toBe(true);
    expect(lab.question.value).toBeNull();
    for (let picture = 0; picture < 2; picture++) {
      lab.tick();
      await turn();
    }
    expect(opening.stage.value).toBe('asking');
    expect([lab.step.value, lab.playing.value]).toEqual([4, false]);
    const [wrong] = lab.prediction.question.value?.options ?? [];
    if (wrong) lab.prediction.choose(wrong);
    await turn();
    expect(opening.answer.value).toMatchObject({ step: 5, right: false });
    expect([lab.step.value, lab.playing.value, lab.predict.value]).toEqual([5, true, false]);
  });

  test('is not ended by the one before it', async () => {
    const lab = labOf('exam');
    const opening = createOpening(lab);
    opening.begin(false);
    await turn();
    lab.open(presetScenario('five'));
    opening.begin(true);
    await turn();
    expect([opening.stage.value, lab.playing.value]).toEqual(['coming', true]);
  });

  test('stands at its question at once where nothing should move', async () => {
    const lab = labOf('exam');
    createOpening(lab).begin(false);
    expect([lab.step.value, lab.playing.value]).toEqual([4, false]);
    expect(lab.question.value?.options).toHaveLength(3);
  });

  test('lets whoever takes the controls go another way, and asks no more', async () => {
    const lab = labOf('exam');
    const opening = createOpening(lab);
    opening.begin(true);
    lab.pause();
    await turn();
    expect(opening.stage.value).toBe('none');
    opening.begin(false);
    lab.back();
    await turn();
    expect([opening.stage.value, lab.predict.value, lab.step.value]).toEqual(['none', false, 3]);
  });
});
