import { translated } from '../text.ts';

/** The table of keys. */
export const keyStrings = translated({
  ko: {
    keysIntro: '실험실 안에 초점이 있을 때만 움직여요. 글을 입력하는 칸에서는 듣지 않아요.',
    keyTable: {
      play: '재생 · 일시 정지',
      step: '한 요청 뒤 · 앞',
      phase: '한 단계 뒤 · 앞',
      mark: '이전 · 다음 표시',
      ends: '처음 · 끝',
      speed: '느리게 · 빠르게',
      help: '이 표',
    },
    close: '닫기',
    space: '스페이스',
  },
  en: {
    keysIntro: 'They work while the focus is inside the lab, and never in a text field.',
    keyTable: {
      play: 'play · pause',
      step: 'one request back · forward',
      phase: 'one phase back · forward',
      mark: 'previous · next mark',
      ends: 'start · end',
      speed: 'slower · faster',
      help: 'this table',
    },
    close: 'Close',
    space: 'Space',
  },
});
