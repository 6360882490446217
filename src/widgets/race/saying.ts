import type { Said, Sentence } from '../../content/queries/scene-words.ts';
import type { RaceWords } from '../../content/schema/race-scene.ts';
import { fill, type Template } from '../../i18n/fill.ts';
import type { RaceStrings } from '../../i18n/scenes/race.ts';
import type {
  DrivenRaceAction,
  DrivenRaceEvent,
  DrivenRaceSettings,
  DrivenRaceState,
} from '../../sim/race/driven-types.ts';
import { nextStep, verdictOf } from '../../sim/race/race.ts';
import type { Race, RaceEvent, RaceState } from '../../sim/race/types.ts';
import type { Step } from '../player/telling.ts';

export type Words = Said<RaceWords>;
export type RaceStep = Step<DrivenRaceSettings, DrivenRaceState, DrivenRaceAction, DrivenRaceEvent>;
/** What became of a step, for its mark and its ticks. */
export type StepOutcome = keyof RaceStrings['marks'];

export function actorName(strings: RaceStrings, { actors }: Race, actor: number): string {
  const name = actors[actor]?.name ?? '';
  return strings.actors[name] ?? name;
}

/** An actor's next move, with the actor's name. */
export function moveName(strings: RaceStrings, play: RaceState, actor: number): string {
  const step = nextStep(play, actor);
  return strings.move(
    actorName(strings, play.race, actor),
    step === null ? strings.done : strings.steps[step],
  );
}

export function actionName(strings: RaceStrings, action: DrivenRaceAction, state: DrivenRaceState): string {
  if (action.kind === 'again') return strings.again;
  return action.kind === 'program' ? strings.program : moveName(strings, state.play, action.actor);
}

/** A version as it is written; null: there is none. */
export function versionName(strings: RaceStrings, version: number | null): string {
  return version === null ? strings.empty : `v${version}`;
}

/** The sentence of an event with the IDs that it rests on. */
export function sayingOf({ events }: Words, event: DrivenRaceEvent): Sentence {
  switch (event.kind) {
    case 'read':
      return events[`read-${event.from}`];
    case 'rejected':
      return events[event.why];
    case 'deleted':
    case 'evicted':
      return events[event.version === null ? (`${event.kind}-nothing` as const) : event.kind];
    case 'ended-stale':
      return events[event.ttl === null ? 'ended-stale-for-ever' : 'ended-stale-ttl'];
    default:
      return events[event.kind];
  }
}

/** The sentence of an event. */
export function sentenceOf(
  words: Words,
  strings: RaceStrings,
  event: DrivenRaceEvent,
  step: RaceStep,
): string {
  const { play } = step.after;
  const version = (of: number | null) => versionName(strings, of);
  return fill(sayingOf(words, event).text as Template<string>, {
    who: 'actor' in event ? actorName(strings, play.race, event.actor) : '',
    version: 'version' in event ? version(event.version) : '',
    cache: version(play.cache),
    database: version(play.database),
    ttl: play.race.ttl ?? 0,
  });
}

const outcomes: Readonly<Record<RaceEvent['kind'], StepOutcome>> = {
  hit: 'hit',
  miss: 'miss',
  'lease-given': 'miss',
  'lease-refused': 'miss',
  read: 'read',
  stored: 'stored',
  rejected: 'refused',
  written: 'written',
  replicated: 'replicated',
  deleted: 'deleted',
  evicted: 'deleted',
  'delete-failed': 'failed',
  'set-failed': 'failed',
  waited: 'waited',
};

/** What became of a move, and whether it left the cache stale. */
export function outcomeOf({ after }: RaceStep): StepOutcome {
  const event = after.moves.at(-1)?.event;
  return event === undefined ? 'begun' : outcomeOfMove(event, after.play);
}

/** @param after the race after the move that the event is about */
export function outcomeOfMove(event: RaceEvent, after: RaceState): StepOutcome {
  const outcome = outcomes[event.kind];
  const marksStale = outcome === 'hit' || outcome === 'stored' || outcome === 'written';
  if (!marksStale || verdictOf(after) !== 'stale') return outcome;
  return outcome === 'hit' ? 'stale-hit' : `${outcome}-stale`;
}
