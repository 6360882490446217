import { translated } from '../text.ts';

export const sortedSetRankingStrings = translated({
  ko: {
    title: '점수가 바뀌면 자리가 바뀌는 정렬된 세트',
    description:
      '명령을 실행하기 전에는 1위 haru 410점, 2위 mina 385점, 3위 jun 350점입니다. ZADD leaderboard 400 jun을 실행하면 jun의 점수가 400점으로 바뀌면서 2위로 올라가고 mina는 3위로 내려갑니다. haru는 그대로 1위입니다.',
    before: '전',
    after: '후',
    rank: (place: number, name: string, score: number) => `${place}위  ${name}  ${score}`,
    caption:
      'jun을 따라가 보세요. 점수를 쓰는 순간 자리까지 정해지고, mina는 건드리지 않았는데도 순위가 바뀝니다. 읽을 때는 정렬할 것이 남아 있지 않습니다.',
  },
  en: {
    title: 'A sorted set: a new score means a new place',
    description:
      'Before the command, haru is first with 410 points, mina second with 385 and jun third with 350. ZADD leaderboard 400 jun changes the score of jun to 400 and moves jun up to second; mina drops to third. haru stays first.',
    before: 'Before',
    after: 'After',
    rank: (place, name, score) => `${place}.  ${name}  ${score}`,
    caption:
      'Follow jun. Writing the score settles the place at once, and the rank of mina changes although nobody touched it. Nothing is left to sort when you read.',
  },
});
