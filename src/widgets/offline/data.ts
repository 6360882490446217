import type { OfflineStrings } from '../../i18n/offline.ts';
import type { Language } from '../../language.ts';

/** What the page hands to its island, in its language. */
export interface OfflineData {
  language: Language;
  strings: OfflineStrings;
  /** The site's other language. */
  other: Language;
  /** The page's own address; the island stands in for other pages too. */
  address: string;
}
