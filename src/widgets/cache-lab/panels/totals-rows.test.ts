import { describe, expect, test } from 'vitest';
import type { Language } from '../../../language.ts';
import type { Lab, LabMoment } from '../model/lab.ts';
import { countRows } from './totals-rows.ts';

/** The text under the hit ratio of the second of two caches. */
function differenceOf(first: number, second: number, language: Language): string | undefined {
  const frames = [first, second].map((hits) => ({ totals: { hits, reads: 1000 } }));
  const [row] = countRows({ language } as Lab, { frames } as unknown as LabMoment, {}, []);
  return row?.formatDifference(row.values[1] ?? Number.NaN, row.values[0] ?? Number.NaN);
}

describe('a difference of two hit ratios', () => {
  test('is in percentage points, not in per cent', () => {
    expect(differenceOf(500, 583, 'ko')).toBe('+8.3%p');
    expect(differenceOf(583, 500, 'en')).toBe('−8.3 pp');
    expect(differenceOf(500, 580, 'ko')).toBe('+8.0%p');
    expect(differenceOf(500, 500, 'ko')).toBe('');
  });

  test('is what a reader gets from the two figures as they are written', () => {
    const frames = [{ totals: { hits: 21_079, reads: 50_000 } }, { totals: { hits: 32_815, reads: 50_000 } }];
    const [row] = countRows({ language: 'ko' } as Lab, { frames } as unknown as LabMoment, {}, []);
    expect(row?.values.map((value) => row.format(value ?? 0))).toEqual(['42.2%', '65.6%']);
    expect(row?.formatDifference(row.values[1] ?? 0, row.values[0] ?? 0)).toBe('+23.4%p');
  });
});
