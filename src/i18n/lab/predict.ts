import { withParticle } from '../particles.ts';
import { translated } from '../text.ts';

/** The question about a request before it is shown, and the right answer. */
export const predictStrings = translated({
  ko: {
    hitOrMiss: (key: string) => `다음 요청은 ${key} 읽기예요. 적중일까요, 미스일까요?`,
    hit: '적중',
    miss: '미스',
    whoLeaves: (key: string) =>
      `캐시가 가득 찼어요. ${withParticle(key, '을/를')} 저장하려면 누가 제거될까요?`,
    nobody: '아무도 안 나가요',
    write: (key: string) => `다음 요청은 ${key} 쓰기예요. 어떻게 되는지 볼까요?`,
    external: (key: string) => `다음은 다른 프로그램이 RDS의 ${key} 값을 바꾸는 일이에요.`,
    wasThere: (key: string) => `${withParticle(key, '은/는')} 캐시에 있었어요.`,
    wasNotThere: (key: string) => `${withParticle(key, '은/는')} 캐시에 없었어요.`,
    left: (keys: string) => `나간 것은 ${withParticle(keys, '이에요/예요')}.`,
    nobodyLeft: '아무도 나가지 않았어요.',
  },
  en: {
    hitOrMiss: (key) => `The next request reads ${key}. Hit or miss?`,
    hit: 'Hit',
    miss: 'Miss',
    whoLeaves: (key) => `The cache is full. Who has to leave to make room for ${key}?`,
    nobody: 'Nobody',
    write: (key) => `The next request writes ${key}. See what happens?`,
    external: (key) => `Next, another program changes ${key} in RDS.`,
    wasThere: (key) => `${key} was in the cache.`,
    wasNotThere: (key) => `${key} was not in the cache.`,
    left: (keys) => `${keys} had to leave.`,
    nobodyLeft: 'Nobody had to leave.',
  },
});
