import { fill, type Template } from '../../i18n/fill.ts';
import type { RaceStrings } from '../../i18n/scenes/race.ts';
import { actions, nextStep, verdictOf } from '../../sim/race/race.ts';
import type { PredictionQuestion } from '../player/scene.ts';
import { moveName, type RaceStep, type Words } from './saying.ts';

/** The question before a move: what a look-up finds, whether a value is taken, how the cache is left. */
export function questionOf(
  words: Words,
  strings: RaceStrings,
  { action, before, after }: RaceStep,
  reason: string,
): PredictionQuestion | null {
  if (action.kind !== 'move') return null;
  const step = moveName(strings, before.play, action.actor);
  const ask = (
    name: keyof Words['questions'],
    right: string,
    texts: readonly string[],
  ): PredictionQuestion => ({
    text: fill(words.questions[name].text as Template<string>, { step }),
    options: texts.map((text) => ({ text, right: text === right, reason })),
  });
  const { hit, miss, yes, no } = strings.answers;
  const { verdicts } = strings;
  const move = nextStep(before.play, action.actor);
  if (actions(after.play).length === 0)
    return ask('ends', verdicts[verdictOf(after.play)], [verdicts.fresh, verdicts.stale, verdicts.empty]);
  switch (move) {
    case 'look up':
    case 'look up with lease':
      return ask('found', before.play.cache === null ? miss : hit, [hit, miss]);
    case 'fill if newer':
    case 'set if newer':
    case 'fill with lease':
      return ask('accepted', after.moves.at(-1)?.event.kind === 'stored' ? yes : no, [yes, no]);
    case 'fill':
    case 'set':
      return ask('holds', verdicts[verdictOf(after.play)], [verdicts.fresh, verdicts.stale, verdicts.empty]);
    default:
      return null;
  }
}
