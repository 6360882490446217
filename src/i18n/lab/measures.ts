import { translated } from '../text.ts';

/** Names of the measures that every table of totals has, and its words. */
export const measureStrings = translated({
  ko: {
    totals: '합계',
    others: '그 밖의 수',
    measure: '항목',
    hitRatio: '적중률',
    hits: '적중',
    misses: '미스',
    staleReads: '오래된 읽기',
    dbReads: 'DB 읽기',
    dbWrites: 'DB 쓰기',
    difference: '차이',
    /** A difference of two ratios is no percentage. */
    points: (points: string) => `${points}%p`,
    none: '–',
  },
  en: {
    totals: 'Totals',
    others: 'Other numbers',
    measure: 'Measure',
    hitRatio: 'Hit ratio',
    hits: 'Hits',
    misses: 'Misses',
    staleReads: 'Stale reads',
    dbReads: 'DB reads',
    dbWrites: 'DB writes',
    difference: 'Difference',
    points: (points) => `${points} pp`,
    none: '–',
  },
});
