import { decodeWords, encodeWords } from '../word-link.ts';
import type {
  DrivenRaceAction,
  DrivenRaceEvent,
  DrivenRaceSettings,
  DrivenRaceState,
} from './driven-types.ts';
import { everyOrder } from './orders.ts';
import * as race from './race.ts';
import { readRace, writeRace } from './read-race.ts';
import { raceOf, type StrategyRace, strategyRaces } from './strategies.ts';
import type { Race } from './types.ts';

export const racePresets: readonly DrivenRaceSettings['preset'][] = [
  'delete-before-writing',
  ...strategyRaces.filter((name) => name !== 'delete-before-writing'),
  'free',
];

/** The strategy whose programs a preset begins with. */
function strategyOf(preset: DrivenRaceSettings['preset']): StrategyRace {
  return preset === 'free' ? 'delete-after-writing' : preset;
}

export function initial({ preset, ttl }: Omit<DrivenRaceSettings, 'beside'>): DrivenRaceState {
  return begin({ ...raceOf(strategyOf(preset)), ttl: ttl === 0 ? null : ttl });
}

function begin(programs: Race): DrivenRaceState {
  return { play: race.initial(programs), moves: [] };
}

/** A move of every actor that can move, and a reset once one has moved. */
export function actions({ play, moves }: DrivenRaceState): readonly DrivenRaceAction[] {
  const movers = race.actions(play).map((actor) => ({ kind: 'move', actor }) as const);
  return moves.length > 0 ? [...movers, { kind: 'again' }] : movers;
}

/** @param action a move of an actor that may move, or one of the beginnings */
export function apply(
  state: DrivenRaceState,
  action: DrivenRaceAction,
): { readonly state: DrivenRaceState; readonly events: readonly DrivenRaceEvent[] } {
  if (action.kind === 'again') return { state: begin(state.play.race), events: [{ kind: 'again' }] };
  if (action.kind === 'program') {
    const ttl = action.race.ttl ?? state.play.race.ttl;
    return { state: begin({ ...action.race, ttl }), events: [{ kind: 'begun' }] };
  }
  const { state: play, events } = race.apply(state.play, action.actor);
  const { database, cache } = play;
  const moves = events.map((event) => ({ event, database, cache }));
  return {
    state: { play, moves: [...state.moves, ...moves] },
    events: [...events, ...consequences(state, { play, moves })],
  };
}

/** What a move means for the cache: the end, or that it has become stale or fresh again on the way. */
function consequences(before: DrivenRaceState, { play }: DrivenRaceState): DrivenRaceEvent[] {
  const { database, cache } = play;
  const verdict = race.verdictOf(play);
  if (race.actions(play).length === 0)
    return [{ kind: `ended-${verdict}`, cache, database, ttl: play.race.ttl }];
  const wasStale = race.verdictOf(before.play) === 'stale';
  if (wasStale === (verdict === 'stale')) return [];
  return [{ kind: wasStale ? 'mended' : 'became-stale', cache, database }];
}

/** The word of an action in links. A move is the place of its actor, which makes whole orders short. */
export function wordOf(action: DrivenRaceAction): string {
  if (action.kind === 'move') return String(action.actor);
  return action.kind === 'again' ? 'again' : encodeWords(['race', writeRace(action.race)]);
}

/** @returns null when the word is no action that can be taken in this state */
export function actionOf(word: string, { play }: DrivenRaceState): DrivenRaceAction | null {
  if (word === 'again') return { kind: 'again' };
  if (/^\d$/.test(word)) {
    const actor = Number(word);
    return race.actions(play).includes(actor) ? { kind: 'move', actor } : null;
  }
  const [kind, text, ...rest] = decodeWords(word) ?? [];
  if (kind !== 'race' || text === undefined || rest.length > 0) return null;
  const read = readRace(text);
  return read.problems.length > 0 || read.race.actors.length === 0
    ? null
    : { kind: 'program', race: read.race };
}

/** Orders to play where the shortest is not the one from the textbook, or where none ends stale. */
const toldOrders: Partial<Record<DrivenRaceSettings['preset'], readonly number[]>> = {
  'delete-before-writing': [0, 1, 1, 0, 1],
  'double-delete': [0, 1, 1, 0, 1, 0, 0],
  'versioned-set': [0, 1, 1, 0, 2],
  lease: [1, 1, 0, 0, 1],
  free: [],
};

/**
 * The order that a preset plays: one that ends stale, or that would without the strategy.
 *
 * @returns words of links
 */
export function storyOf(preset: DrivenRaceSettings['preset']): string[] {
  const order = toldOrders[preset] ?? everyOrder(raceOf(strategyOf(preset)))?.ends[0]?.shortest ?? [];
  return order.map(String);
}
