import type { Said, Sentence } from '../../content/queries/scene-words.ts';
import type { DefenceWords } from '../../content/schema/defence-scene.ts';
import type { DefenceStrings } from '../../i18n/scenes/defence.ts';
import {
  type DefenceAction,
  type DefenceEvent,
  type DefenceState,
  type Safeguard,
  safeguards,
} from '../../sim/defence/types.ts';
import type { NoSettings } from '../player/driven.ts';
import type { Mark, PredictionQuestion } from '../player/scene.ts';
import type { Step, Telling } from '../player/telling.ts';

type DefenceStep = Step<NoSettings, DefenceState, DefenceAction, DefenceEvent>;
type DefenceTelling = Telling<NoSettings, DefenceState, DefenceAction, DefenceEvent>;

/** Everything that the scene says, in the language of its words and strings. */
export function defenceTelling(words: Said<DefenceWords>, strings: DefenceStrings): DefenceTelling {
  return {
    wordOf: (action) =>
      action.kind === 'attempt' ? `attempt-${action.visitor}` : `${action.kind}-${action.safeguard}`,
    nameOf: (action) => nameOfAction(action, strings),
    opening: () => words.opening.text,
    sentenceOf: (event) => sentenceOf(event, words),
    summaryOf: ({ events }) =>
      events
        .filter(({ kind }) => kind !== 'passed')
        .map((event) => sentenceOf(event, words))
        .join(' '),
    markOf: (step) => markOf(step, strings),
    lanes: [
      { name: 'through', label: strings.lanes.through, tone: 'miss' },
      { name: 'stopped', label: strings.lanes.stopped, tone: 'hit' },
      { name: 'refused', label: strings.lanes.refused, tone: 'plain' },
    ],
    lanesOf: ({ events }) =>
      events.flatMap((event) => {
        if (event.kind === 'got-through') return event.visitor === 'application' ? [] : ['through'];
        return event.kind === 'stopped' || event.kind === 'refused' ? [event.kind] : [];
      }),
    ask: (step) => questionOf(step, words, strings),
  };
}

function nameOfAction(action: DefenceAction, strings: DefenceStrings): string {
  if (action.kind === 'attempt') return strings.visitors[action.visitor];
  const name = strings.safeguards[action.safeguard];
  return action.kind === 'switch-on' ? strings.switchOn(name) : strings.switchOff(name);
}

/**
 * The sentence of an event; without one, that of the beginning.
 *
 * @throws Error when the words say nothing of a visitor at a safeguard; a test goes through all of them
 */
export function sentenceAt(event: DefenceEvent | undefined, words: Said<DefenceWords>): Sentence {
  if (event === undefined) return words.opening;
  switch (event.kind) {
    case 'switched-on':
      return words.safeguards[event.safeguard].on;
    case 'switched-off':
      return words.safeguards[event.safeguard].off;
    case 'set-out':
    case 'got-through':
      return words.visitors[event.visitor][event.kind];
    case 'recorded':
    case 'unrecorded':
      return words[event.kind];
    case 'refused':
      return words.refusals[event.why];
    default: {
      const sentence = words.visitors[event.visitor].meets[event.safeguard]?.[event.kind];
      if (!sentence) throw new Error(`No words for ${event.visitor} at ${event.safeguard}: ${event.kind}.`);
      return sentence;
    }
  }
}

const sentenceOf = (event: DefenceEvent, words: Said<DefenceWords>): string => sentenceAt(event, words).text;

function markOf({ action, events }: DefenceStep, strings: DefenceStrings): Mark {
  const has = (kind: DefenceEvent['kind']) => events.some((event) => event.kind === kind);
  const { marks } = strings;
  if (has('refused')) return { glyph: 'reject', tone: 'quiet', label: marks.refused };
  if (has('stopped')) return { glyph: 'locked', tone: 'hit', label: marks.stopped };
  if (!has('got-through')) return { glyph: 'change', tone: 'plain', label: marks.changed };
  return action.kind === 'attempt' && action.visitor === 'application'
    ? { glyph: 'done', tone: 'hit', label: marks.welcome }
    : { glyph: 'unlocked', tone: 'miss', label: marks.through };
}

/** Prediction asks before an intruder tries which of the safeguards that are on will stop it. */
function questionOf(
  { action, before, after, events }: DefenceStep,
  words: Said<DefenceWords>,
  strings: DefenceStrings,
): PredictionQuestion | null {
  if (action.kind !== 'attempt' || action.visitor === 'application') return null;
  const stoppedBy = after.attempt?.stoppedBy ?? null;
  const decisive = events.find(({ kind }) => kind === 'stopped' || kind === 'missing');
  const reason = decisive && sentenceOf(decisive, words);
  const on = safeguards.filter((safeguard) => before.on[safeguard]);
  const option = (safeguard: Safeguard) => ({
    text: strings.safeguards[safeguard],
    right: safeguard === stoppedBy,
    reason,
  });
  return {
    text: `${words.visitors[action.visitor]['set-out'].text} ${words.question.text}`,
    options: [...on.map(option), { text: strings.nothing, right: stoppedBy === null, reason }],
  };
}
