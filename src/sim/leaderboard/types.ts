// A leaderboard that is driven by commands of a sorted set. Nothing in this file has behaviour.
import type { Reply } from '../sorted-set/types.ts';

/** What the board is played for; each begins on a board of its own. */
export const lessons = ['places', 'neighbours', 'best', 'ties', 'banned', 'pages', 'free'] as const;
export type Lesson = (typeof lessons)[number];

export interface LeaderboardSettings {
  readonly lesson: Lesson;
}

/** A command as its words: the name, and its arguments. */
export type CommandWords = readonly [string, ...string[]];

export interface LeaderboardAction {
  readonly words: CommandWords;
}

/** A member of a sorted set, with its place when the highest score comes first; places count from 1. */
export interface RankedMember {
  readonly member: string;
  readonly score: number;
}

/** One key of the server. */
export type RedisKey =
  | { readonly key: string; readonly kind: 'zset'; readonly rows: readonly RankedMember[] }
  | { readonly key: string; readonly kind: 'string'; readonly value: string };

export interface LeaderboardState {
  readonly lesson: Lesson;
  /** In the order in which they were made; the rows of a sorted set from the highest score on. */
  readonly keys: readonly RedisKey[];
  /** The key that the latest command named, if it named one that is there. */
  readonly latest: string;
  /** How many commands were sent. */
  readonly sent: number;
}

/** What became of a member; a place counts from 1, the highest score first, and is null when it is not there. */
export interface RankChange {
  readonly key: string;
  readonly member: string;
  readonly before: { readonly score: number; readonly place: number } | null;
  readonly after: { readonly score: number; readonly place: number } | null;
}

export type LeaderboardEvent =
  | { readonly kind: 'sent'; readonly words: CommandWords }
  | { readonly kind: 'changed'; readonly moves: readonly RankChange[] }
  | {
      readonly kind: 'replied';
      readonly words: CommandWords;
      readonly reply: Reply;
      /** Members whose name, place or score is in the reply; empty where something has changed. */
      readonly read: readonly string[];
    };
