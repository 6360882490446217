import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinWords } from './joined-words.ts';

// Few letters, so that parts are found often, and more than once in a word.
const word = fc.string({ unit: fc.constantFrom('ㄱ', '가', 'a', 'b'), maxLength: 6 });
const part = fc.string({ unit: fc.constantFrom('ㄱ', '가', 'a', 'b'), minLength: 1, maxLength: 3 });

function placesWhere(words: readonly string[], fits: (word: string) => boolean): number[] {
  return words.flatMap((word, place) => (fits(word) ? [place] : []));
}

test('finds the words that asking each of them finds', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), part, (words, wanted) => {
      const joined = joinWords(words);
      expect(joined.containing(wanted)).toEqual(placesWhere(words, (word) => word.includes(wanted)));
      expect(joined.beginningWith(wanted)).toEqual(placesWhere(words, (word) => word.startsWith(wanted)));
      expect(joined.equalTo(wanted)).toEqual(placesWhere(words, (word) => word === wanted));
    }),
  );
});
