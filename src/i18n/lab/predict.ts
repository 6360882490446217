import { translated } from '../text.ts';

/** The optional questions before each step. */
export const predictStrings = translated({
  ko: {
    toggle: '먼저 맞혀 보기',
    hitOrMiss: (key: string) => `다음 요청은 ${key} 읽기예요. 적중일까요, 미스일까요?`,
    hit: '적중',
    miss: '미스',
    whoLeaves: '캐시가 가득 찼어요. 누가 쫓겨날까요?',
    nobody: '아무도 안 나가요',
    write: (key: string) => `다음 요청은 ${key} 쓰기예요. 어떻게 되는지 볼까요?`,
    external: (key: string) => `다음은 다른 프로그램이 RDS의 ${key} 값을 바꾸는 일이에요.`,
    look: '보기',
    right: '맞았어요.',
    wrong: '아니에요.',
    score: (right: number, asked: number) => `${asked}문제 중 ${right}문제 맞힘`,
    finished: '요청이 모두 끝났어요.',
    again: '처음부터 다시',
  },
  en: {
    toggle: 'Predict first',
    hitOrMiss: (key) => `The next request reads ${key}. Hit or miss?`,
    hit: 'Hit',
    miss: 'Miss',
    whoLeaves: 'The cache is full. Who will be evicted?',
    nobody: 'Nobody',
    write: (key) => `The next request writes ${key}. See what happens?`,
    external: (key) => `Next, another program changes ${key} in RDS.`,
    look: 'Show me',
    right: 'Right.',
    wrong: 'Not quite.',
    score: (right, asked) => `${right} of ${asked} right`,
    finished: 'That was the last request.',
    again: 'Start again',
  },
});
