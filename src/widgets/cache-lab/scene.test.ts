import { describe, expect, test } from 'vitest';
import type { PredictionQuestion } from '../player/scene.ts';
import { createLab } from './model/lab.ts';
import { presetScenario } from './model/preset-scenario.ts';
import { traceOf } from './model/workload.ts';
import { questionOf } from './question.ts';

const lab = (name: Parameters<typeof presetScenario>[0]) =>
  createLab(presetScenario(name), 'ko', traceOf, questionOf);

/** The right answers of a question, the second half included. */
function rightAnswers({ options }: PredictionQuestion): string[] {
  return options.flatMap((option) => {
    if (option.next) return rightAnswers(option.next).map((answer) => `${option.text} ${answer}`);
    return option.right ? [option.text] : [];
  });
}

describe('the cache lab as a scene', () => {
  test('asks a question about every request that has exactly one right answer, or none to give', () => {
    const { value: scene } = lab('five').scene;
    for (let step = 1; step <= scene.length; step++) {
      const question = scene.ask?.(step);
      if (!question) throw new Error(`request ${step} is asked about`);
      if (question.options.length > 0) expect(rightAnswers(question), question.text).toHaveLength(1);
    }
  });

  test('has ticks of differences, and speaks for each cache, only in a comparison', () => {
    const alone = lab('five').scene.value;
    const compared = lab('exam').scene.value;
    expect(alone.lanes.map(({ name }) => name)).not.toContain('difference');
    expect(compared.lanes.map(({ name }) => name)).toContain('difference');
    expect(alone.spoken).toBeUndefined();
    expect(compared.spoken?.(5, null)).toMatch(/^1\. .* 2\. /);
  });

  test('marks a read once its phases have shown what it comes to', () => {
    const { scene } = lab('five');
    expect(scene.value.markOf(4, 1)).toMatchObject({ glyph: 'lookup' });
    expect(scene.value.markOf(4, 2)).toMatchObject({ glyph: 'miss' });
    expect(scene.value.markOf(4, null)).toMatchObject({ glyph: 'miss' });
  });
});
