import { compareStrings } from '../../../i18n/lab/compare.ts';
import type { Language } from '../../../language.ts';
import { outcomes, readKind, type Trace } from '../../../sim/types.ts';
import type { PredictionOption, PredictionQuestion } from '../../player/scene.ts';
import type { Run } from '../model/world.ts';
import { questionOf } from '../question.ts';

/**
 * The question about a request in the whole lab: where one of two caches holds an older value than the other, which of
 * them will return it, and otherwise that of `questionOf`. Which of the two it is depends on the past alone.
 *
 * @param step the request, counted from 1
 */
export function questionOfTwo(
  runs: readonly Run[],
  trace: Trace,
  step: number,
  language: Language,
): PredictionQuestion | null {
  return valuesOfTwo(runs, trace, step, language) ?? questionOf(runs, trace, step, language);
}

function valuesOfTwo(
  [first, second, ...more]: readonly Run[],
  trace: Trace,
  step: number,
  language: Language,
): PredictionQuestion | null {
  const index = step - 1;
  if (!first || !second || more.length > 0 || trace.kinds[index] !== readKind) return null;
  const key = trace.keys[index] ?? 0;
  const entries = [first, second].map(({ timeline }) => timeline.stateAt(index).entryOf(key));
  const [one, other] = entries;
  if (!one || !other || one.version === other.version) return null;
  const newest = one.databaseVersion;
  const older = Math.min(one.version, other.version);
  if (Math.max(one.version, other.version) < newest) return null;
  const text = compareStrings[language];
  const name = trace.names[key] ?? '';
  const stale = [first, second].map(
    ({ timeline }) => outcomes[timeline.outcomes[index] ?? 0] === 'stale-hit',
  );
  const reason = stale.includes(true) ? text.olderStayed(name, older) : text.olderGone(name, older);
  const option = (words: string, ...returnsOlder: boolean[]): PredictionOption => ({
    text: words,
    right: returnsOlder.every((returns, cache) => returns === stale[cache]),
    reason,
  });
  return {
    text: text.whichValue(name, newest),
    options: [
      option(text.both(newest), false, false),
      option(text.onlyFirst(older), true, false),
      option(text.onlySecond(older), false, true),
    ],
  };
}
