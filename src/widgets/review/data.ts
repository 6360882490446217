import type { ReviewStrings } from '../../i18n/review.ts';
import type { Language } from '../../language.ts';

/** What the page hands to its islands, in its language. */
export interface ReviewData {
  readonly language: Language;
  readonly strings: ReviewStrings;
  /** Address of the cards. */
  readonly deck: string;
  /** Addresses of the two pages. */
  readonly review: string;
  readonly mistakes: string;
}
