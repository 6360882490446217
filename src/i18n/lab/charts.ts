import { translated } from '../text.ts';

/** Titles, axes and notes of the charts. */
export const labChartStrings = translated({
  ko: {
    titles: {
      hitRatio: '적중률(처음부터)',
      slidingHitRatio: (window: number) => `적중률(최근 요청 ${window}개)`,
      databaseReads: (window: number) => `DB 읽기(최근 요청 ${window}개에서)`,
      databaseWrites: (window: number) => `DB 쓰기(최근 요청 ${window}개에서)`,
      staleReads: '오래된 읽기(누적)',
      meanLatency: (window: number) => `평균 지연 시간(최근 요청 ${window}개, ms)`,
      p95Latency: (window: number) => `95백분위 지연 시간(최근 요청 ${window}개, ms)`,
    },
    requests: '요청',
    window: (shown: string, all: string) =>
      `시간에 따른 그래프는 한 단계씩 볼 수 있는 처음 ${shown}개까지이고, 용량 그래프는 ${all}개 전체예요.`,
    now: (step: number) => `${step}번째 요청에서`,
    curve: '용량에 따른 적중률',
    curveIntro:
      '이 요청들을 다른 용량의 캐시에 보냈다면 적중률이 얼마였을지 보여 줘요. 세로줄이 지금 고른 용량이에요.',
    curveAlive: '노드가 죽지 않았을 때의 적중률이에요.',
    capacity: '용량',
    computing: (percent: number) => `계산하고 있어요… ${percent}%`,
    curveWithheld: '요청을 모두 보고 나면 그려요. 미리 그리면 남은 문제의 답이 보여요.',
    curveFailed: '곡선을 계산하지 못했어요. 페이지를 새로 고치고 다시 해 보세요.',
    che: 'Che 근사(LRU, 읽기만)',
    optimal: (strategy: string) => `OPT(${strategy}에서 넘을 수 없는 선)`,
  },
  en: {
    titles: {
      hitRatio: 'Hit ratio since the start',
      slidingHitRatio: (window) => `Hit ratio, last ${window} requests`,
      databaseReads: (window) => `DB reads in the last ${window} requests`,
      databaseWrites: (window) => `DB writes in the last ${window} requests`,
      staleReads: 'Stale reads so far',
      meanLatency: (window) => `Mean latency, last ${window} requests (ms)`,
      p95Latency: (window) => `95th percentile latency, last ${window} requests (ms)`,
    },
    requests: 'requests',
    window: (shown, all) =>
      `Charts over time cover the first ${shown} requests, which can be stepped through; the capacity chart covers all ${all}.`,
    now: (step) => `at request ${step}`,
    curve: 'Hit ratio by capacity',
    curveIntro:
      'The hit ratio these requests would have had with another capacity. The vertical lines are the capacities chosen.',
    curveAlive: 'It is the hit ratio with a node that does not die.',
    capacity: 'Capacity',
    computing: (percent) => `Computing… ${percent}%`,
    curveWithheld: 'Drawn once you have seen every request; before, it would give answers away.',
    curveFailed: 'The curve could not be computed. Please reload the page and try again.',
    che: 'Che’s approximation (LRU, reads only)',
    optimal: (strategy) => `OPT, the best possible with ${strategy}`,
  },
});
