import { describe, expect, test } from 'vitest';
import { arrowHead, midpoint, pointList, shortened } from './geometry.ts';

describe('arrows of a drawing', () => {
  test('the head of an arrow has its tip on the end of the line and its base behind it', () => {
    expect(arrowHead([0, 0], [20, 0])).toBe('20,0 11,4.5 11,-4.5');
  });

  test('the line ends inside the head', () => {
    expect(shortened([0, 0], [0, 20])).toEqual([0, 12]);
  });

  test('the middle of a bent line is measured along the line', () => {
    expect(
      midpoint([
        [0, 0],
        [10, 0],
        [10, 30],
      ]),
    ).toEqual([10, 10]);
  });

  test('coordinates are printed with a tenth of a unit at most', () => {
    expect(pointList([[1 / 3, 2]])).toBe('0.3,2');
  });
});
