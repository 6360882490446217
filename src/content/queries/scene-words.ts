import type { Language } from '../../language.ts';
import { type Bilingual, bilingual } from '../schema/fields.ts';
import { type SceneSentence, sceneSentence } from '../schema/scene.ts';

/** A sentence of a scene in the reader's language, with the IDs of what it rests on. */
export interface Sentence {
  readonly text: string;
  readonly basis: readonly string[];
}

/** The words of a scene in one language: a sentence becomes a `Sentence`, a name a string, the rest stays. */
export type Said<Words> = Words extends SceneSentence
  ? Sentence
  : Words extends Bilingual
    ? string
    : { readonly [Name in keyof Words]: Said<Words[Name]> };

/** Takes one language out of the words of a scene, so that a page carries no other. */
export function said<Words extends object>(words: Words, language: Language): Said<Words> {
  return inLanguage(words, language) as Said<Words>;
}

function inLanguage(value: unknown, language: Language): unknown {
  const sentence = sceneSentence.safeParse(value);
  if (sentence.success) {
    return { text: sentence.data[language], basis: sentence.data.basis } satisfies Sentence;
  }
  const name = bilingual.safeParse(value);
  if (name.success) return name.data[language];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, inLanguage(inner, language)]),
  );
}

/** IDs of all that the words rest on, each once, in the order of the data. */
export function basisOf(words: unknown): string[] {
  const sentence = sceneSentence.safeParse(words);
  if (sentence.success) return sentence.data.basis;
  if (typeof words !== 'object' || words === null) return [];
  return [...new Set(Object.values(words).flatMap(basisOf))];
}
