import { pageAddress } from '../address.ts';
import { deckAsset } from '../content/queries/deck.ts';
import { reviewStrings } from '../i18n/review.ts';
import type { Language } from '../language.ts';
import type { ReviewData } from '../widgets/review/data.ts';

/** Id under which a page offers what its islands of the review need. */
export function reviewDataId(language: Language): string {
  return `review-${language}`;
}

export async function reviewData(language: Language): Promise<ReviewData> {
  const { address } = await deckAsset(language);
  return {
    language,
    strings: reviewStrings[language],
    deck: address,
    review: pageAddress('review', language),
    mistakes: pageAddress('review/mistakes', language),
  };
}
