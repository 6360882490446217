import { translated } from '../text.ts';

/** The small running cache of the home page. */
export const homeCacheStrings = translated({
  ko: {
    label: '돌아가는 작은 캐시',
    request: (key: string) => `읽기 ${key}`,
    hitRatio: '적중률',
    play: '재생',
    pause: '일시 정지',
    step: '한 요청 앞으로',
    openLab: '직접 조종해 보기',
  },
  en: {
    label: 'A small running cache',
    request: (key) => `read ${key}`,
    hitRatio: 'Hit ratio',
    play: 'Play',
    pause: 'Pause',
    step: 'One request forward',
    openLab: 'Take the controls',
  },
});
