import type { ReviewStrings } from '../../i18n/review.ts';
import type { Language } from '../../language.ts';

/** What the page hands to its islands, in its language. */
export interface ReviewData {
  language: Language;
  strings: ReviewStrings;
  /** Address of the cards. */
  deck: string;
  /** Addresses of the two pages. */
  review: string;
  mistakes: string;
}
