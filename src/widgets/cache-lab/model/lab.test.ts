import { describe, expect, test } from 'vitest';
import { addConfiguration, setConfiguration } from '../settings/compared-caches.ts';
import { createLab } from './lab.ts';
import { presetScenario } from './preset-scenario.ts';
import { traceOf } from './workload.ts';

describe('a lab that asks for predictions', () => {
  const lab = (predict: boolean, step = 0) =>
    createLab({ ...presetScenario('exam'), predict, step }, 'ko', traceOf);

  test('opened by a link has shown what lies before the link’s moment', () => {
    expect(lab(true, 4).seen.value).toBe(4);
    expect(lab(true).seen.value).toBe(0);
  });

  test('keeps what was seen when one steps back, and adds what one steps over', () => {
    const stepped = lab(true);
    stepped.goTo(6);
    stepped.goTo(2);
    expect(stepped.seen.value).toBe(6);
    stepped.goTo(9);
    stepped.back();
    expect(stepped.seen.value).toBe(9);
  });

  test('has not seen an operation of which only phases were shown', () => {
    const stepped = lab(true, 3);
    stepped.phaseForward();
    expect(stepped.phase.value).toBe(1);
    expect(stepped.seen.value).toBe(3);
    while (stepped.phase.value !== null) stepped.phaseForward();
    expect(stepped.seen.value).toBe(4);
  });

  test('that is switched on in the middle starts from there, whatever was seen before', () => {
    const switched = lab(false);
    switched.goTo(12);
    switched.goTo(5);
    expect(switched.seen.value).toBe(switched.length.value);
    switched.setPredict(true);
    expect(switched.seen.value).toBe(5);
  });

  test('knows nothing of other caches or requests beyond the moment shown', () => {
    const changed = lab(true);
    changed.goTo(8);
    changed.goTo(3);
    const [first] = changed.configurations.value;
    if (!first) throw new Error('no cache');
    setConfiguration(changed, 0, { ...first, policy: 'fifo' });
    expect(changed.seen.value).toBe(3);
    changed.goTo(7);
    changed.setWorkload({ kind: 'preset', name: 'belady' });
    expect(changed.seen.value).toBe(0);
  });

  test('asks everything again from a fresh start', () => {
    const again = lab(true);
    again.goTo(again.length.value);
    again.startAgain();
    expect([again.step.value, again.seen.value]).toEqual([0, 0]);
  });
});

describe('a lab that is given another cache', () => {
  test('lets its settings be seen first and draws its stage after the paint, at the same moment', async () => {
    const lab = createLab({ ...presetScenario('stale'), step: 4 }, 'ko', traceOf);
    addConfiguration(lab, null);
    expect(lab.configurations.value).toHaveLength(2);
    expect(lab.frames.value).toHaveLength(1);
    // Little has to be played, so nothing says that it takes time.
    expect(lab.busy.value).toBe(false);
    await expect.poll(() => lab.frames.value.map(({ step }) => step)).toEqual([4, 4]);
  });

  test('plays a change that comes before that paint along with it', async () => {
    const lab = createLab(presetScenario('stale'), 'ko', traceOf);
    const [first] = lab.configurations.value;
    if (!first) throw new Error('no cache');
    addConfiguration(lab, null);
    setConfiguration(lab, 0, { ...first, policy: 'fifo' });
    await expect
      .poll(() => lab.runs.value.map(({ configuration }) => configuration.policy))
      .toEqual(['fifo', first.policy]);
  });
});
