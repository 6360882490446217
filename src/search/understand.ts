import { splitAroundUnknown, splitCompound, splitPhrase } from './compounds.ts';
import { correctedReadings } from './corrections.ts';
import { compact, normalise, type Token, tokenise } from './normalise.ts';
import { type PortQuery, portIn } from './numbers.ts';
import { isFunctionWord, stemCandidates } from './particles.ts';
import { best, exactReadings, type How, literalReadings, type Reading } from './readings.ts';
import { onSitePages, type Vocabulary } from './vocabulary.ts';

/** A word or phrase of the query with what it may mean on this site. */
export interface Group {
  /** As typed, normalised. */
  readonly typed: string;
  /** Best first; empty when the site knows nothing like it. */
  readonly readings: readonly Reading[];
  /** Part of the query's meaning this group carries, relative to the others. */
  readonly share: number;
}

/** A word that the search used instead of the typed one, so that the reader can see it. */
export interface Correction {
  readonly from: string;
  readonly to: string;
  readonly how: How;
}

export interface Understanding {
  /** Every word of the query that carries meaning, for the full-text index. */
  readonly words: readonly Group[];
  /** Words and the phrases they form, for ranking. */
  readonly groups: readonly Group[];
  readonly corrections: readonly Correction[];
  /** Whether every word is a whole word of the site; otherwise it may still be being typed. */
  readonly complete: boolean;
  readonly port?: PortQuery;
}

const longestQuery = 160;
const mostWords = 10;
const longestPhrase = 5;
/** What the words of a phrase still count by themselves once the phrase is known as a whole. */
const insidePhrase = 0.35;
/** Readings that the reader sees as a correction. */
const corrective: ReadonlySet<How> = new Set(['choseong', 'keyboard', 'sound', 'typo']);

/**
 * Works out what a query means in terms of the site's vocabulary. Pure and bounded: at most ten words of at most
 * 160 characters are looked at.
 *
 * @param options.literal leaves every word as it was typed, for the way back from a correction
 */
export function understand(
  query: string,
  vocabulary: Vocabulary,
  options: { readonly literal?: boolean } = {},
): Understanding {
  const { text, tokens, content } = readQuery(query);
  const all = tokens.flatMap((token) =>
    content.has(token) ? readWord(token.text, vocabulary, options.literal ?? false) : [grammar(token.text)],
  );
  const words = all.filter(({ share }) => share > 0);
  // Phrases are looked for in the whole sentence: the `in` of `encryption in transit` belongs to the term.
  const phrases = readPhrases(all, vocabulary).filter(({ share }) => share > 0);
  const whole = wholeQuery(text, vocabulary);
  const groups = whole ? [...phrases, whole] : phrases;
  const port = portIn(text);
  const complete = words.every(({ readings: [first] }) => first !== undefined && first.how !== 'prefix');
  const understanding = { words, groups, corrections: correctionsOf(words), complete };
  return port ? { ...understanding, port } : understanding;
}

/** The words of a query as they are understood, before any of them is looked for. */
export interface QueryWords {
  /** Normalised. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Those of them that carry meaning. */
  readonly content: ReadonlySet<Token>;
}

export function readQuery(query: string): QueryWords {
  const text = normalise(query.slice(0, longestQuery));
  const tokens = tokenise(text).slice(0, mostWords);
  return { text, tokens, content: contentWords(tokens) };
}

/** What is left without the grammar of a question; everything, when there is nothing else. */
function contentWords(tokens: readonly Token[]): ReadonlySet<Token> {
  const content = tokens.filter((token, index) => {
    const before = tokens[index - 1];
    const attached = before !== undefined && before.end === token.start;
    // 6379번, 80번으로: the counter says nothing, the number everything.
    if (attached && before.script === 'number' && token.text.startsWith('번')) return false;
    return !isFunctionWord(token.text);
  });
  return new Set(content.length > 0 ? content : tokens);
}

function grammar(word: string): Word {
  return { typed: word, meant: word, readings: [], share: 0 };
}

interface Word extends Group {
  /** The word as the site writes it, for finding phrases. */
  readonly meant: string;
}

