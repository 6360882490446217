import { compact, tokenise } from './normalise.ts';

/** What a glossary term is called: the part of it that search needs to know its spellings. */
export interface TermNames {
  readonly id: string;
  readonly ko: string;
  readonly en: string;
  readonly variants: readonly string[];
}

/**
 * Every spelling of a term, the preferred Korean and English ones first. A preferred form may carry another one in
 * brackets or behind a comma (`TTL(유효 시간)`, `sharding, partitioning`); brackets in a variant are a remark and no
 * spelling (`승인(오역)`).
 */
export function formsOf(term: TermNames): string[] {
  const preferred = [term.ko, term.en].flatMap((form) => form.split(/[(),]/));
  const variants = term.variants.map((form) => form.replace(/\(.*?\)/g, ''));
  const seen = new Set<string>();
  return [...preferred, ...variants]
    .map((form) => form.trim())
    .filter((form) => {
      const key = compact(form);
      if (!key || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/**
 * Words that stand for each other inside the spellings of a term: 커넥션 풀 and 연결 풀 differ in one word, so 커넥션
 * means 연결 in other company too.
 *
 * @returns pairs of normalised words, in both directions
 */
export function wordPairs(forms: readonly string[]): [string, string][] {
  const split = forms
    .map((form) => tokenise(form).map((token) => token.text))
    .filter((list) => list.length > 1);
  const pairs: [string, string][] = [];
  for (const left of split) {
    for (const right of split) {
      if (left === right || left.length !== right.length) continue;
      const different = left.flatMap((word, index) => (word === right[index] ? [] : [index]));
      const [place] = different;
      if (different.length !== 1 || place === undefined) continue;
      const [from, to] = [left[place], right[place]];
      if (from && to) pairs.push([from, to]);
    }
  }
  return pairs;
}
