import type { CommandWords, Lesson } from './types.ts';

/** The key of every lesson's board. */
export const board = 'leaderboard';

/** The player whose place readers follow. */
export const me = 'jun';

/** Who plays, the best first. */
const players: readonly (readonly [string, number])[] = [
  ['haru', 410],
  ['mina', 385],
  ['jun', 350],
  ['sora', 340],
  ['yuna', 320],
  ['dojin', 290],
  ['jiho', 275],
  ['minsu', 240],
];

/** The command that fills the board of a lesson; `free` begins without one. */
export function filling(lesson: Lesson): CommandWords | null {
  if (lesson === 'free') return null;
  return ['ZADD', board, ...players.flatMap(([member, score]) => [String(score), member])];
}

/** What a lesson does, from its first command to its last. */
export const stories: Readonly<Record<Lesson, readonly string[]>> = {
  places: [
    `ZREVRANGE ${board} 0 2 WITHSCORES`,
    `ZADD ${board} 400 ${me}`,
    `ZREVRANK ${board} ${me}`,
    `ZINCRBY ${board} 25 mina`,
    `ZREVRANGE ${board} 0 2 WITHSCORES`,
  ],
  neighbours: [
    `ZINCRBY ${board} -40 ${me}`,
    `ZREVRANK ${board} ${me}`,
    `ZREVRANGE ${board} 2 6 WITHSCORES`,
    `ZCARD ${board}`,
  ],
  best: [
    `ZADD ${board} 300 ${me}`,
    `ZADD ${board} GT 380 ${me}`,
    `ZADD ${board} GT 310 ${me}`,
    `ZADD ${board} GT CH 390 ${me}`,
  ],
  ties: [
    `ZADD ${board} 410 ${me}`,
    `ZREVRANGE ${board} 0 2 WITHSCORES`,
    `ZADD ${board} 410.8 haru 410.2 ${me}`,
    `ZREVRANGE ${board} 0 2 WITHSCORES`,
  ],
  banned: [
    `ZADD ${board} -inf haru`,
    `ZREVRANGE ${board} 0 2`,
    `ZREVRANGEBYSCORE ${board} +inf (-inf LIMIT 0 3`,
    `ZINCRBY ${board} 1000 haru`,
    `ZREM ${board} haru`,
  ],
  pages: [
    `ZREVRANGE ${board} 0 3`,
    `ZINCRBY ${board} 100 jiho`,
    `ZREVRANGE ${board} 4 7`,
    `ZREVRANGEBYSCORE ${board} (340 -inf LIMIT 0 4`,
  ],
  free: [],
};

/** Commands that a lesson offers as buttons, beside the score that arrives next. */
export const offers: Readonly<Record<Lesson, readonly string[]>> = {
  places: [
    `ZREVRANGE ${board} 0 2 WITHSCORES`,
    `ZREVRANK ${board} ${me}`,
    `ZADD ${board} 400 ${me}`,
    `ZRANK ${board} ${me}`,
  ],
  neighbours: [
    `ZREVRANK ${board} ${me}`,
    `ZREVRANGE ${board} 0 9 WITHSCORES`,
    `ZREVRANGE ${board} 2 6 WITHSCORES`,
    `ZCARD ${board}`,
  ],
  best: [
    `ZADD ${board} GT 380 ${me}`,
    `ZADD ${board} GT 310 ${me}`,
    `ZADD ${board} GT CH 390 ${me}`,
    `ZADD ${board} 300 ${me}`,
    `ZSCORE ${board} ${me}`,
  ],
  ties: [
    `ZADD ${board} 410 ${me}`,
    `ZADD ${board} 410.8 haru 410.2 ${me}`,
    `ZREVRANGE ${board} 0 2 WITHSCORES`,
    `ZCOUNT ${board} 410 410`,
  ],
  banned: [
    `ZADD ${board} -inf haru`,
    `ZREVRANGE ${board} 0 2`,
    `ZREVRANGEBYSCORE ${board} +inf (-inf LIMIT 0 3`,
    `ZINCRBY ${board} 1000 haru`,
    `ZREM ${board} haru`,
  ],
  pages: [
    `ZREVRANGE ${board} 0 3`,
    `ZREVRANGE ${board} 4 7`,
    `ZINCRBY ${board} 100 jiho`,
    `ZREVRANGEBYSCORE ${board} (340 -inf LIMIT 0 4`,
  ],
  free: [
    `ZADD ${board} 410 haru 385 mina 350 jun`,
    `ZREVRANGE ${board} 0 9 WITHSCORES`,
    `ZREVRANK ${board} ${me}`,
    `DEL ${board}`,
  ],
};

/** Everybody whose scores may arrive. */
export const names: readonly string[] = players.map(([member]) => member);