function readWord(word: string, vocabulary: Vocabulary, literal: boolean): Word[] {
  const asTyped = literalReadings(word, vocabulary);
  if (literal || isCertain(asTyped))
    return [{ typed: word, meant: meantBy(word, asTyped), readings: asTyped, share: 1 }];
  const pieces = splitCompound(word, vocabulary) ?? splitPhrase(word, vocabulary);
  if (pieces) {
    return pieces.map((piece) => {
      if (isFunctionWord(piece)) return grammar(piece);
      const readings = literalReadings(piece, vocabulary);
      return { typed: piece, meant: meantBy(piece, readings), readings, share: 1 };
    });
  }
  const everyday = stemCandidates(word).some((form) => vocabulary.everyday.has(form));
  const readings = everyday ? asTyped : best([...asTyped, ...correctedReadings(word, vocabulary)]);
  if (readings.length === 0 && /[^ㄱ-ㅎ][ㄱ-ㅎ]$/.test(word)) {
    // A consonant at the end is the beginning of a syllable that no word of the site continues; consonants alone (ㄷㄷㄷㄷ)
    // are no word of the site.
    return readWord(word.slice(0, -1), vocabulary, literal);
  }
  const around = readings.length === 0 ? splitAroundUnknown(word, vocabulary) : undefined;
  if (around) {
    return around.flatMap((piece) =>
      isFunctionWord(piece) ? [grammar(piece)] : readWord(piece, vocabulary, literal),
    );
  }
  return [{ typed: word, meant: meantBy(word, readings), readings, share: 1 }];
}

/**
 * Whether a word means itself, so that nothing else is considered. One that only the glossary or another site page has
 * may still be a slip.
 */
export function isCertain(asTyped: readonly Reading[]): boolean {
  return asTyped.some(
    ({ how, entry }) =>
      (how === 'exact' || how === 'stem') && entry.postings.some(({ weight }) => weight > onSitePages),
  );
}

function meantBy(word: string, readings: readonly Reading[]): string {
  const [first] = readings;
  return first && first.how !== 'part' && first.how !== 'prefix' ? first.entry.text : word;
}

/** Finds neighbouring words that are one term, title or heading together, however they are spaced. */
function readPhrases(words: readonly Word[], vocabulary: Vocabulary): Group[] {
  const groups: Group[] = [];
  const inside = new Set<number>();
  for (let length = Math.min(longestPhrase, words.length); length > 1; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const part = words.slice(start, start + length);
      if (part.some((_, index) => inside.has(start + index))) continue;
      const readings = phraseReadings(part, vocabulary);
      if (readings.length === 0) continue;
      groups.push({ typed: part.map(({ typed }) => typed).join(' '), readings, share: length });
      for (let index = start; index < start + length; index++) inside.add(index);
    }
  }
  return [
    ...groups,
    ...words.map((word, index) => ({
      typed: word.typed,
      readings: word.readings,
      share: inside.has(index) ? word.share * insidePhrase : word.share,
    })),
  ];
}

function phraseReadings(words: readonly Word[], vocabulary: Vocabulary): Reading[] {
  for (const joined of [words.map(({ meant }) => meant).join(''), words.map(({ typed }) => typed).join('')]) {
    const readings = exactReadings(joined, vocabulary).filter(({ weight }) => weight > 0.9);
    if (readings.length > 0) return readings;
  }
  return [];
}

/** The whole query as a title or heading, particles and all: an exact title must always come first. */
function wholeQuery(text: string, vocabulary: Vocabulary): Group | undefined {
  const joined = compact(text);
  const same = vocabulary.byText.get(joined) ?? [];
  const title = same.some(({ kind }) => kind === 'title');
  const readings = same
    .filter(({ kind }) => kind === (title ? 'title' : 'heading'))
    .map((entry): Reading => ({ entry, weight: 1, how: 'exact' }));
  return readings.length > 0 ? { typed: joined, readings, share: title ? 4 : 1 } : undefined;
}

function correctionsOf(words: readonly Word[]): Correction[] {
  return words.flatMap(({ typed, readings: [first] }) =>
    first && corrective.has(first.how) ? [{ from: typed, to: displayed(first), how: first.how }] : [],
  );
}

/** A term as the site writes it, with its spaces and capitals; other words are kept in lower case only. */
function displayed({ entry }: Reading): string {
  const names = entry.term ? [entry.term.ko, entry.term.en].flatMap((name) => name.split(/[(),]/)) : [];
  return names.find((name) => compact(name) === entry.text)?.trim() ?? entry.text;
}
