import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLab } from './lab.ts';
import { presetScenario } from './preset-scenario.ts';
import { askingAt, type Looking, lookAt, type Seen } from './seen.ts';
import { traceOf } from './workload.ts';

const looks = fc.array(
  fc.record<Looking>({
    world: fc.constantFrom('one', 'other'),
    predict: fc.boolean(),
    completed: fc.nat(20),
  }),
);

describe('what has been seen', () => {
  test('is never less than what is shown, and shrinks only with another world or a fresh start', () => {
    fc.assert(
      fc.property(looks, (moments) => {
        let seen: Seen | null = null;
        for (const now of moments) {
          const before: Seen | null = seen;
          seen = lookAt(before, now);
          if (!now.predict) {
            expect(seen).toBeNull();
            continue;
          }
          const known = before !== null && before.world === now.world ? before.operations : 0;
          expect(seen?.operations).toBe(Math.max(known, now.completed));
        }
      }),
    );
  });

  test('is the same after a second look at the same moment', () => {
    fc.assert(
      fc.property(looks, (moments) => {
        let seen: Seen | null = null;
        for (const now of moments) {
          seen = lookAt(seen, now);
          expect(lookAt(seen, now)).toEqual(seen);
        }
      }),
    );
  });
});

describe('the next operation', () => {
  test('is asked about only where it has not been seen and nothing of it shows', () => {
    const length = 9;
    expect(askingAt(4, null, 4, length)).toBe('question');
    expect(askingAt(3, null, 4, length)).toBe('seen');
    // The phases of an operation that was seen before, and of one that is being seen for the first time.
    expect(askingAt(4, 2, 4, length)).toBe('seen');
    expect(askingAt(5, 1, 4, length)).toBe('watching');
    expect(askingAt(length, null, length, length)).toBe('finished');
    expect(askingAt(0, null, 0, 0)).toBe('finished');
  });
});

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
    switched.predict.value = true;
    expect(switched.seen.value).toBe(5);
  });

  test('knows nothing of other caches or requests beyond the moment shown', () => {
    const changed = lab(true);
    changed.goTo(8);
    changed.goTo(3);
    const [first] = changed.configurations.value;
    if (!first) throw new Error('no cache');
    changed.setConfiguration(0, { ...first, policy: 'fifo' });
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
