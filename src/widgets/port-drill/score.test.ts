import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgetScores, keepScore, parseScore, readScore, writeScore } from './score.ts';

describe('the score of a drill', () => {
  test('reads back as it was written', () => {
    const scores = fc
      .tuple(
        fc.nat(100),
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { maxLength: 40 }),
      )
      .filter(([first, all]) => first <= all);
    fc.assert(
      fc.property(scores, ([first, all, missed]) => {
        expect(parseScore(writeScore({ first, all, missed }))).toEqual({ first, all, missed });
      }),
    );
  });

  test.each(['', 'null', '{}', '7', '7/0', '8/7', '7/10  oracle', '7/10 <b>', '-1/2', '1e3/1e4'])(
    '%j counts as none',
    (text) => {
      expect(parseScore(text)).toBeUndefined();
    },
  );

  test('is neither kept nor missed where the browser has no storage', () => {
    // Node has no localStorage, so that every access throws as it does where storage is blocked.
    expect(keepScore('numbers', 'notes', { first: 1, all: 2, missed: [] })).toBe(false);
    expect(readScore('numbers', 'notes')).toBeUndefined();
    expect(() => forgetScores()).not.toThrow();
  });
});
