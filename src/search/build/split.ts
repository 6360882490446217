import { nextPart, soundPath } from '../parts.ts';
import type { Posting, VocabularyEntry } from '../vocabulary.ts';

/** How much a part may hold. */
interface PartLimit {
  readonly entries: number;
  /** Pages that its entries name, each as often as it is named: on a large site they are most of what a part weighs. */
  readonly postings: number;
}

/**
 * Splits a vocabulary into the tree of parts that `parts.ts` describes. Each part keeps the heaviest entries of its
 * branch, as many as fit, and hands the others down.
 *
 * @param limits of the root and of any other part; a part holds more only where its words cannot be told apart by sound
 * @returns parts by path; the root is `''`
 */
export function splitVocabulary(
  entries: readonly VocabularyEntry[],
  limits: { readonly root: PartLimit; readonly part: PartLimit },
): Map<string, VocabularyEntry[]> {
  const parts = new Map<string, VocabularyEntry[]>();
  const ordered = entries
    .map((entry) => ({ entry, path: soundPath(entry.text), worth: worthOf(entry) }))
    .sort((left, right) => right.worth - left.worth);
  divide('', ordered);
  return parts;

  function divide(
    path: string,
    branch: readonly { readonly entry: VocabularyEntry; readonly path: string }[],
  ) {
    const limit = path === '' ? limits.root : limits.part;
    const fits = fitting(branch, limit);
    const kept = branch.slice(0, fits);
    const rest = branch.slice(fits);
    const below = new Map<string, { readonly entry: VocabularyEntry; readonly path: string }[]>();
    for (const item of rest) {
      const next = nextPart(path, item.path);
      // Words that sound alike to their end cannot be told apart any further.
      if (next === path) kept.push(item);
      else {
        const same = below.get(next);
        if (same) same.push(item);
        else below.set(next, [item]);
      }
    }
    parts.set(
      path,
      kept.map(({ entry }) => entry),
    );
    for (const [next, items] of below) divide(next, items);
  }
}

/** How many of the entries, from the first, make a part. */
function fitting(
  branch: readonly { readonly entry: VocabularyEntry }[],
  { entries, postings }: PartLimit,
): number {
  let named = 0;
  let fits = branch.length;
  const counted = new Set<readonly Posting[]>();
  for (const [index, { entry }] of branch.entries()) {
    // The spellings of a term name the same pages, which are written once.
    if (!counted.has(entry.postings)) named += entry.postings.length;
    counted.add(entry.postings);
    if (named > postings) fits = Math.min(fits, index);
  }
  // A few entries more are cheaper than a file for a few entries.
  if (branch.length < entries * 1.5 && named < postings * 1.5) return branch.length;
  return Math.min(fits, entries);
}

/** How much would be missed without the entry: what pages are about first, and short ways to name a term. */
function worthOf({ kind, postings }: VocabularyEntry): number {
  const sum = postings.reduce((total, { weight }) => total + weight, 0);
  const most = postings.reduce((total, { weight }) => Math.max(total, weight), 0);
  return sum + 2 * most + (kind === 'title' ? 200 : kind === 'form' ? 20 : 0);
}
