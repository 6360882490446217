import type { RaceStrings } from '../../i18n/scenes/race.ts';
import { actionOf, wordOf } from '../../sim/race/driven-race.ts';
import type {
  DrivenRaceAction,
  DrivenRaceEvent,
  DrivenRaceSettings,
  DrivenRaceState,
} from '../../sim/race/driven-types.ts';
import { verdictOf } from '../../sim/race/race.ts';
import type { Mark } from '../player/scene.ts';
import type { Telling } from '../player/telling.ts';
import { questionOf } from './question.ts';
import { actionName, outcomeOf, type RaceStep, type StepOutcome, sentenceOf, type Words } from './saying.ts';

type RaceTelling = Telling<DrivenRaceSettings, DrivenRaceState, DrivenRaceAction, DrivenRaceEvent>;

/** Everything that the scene says, in the language of its words and strings. */
export function raceTelling(words: Words, strings: RaceStrings): RaceTelling {
  const summaryOf = (step: RaceStep) =>
    step.events.map((event) => sentenceOf(words, strings, event, step)).join(' ');
  return {
    wordOf,
    actionOf,
    nameOf: (action, state) => actionName(strings, action, state),
    opening: ({ preset }) => words.presets[preset].task.text,
    sentenceOf: (event, step) => sentenceOf(words, strings, event, step),
    summaryOf,
    markOf: (step) => markOf(outcomeOf(step), strings),
    lanes: [
      { name: 'stale', label: strings.lanes.stale, tone: 'stale' },
      { name: 'written', label: strings.lanes.written, tone: 'accent' },
      { name: 'refused', label: strings.lanes.refused, tone: 'miss' },
    ],
    lanesOf(step) {
      const outcome = outcomeOf(step);
      return [
        ...(verdictOf(step.after.play) === 'stale' ? ['stale'] : []),
        ...(outcome === 'written' || outcome === 'written-stale' ? ['written'] : []),
        ...(outcome === 'refused' || outcome === 'failed' ? ['refused'] : []),
      ];
    },
    ask: (step) => questionOf(words, strings, step, summaryOf(step)),
  };
}

/** How an outcome is marked, by a shape and a tone. */
export const looks: Readonly<Record<StepOutcome, Pick<Mark, 'glyph' | 'tone'>>> = {
  hit: { glyph: 'hit', tone: 'hit' },
  'stale-hit': { glyph: 'stale', tone: 'stale' },
  miss: { glyph: 'miss', tone: 'miss' },
  read: { glyph: 'load', tone: 'flush' },
  stored: { glyph: 'store', tone: 'store' },
  'stored-stale': { glyph: 'stale', tone: 'stale' },
  refused: { glyph: 'reject', tone: 'miss' },
  written: { glyph: 'change', tone: 'accent' },
  'written-stale': { glyph: 'stale', tone: 'stale' },
  replicated: { glyph: 'flush', tone: 'flush' },
  deleted: { glyph: 'delete', tone: 'evict' },
  failed: { glyph: 'cross', tone: 'miss' },
  waited: { glyph: 'waiting', tone: 'quiet' },
  begun: { glyph: 'nothing', tone: 'quiet' },
};

function markOf(outcome: StepOutcome, { marks }: RaceStrings): Mark {
  return { ...looks[outcome], label: marks[outcome] };
}
