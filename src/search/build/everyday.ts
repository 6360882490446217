import { wordlist } from '@scure/bip39/wordlists/korean.js';
import { understand } from '../understand.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * Words of everyday Korean that a search would take for a slip of one of the site's words: 수영 is no 수명, 법원 no 복원. They
 * come from the 2,048 common words of BIP 39 (chosen to be easy to remember); all others there are either words of the
 * site or nothing like one.
 *
 * @param vocabulary the whole of it, in one language
 */
export function everydayWords(vocabulary: Vocabulary): string[] {
  return wordlist
    .map((word) => word.normalize('NFC'))
    .filter((word) => understand(word, vocabulary).corrections.length > 0);
}
