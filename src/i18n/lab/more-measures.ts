import { translated } from '../text.ts';

/** Measures and words of totals that only the whole lab shows; small figures do without. */
export const moreMeasureStrings = translated({
  ko: {
    totalsOfWindow: (step: string, all: string) => `합계(전체 ${all}개 중 ${step}번째까지)`,
    reads: '읽기',
    writes: '쓰기',
    evictions: '제거',
    missesExpired: '만료 미스',
    cacheWrites: '캐시 쓰기',
    trips: '왕복',
    dirtyAtEnd: 'DB에 아직 안 쓴 항목',
    meanLatency: '평균 지연 시간',
    p95Latency: '95백분위 지연 시간',
    milliseconds: (value: string) => `${value} ms`,
  },
  en: {
    totalsOfWindow: (step, all) => `Totals up to request ${step} of ${all}`,
    reads: 'Reads',
    writes: 'Writes',
    evictions: 'Evictions',
    missesExpired: 'Expired misses',
    cacheWrites: 'Cache writes',
    trips: 'Trips',
    dirtyAtEnd: 'Entries not in the DB yet',
    meanLatency: 'Mean latency',
    p95Latency: '95th percentile latency',
    milliseconds: (value) => `${value} ms`,
  },
});
