import { withParticle } from '../particles.ts';
import { translated } from '../text.ts';

/** What an entry of a cache has been through, and what is to come. */
export const lifeStrings = translated({
  ko: {
    title: (key: string) => `${key}의 이력`,
    close: '이력 닫기',
    arrived: (step: number) => `${step}번째 요청 때 들어왔어요.`,
    always: '처음 요청보다 먼저 있었어요.',
    noHit: '그 뒤로 적중한 적은 없어요.',
    hits: (count: number, last: number) =>
      `그 뒤로 ${count}번 적중했고 마지막 적중은 ${last}번째 요청이에요.`,
    nextUse: (step: number) => `다음에는 ${step}번째 요청이 읽어요.`,
    neverAgain: '남은 요청 가운데 이 키를 읽는 것은 없어요.',
    leaves: {
      evict: (step: number) => `${step}번째 요청 때 제거돼요.`,
      expire: (step: number) => `${step}번째 요청 때 만료돼서 나가요.`,
      delete: (step: number) => `${step}번째 요청이 삭제해요.`,
      restart: (step: number) => `${step}번째 요청 뒤에 노드가 죽어 사라져요.`,
    },
    stays: '남은 요청 동안 캐시에 그대로 있어요.',
    missThen: '다시 읽기 전에 나가므로 그때는 미스예요.',
    hidden: '앞일은 예측을 끄면 보여 드려요.',
    gone: (key: string) => `${withParticle(key, '은/는')} 지금 캐시에 없어요.`,
    toArrival: (step: number) => `들어온 ${step}번째로`,
    toLeaving: (step: number) => `나가는 ${step}번째로`,
  },
  en: {
    title: (key) => `Life of ${key}`,
    close: 'Close',
    arrived: (step) => `It came with request ${step}.`,
    always: 'It was there before the first request.',
    noHit: 'It has not been hit since.',
    hits: (count, last) =>
      count === 1
        ? `It has been hit once since, by request ${last}.`
        : `It has been hit ${count} times since, last by request ${last}.`,
    nextUse: (step) => `Request ${step} is the next to read it.`,
    neverAgain: 'No later request reads it.',
    leaves: {
      evict: (step) => `Request ${step} evicts it.`,
      expire: (step) => `At request ${step} it has expired and leaves.`,
      delete: (step) => `Request ${step} deletes it.`,
      restart: (step) => `After request ${step} its node dies, and it is gone.`,
    },
    stays: 'It stays through all that follow.',
    missThen: 'It leaves before it is read again, so that will be a miss.',
    hidden: 'What is to come shows when prediction is off.',
    gone: (key) => `${key} is not in the cache now.`,
    toArrival: (step) => `To its arrival, ${step}`,
    toLeaving: (step) => `To its departure, ${step}`,
  },
});
