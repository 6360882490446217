import type { Group, Understanding } from './understand.ts';
import { heaviest, onSitePages, type Vocabulary } from './vocabulary.ts';

/** A page with how well it answers the query. */
export interface RankedPage {
  readonly page: number;
  readonly score: number;
  /** Share of the query the page says anything about, 0 to 1. */
  readonly coverage?: number;
}

/** How strongly a page is held back for the words of the query it says nothing about. */
const missing = 1.6;

/** Weight of a word that only site pages have; it must not outweigh the words of the notes. */
const siteOnly = 0.15;

/**
 * Orders the pages by what they are about. Rare words count more than common ones (inverse document frequency over
 * pages), and a page that covers the whole query comes before one that covers a part of it.
 */
export function rankPages({ groups }: Understanding, vocabulary: Vocabulary): RankedPage[] {
  const considered = groups
    .filter(({ readings }) => readings.length > 0)
    .map((group) => weigh(group, vocabulary.pages));
  const total = considered.reduce((sum, { importance }) => sum + importance, 0);
  const scores = new Map<number, { sum: number; covered: number }>();
  for (const { importance, pages } of considered) {
    for (const [page, match] of pages) {
      const score = scores.get(page) ?? { sum: 0, covered: 0 };
      score.sum += importance * match;
      score.covered += importance * Math.min(1, match * 4);
      scores.set(page, score);
    }
  }
  return [...scores]
    .map(([page, { sum, covered }]) => ({
      page,
      score: (sum / total) * (covered / total) ** missing,
      coverage: covered / total,
    }))
    .sort((left, right) => right.score - left.score || left.page - right.page);
}

interface Weighed {
  readonly importance: number;
  /** 0 to 1 per page. */
  readonly pages: ReadonlyMap<number, number>;
}

function weigh(group: Group, pageCount: number): Weighed {
  const pages = new Map<number, number>();
  for (const { entry, weight } of group.readings) {
    for (const posting of entry.postings) {
      const match = (weight * posting.weight) / heaviest;
      const before = pages.get(posting.page) ?? 0;
      // Several readings that agree on a page strengthen each other a little.
      pages.set(posting.page, Math.max(before, match) + 0.1 * Math.min(before, match));
    }
  }
  const spread = Math.log(1 + pageCount / Math.max(1, pages.size));
  const inNotes = group.readings.some(({ entry }) =>
    entry.postings.some(({ weight }) => weight > onSitePages),
  );
  return { importance: group.share * spread * (inNotes ? 1 : siteOnly), pages };
}
