import type { DeckCard } from '../../content/queries/deck-data.ts';
import type { ReviewStrings } from '../../i18n/review.ts';

/** What a reader answered, in words, and why that is wrong, where a reason is given for it alone. */
export interface ChosenBefore {
  readonly answer: string;
  readonly why: string;
}

/**
 * What a kept answer says of its card.
 *
 * @param chosen as the memory keeps it: O or X, the typed number, or places of options or steps, from 1, with commas
 *   between them
 * @param judge the words for a true and for a false sentence
 * @returns `undefined` where the card has changed since and no longer has what was chosen
 */
export function chosenBefore(
  { kind, truth, options, exam }: DeckCard,
  chosen: string,
  judge: ReviewStrings['judge'],
): ChosenBefore | undefined {
  if (truth !== undefined) return { answer: judge[chosen === 'O' ? 'true' : 'false'], why: '' };
  if (kind === 'port') return { answer: chosen, why: '' };
  if (exam?.kind === 'number') return { answer: `${chosen} ${exam.unit}`, why: '' };
  const places = chosen.split(',').map((place) => Number(place) - 1);
  if (exam?.kind === 'order') {
    const steps = places.flatMap((place) => exam.steps[place] ?? []);
    return steps.length < places.length ? undefined : { answer: steps.join(' → '), why: '' };
  }
  const offered = exam?.options ?? options ?? [];
  const taken = places.flatMap((place) => offered[place] ?? []);
  if (taken.length < places.length) return undefined;
  const wrong = taken.filter(({ right }) => !right);
  const why = wrong.map((option) => (exam ? `${option.text}: ${option.why}` : option.why)).join(' ');
  return { answer: taken.map(({ text }) => text).join(' · '), why };
}
