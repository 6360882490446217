import { withParticle } from '../particles.ts';
import { translated } from '../text.ts';

/** The question about a request that two caches may answer with different values. */
export const compareStrings = translated({
  ko: {
    whichValue: (key: string, newest: number) =>
      `다음 요청은 ${key} 읽기예요. RDS의 값은 ${withParticle(`v${newest}`, '이에요/예요')}. 두 캐시는 어느 값을 돌려줄까요?`,
    both: (newest: number) => `둘 다 최신 v${newest}`,
    onlyFirst: (older: number) => `첫째만 옛 값 v${older}`,
    onlySecond: (older: number) => `둘째만 옛 값 v${older}`,
    olderStayed: (key: string, older: number) =>
      `한쪽 캐시에는 쓰기 전에 저장한 ${key} v${older} 값이 그대로 남아 있었어요.`,
    olderGone: (key: string, older: number) => `${key} v${older} 값은 그 전에 만료됐어요.`,
  },
  en: {
    whichValue: (key, newest) =>
      `The next request reads ${key}. RDS has v${newest}. What will the two caches return?`,
    both: (newest) => `Both the latest, v${newest}`,
    onlyFirst: (older) => `Only the first an old v${older}`,
    onlySecond: (older) => `Only the second an old v${older}`,
    olderStayed: (key, older) => `One cache still held v${older} of ${key}, stored before the write.`,
    olderGone: (key, older) => `v${older} of ${key} had expired before that.`,
  },
});
