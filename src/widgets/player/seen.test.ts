import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askingAt, type Looking, lookAt, type Seen } from './seen.ts';

const looks = fc.array(
  fc.record<Looking>({
    scene: fc.constantFrom('one', 'other'),
    predict: fc.boolean(),
    completed: fc.nat(20),
  }),
);

describe('what has been seen', () => {
  test('is never less than what is shown, and shrinks only with another scene or a fresh start', () => {
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
          const known = before !== null && before.scene === now.scene ? before.steps : 0;
          expect(seen?.steps).toBe(Math.max(known, now.completed));
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
