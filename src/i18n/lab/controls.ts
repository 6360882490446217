import { translated } from '../text.ts';

/** What the lab calls its time, where the player would say something more general, and the names of its lanes. */
export const controlStrings = translated({
  ko: {
    player: {
      back: '한 요청 뒤로',
      forward: '한 요청 앞으로',
      stepKeys: '한 요청 뒤 · 앞',
      positionText: (step: number, length: number, what: string) =>
        `요청 ${length}개 중 ${step}번째: ${what}`,
      noMoreMarksSeen: '아직 보지 않은 요청의 표시는 먼저 맞혀 본 다음에 나타나요.',
      seen: '이미 본 요청이에요.',
      watching: '이 요청을 한 단계씩 보고 있어요.',
      finished: '요청이 모두 끝났어요.',
    },
    marks: {
      miss: '미스',
      evict: '제거',
      expire: '만료',
      stale: '오래됨',
      flush: '미뤄 둔 쓰기',
      restart: '노드 죽음',
      difference: '결과가 다름',
    },
    regionLabel: '캐시 실험실',
    busy: '계산하고 있어요…',
  },
  en: {
    player: {
      back: 'One request back',
      forward: 'One request forward',
      stepKeys: 'one request back · forward',
      positionText: (step, length, what) => `Request ${step} of ${length}: ${what}`,
      noMoreMarksSeen: 'Marks of requests you have not seen yet appear once you have predicted them.',
      seen: 'You have seen this request already.',
      watching: 'You are watching this request phase by phase.',
      finished: 'That was the last request.',
    },
    marks: {
      miss: 'miss',
      evict: 'eviction',
      expire: 'expiry',
      stale: 'stale read',
      flush: 'flush',
      restart: 'node death',
      difference: 'difference',
    },
    regionLabel: 'Cache lab',
    busy: 'Computing…',
  },
});
