// A race whose next move the reader chooses. Nothing in this file has behaviour.
import type { StrategyRace } from './strategies.ts';
import type { Race, RaceEvent, RaceState } from './types.ts';

export interface DrivenRaceSettings {
  /** `free`: for the reader's own programs. */
  readonly preset: StrategyRace | 'free';
  /** Seconds that an entry lives; 0: until something takes it out. */
  readonly ttl: 0 | 60 | 3600;
  /** A strategy that moves in the same order, to be shown beside it. */
  readonly beside: StrategyRace | 'none';
}

export interface DrivenRaceState {
  readonly play: RaceState;
  /** The moves since the race began, by the places of the actors, and what each came to. */
  readonly moves: readonly Move[];
}

export interface Move {
  readonly event: RaceEvent;
  /** What database and cache held after it. */
  readonly database: number;
  readonly cache: number | null;
}

export type DrivenRaceAction =
  | { readonly kind: 'move'; readonly actor: number }
  /** Begins the same race once more. */
  | { readonly kind: 'again' }
  /** Begins a race of the reader's own programs. */
  | { readonly kind: 'program'; readonly race: Race };

export type DrivenRaceEvent =
  | RaceEvent
  | { readonly kind: 'begun' | 'again' }
  /** The cache has come to hold an older version than the database, or no longer does, while actors still move. */
  | { readonly kind: 'became-stale' | 'mended'; readonly cache: number | null; readonly database: number }
  | {
      readonly kind: 'ended-fresh' | 'ended-stale' | 'ended-empty';
      readonly cache: number | null;
      readonly database: number;
      /** Seconds after which a stale entry is gone at the latest; null: it stays for ever. */
      readonly ttl: number | null;
    };
