import { translated } from '../text.ts';

/** The table that stands for the lab on paper and without scripts. */
export const stepsStrings = translated({
  ko: {
    stepsCaption: '한 단계씩 표로',
    step: '단계',
    request: '요청',
    what: '일어난 일',
    cacheAfter: '그 뒤의 캐시',
    withoutScript: '스크립트가 꺼져 있어 그림 대신 모든 단계를 표로 보여 줘요.',
    empty: '비어 있음',
    totals: (hits: number, misses: number, stale: number) =>
      `적중 ${hits}번, 미스 ${misses}번, 오래된 읽기 ${stale}번`,
  },
  en: {
    stepsCaption: 'Step by step as a table',
    step: 'Step',
    request: 'Request',
    what: 'What happens',
    cacheAfter: 'Cache afterwards',
    withoutScript: 'Scripts are off, so every step stands in a table instead of the drawing.',
    empty: 'empty',
    totals: (hits, misses, stale) => `${hits} hits, ${misses} misses, ${stale} stale reads`,
  },
});
