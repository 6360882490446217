import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pictureDuration, startClock } from './clock.ts';
import { createDoor } from './door.testing.ts';
import { createSpeech, speechPause } from './speech.ts';
import { createTime } from './time.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the clock plays a scene to its end, phase by phase', () => {
  const { time } = createDoor({ step: 2 });
  const stop = startClock(time, signal(true));
  time.play();
  vi.advanceTimersByTime(pictureDuration(time));
  expect([time.step.value, time.phase.value]).toEqual([3, 1]);
  vi.advanceTimersByTime(pictureDuration(time));
  expect([time.step.value, time.phase.value, time.playing.value]).toEqual([3, null, false]);
  stop();
});

test('the clock plays a scene of whole steps to its end', () => {
  const scene = { ...createDoor({ step: 0 }).time.scene.value, pace: 'steps' as const };
  const time = createTime(signal(scene));
  const stop = startClock(time, signal(true));
  time.play();
  for (let step = 1; step <= scene.length; step++) {
    vi.advanceTimersByTime(pictureDuration(time));
    expect(time.step.value).toBe(step);
  }
  vi.advanceTimersByTime(60_000);
  expect(time.playing.value).toBe(false);
  stop();
});

test('the clock waits while nobody can see the scene', () => {
  const { time } = createDoor({ step: 0 });
  const visible = signal(false);
  const stop = startClock(time, visible);
  time.play();
  vi.advanceTimersByTime(60_000);
  expect(time.step.value).toBe(0);
  visible.value = true;
  vi.advanceTimersByTime(10_000);
  expect(time.step.value).toBeGreaterThan(0);
  stop();
  time.goTo(0);
  time.play();
  vi.advanceTimersByTime(60_000);
  expect(time.step.value).toBe(0);
});

test('what was looked at before play was pressed counts, and nothing before it could be seen', () => {
  const { time } = createDoor({ step: 2 });
  const visible = signal(false);
  const stop = startClock(time, visible);
  vi.advanceTimersByTime(60_000);
  visible.value = true;
  vi.advanceTimersByTime(1000);
  time.play();
  vi.advanceTimersByTime(pictureDuration(time) - 1001);
  expect(time.step.value).toBe(2);
  vi.advanceTimersByTime(1);
  expect([time.step.value, time.phase.value]).toEqual([3, 1]);
  time.pause();
  vi.advanceTimersByTime(60_000);
  time.play();
  vi.advanceTimersByTime(0);
  expect([time.step.value, time.phase.value]).toEqual([3, null]);
  stop();
});

test('a longer sentence stays longer, and double speed halves that', () => {
  const { time } = createDoor({ step: 1, phase: 1 });
  const usual = pictureDuration(time);
  time.speed.value = 2;
  expect(pictureDuration(time)).toBe(usual / 2);
});

test('at most one sentence a second is spoken, and the last one always is', () => {
  const said: string[] = [];
  const speech = createSpeech((sentence) => said.push(sentence));
  for (const sentence of ['a', 'b', 'c']) speech.say(sentence);
  expect(said).toEqual(['a']);
  vi.advanceTimersByTime(speechPause);
  expect(said).toEqual(['a', 'c']);
  vi.advanceTimersByTime(speechPause);
  speech.say('d');
  expect(said).toEqual(['a', 'c', 'd']);
  speech.say('e');
  speech.stop();
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual(['a', 'c', 'd']);
});

test('a step that is told by itself takes what each of its phases takes, and none while nobody can see it', () => {
  const waits = [100, 700, 300];
  const scene = {
    ...createDoor({ step: 0 }).time.scene.value,
    pace: 'steps' as const,
    phasesOf: () => waits.length,
    tells: () => true,
    untilNext: (_: number, phase: number) => waits[phase] ?? 0,
  };
  const time = createTime(signal(scene));
  const visible = signal(true);
  const stop = startClock(time, visible);
  time.forward();
  for (const [phase, wait] of waits.entries()) {
    vi.advanceTimersByTime(wait - 1);
    expect(time.phase.value).toBe(phase);
    vi.advanceTimersByTime(1);
  }
  expect([time.step.value, time.phase.value, time.telling.value]).toEqual([1, null, false]);
  time.forward();
  visible.value = false;
  vi.advanceTimersByTime(0);
  expect([time.step.value, time.phase.value, time.telling.value]).toEqual([2, null, false]);
  stop();
});
