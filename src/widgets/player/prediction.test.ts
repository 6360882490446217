import { expect, test } from 'vitest';
import { createDoor } from './door.testing.ts';

test('a right answer counts, and its reason comes once the step has been shown', () => {
  const { time, prediction } = createDoor({ step: 0, predict: true });
  const yes = prediction.question.value?.options[0];
  if (!yes) throw new Error('there is an answer');
  prediction.choose(yes);
  expect([prediction.asked.value, prediction.correct.value]).toEqual([1, 1]);
  expect([time.step.value, time.phase.value, time.playing.value]).toEqual([1, 1, true]);
  expect(prediction.answer.value).toBe(null);
  time.tick();
  expect(prediction.answer.value).toEqual({ step: 1, right: true, reason: 'It depends on the bolt.' });
  expect(time.playing.value).toBe(false);
  time.forward();
  expect(prediction.answer.value).toBe(null);
});

test('an answer may lead to a second question, and only both together count', () => {
  const { time, prediction } = createDoor({
    step: 0,
    predict: true,
    words: ['open'],
    settings: { lock: 'bolt', sturdy: false },
  });
  const choose = (text: string) => {
    const option = prediction.question.value?.options.find((each) => each.text === text);
    if (!option) throw new Error(`${text} is an answer`);
    prediction.choose(option);
  };
  choose('no');
  expect(prediction.question.value?.text).toBe('Why not?');
  expect([time.step.value, prediction.asked.value]).toEqual([0, 0]);
  choose('the bolt');
  time.forward();
  expect([prediction.asked.value, prediction.correct.value]).toEqual([1, 1]);
  expect(prediction.answer.value?.right).toBe(true);
});

test('begins again with an empty score', () => {
  const { time, prediction } = createDoor({ step: 0, predict: true });
  const no = prediction.question.value?.options[0];
  if (no) prediction.choose(no);
  prediction.restart();
  expect([time.step.value, time.seen.value, prediction.asked.value]).toEqual([0, 0, 0]);
});
