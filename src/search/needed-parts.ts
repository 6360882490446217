import { compact } from './normalise.ts';
import { soundPath, soundPathsOf } from './parts.ts';
import { exactReadings } from './readings.ts';
import { isCertain, readQuery } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The paths on which a query's words, phrases and what they may stand for can be found.
 *
 * A word that a root has means itself: nobody asks what else the same keys or sounds could be, and the parts that would
 * say so are most of what a query would load.
 *
 * @param roots roots of the vocabularies, which are loaded before anything else
 */
export function neededPaths(query: string, roots: readonly Vocabulary[]): string[] {
  const { text, tokens, content } = readQuery(query);
  const unknown = new Set(
    [...content].filter((token) => !roots.some((root) => isCertain(exactReadings(token.text, root)))),
  );
  const words = tokens.flatMap((token, place) => {
    if (unknown.has(token)) return soundPathsOf(token.text);
    // Grammar is looked for only as the beginning of a phrase: the `in` of `encryption in transit`.
    const isGrammarAtEnd = !content.has(token) && place === tokens.length - 1;
    return isGrammarAtEnd ? [] : [soundPath(token.text)];
  });
  const whole = compact(text);
  return [...words, ...(unknown.size > 0 ? soundPathsOf(whole) : [soundPath(whole)])];
}
