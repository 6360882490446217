import type { RankedPage } from './rank.ts';

/** Results of one full-text query: page numbers with scores, best first. */
export interface FullTextResults {
  readonly weight: number;
  readonly results: readonly RankedPage[];
}

/** How much the full text may change an order that says what pages are about. */
const fullTextShare = 0.2;
/** Pages this much worse than the best one answer something else. */
const noise = 0.06;

/**
 * Joins what pages are about with what the full-text index found, both relative to their best page. Pages that only
 * the full text knows come last, unless nothing else was found.
 */
export function mergeRankings(
  about: readonly RankedPage[],
  fullText: readonly FullTextResults[],
): RankedPage[] {
  const scores = new Map<number, number>();
  const topic = about[0]?.score ?? 0;
  for (const { page, score } of about) scores.set(page, score / topic);
  for (const { weight, results } of fullText) {
    const top = results[0]?.score ?? 0;
    if (top <= 0) continue;
    for (const { page, score } of results) {
      scores.set(page, (scores.get(page) ?? 0) + (fullTextShare * weight * score) / top);
    }
  }
  const merged = [...scores].map(([page, score]) => ({ page, score }));
  merged.sort((left, right) => right.score - left.score || left.page - right.page);
  const best = merged[0]?.score ?? 0;
  return merged.filter(({ score }) => score >= best * noise);
}
