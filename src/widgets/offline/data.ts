import type { OfflineStrings } from '../../i18n/offline.ts';
import type { Language } from '../../language.ts';

/** What the page hands to its island, in its language. */
export interface OfflineData {
  readonly language: Language;
  readonly strings: OfflineStrings;
  /** The site's other language. */
  readonly other: Language;
  /** The page's own address; the island stands in for other pages too. */
  readonly address: string;
}
