import { translated } from '../text.ts';

/** The panels of the whole lab, which small figures do without. */
export const panelStrings = translated({
  ko: {
    headings: { charts: '그래프', trace: '내 요청', share: '공유' },
    more: '더 보기',
    partMissing: '이 부분을 가져오지 못했어요. 연결을 확인한 다음 다시 시도해 주세요.',
    retry: '다시 시도',
    window: (all: string, length: string) =>
      `요청 ${all}개 중 처음 ${length}개를 한 단계씩 볼 수 있어요. ‘요청 전체의 합계’와 용량 그래프는 ${all}개를 모두 세요.`,
  },
  en: {
    headings: { charts: 'Charts', trace: 'My requests', share: 'Share' },
    more: 'More',
    partMissing: 'This part could not be fetched. Please check your connection and try again.',
    retry: 'Try again',
    window: (all, length) =>
      `Of ${all} requests, the first ${length} can be stepped through. “Totals of all requests” and the capacity chart count all ${all}.`,
  },
});
