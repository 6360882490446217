import { heaviest } from '../vocabulary.ts';
import type { Field, PageKind } from './page-text.ts';

/** How often something occurs in each field of a page. */
export type Occurrences = Partial<Record<Field, number>>;

// A word in the title says more than any number of mentions in the text, and the tenth mention says little more
// than the fifth: each field saturates (the term-frequency part of BM25F, Robertson, Zaragoza and Taylor 2004).
const fields: Readonly<Record<Field, { readonly worth: number; readonly half: number }>> = {
  title: { worth: 22, half: 0.15 },
  alias: { worth: 6, half: 0.5 },
  heading: { worth: 10, half: 0.7 },
  trigger: { worth: 6, half: 0.7 },
  answer: { worth: 6, half: 0.5 },
  // What the page states, as against what it says around it.
  fact: { worth: 9, half: 1.5 },
  body: { worth: 12, half: 4 },
};

// Long pages mention more things in passing; 0 would ignore the length, 1 divide by it.
const lengthInfluence = 0.4;

const importance: Readonly<Record<PageKind, number>> = {
  note: 1,
  lab: 0.7,
  table: 1,
  reference: 0.7,
  site: 0,
};

/**
 * How much a page is about something that occurs in it.
 *
 * @param occurrences how often it occurs in each field
 * @param relativeLength words of the page divided by the average of the site
 * @returns a weight up to {@link heaviest}, or 0 for a page that only repeats it
 */
export function aboutness(occurrences: Occurrences, relativeLength: number, kind: PageKind): number {
  let sum = 0;
  for (const [field, { worth, half }] of Object.entries(fields) as [
    Field,
    { readonly worth: number; readonly half: number },
  ][]) {
    const times = occurrences[field] ?? 0;
    const slow = field === 'body' ? half * (1 - lengthInfluence + lengthInfluence * relativeLength) : half;
    sum += (worth * times) / (times + slow);
  }
  return Math.min(heaviest, sum * ownShare(occurrences, kind));
}

/** The share of what a page says that is its own; the rest repeats the notes. */
function ownShare(occurrences: Occurrences, kind: PageKind): number {
  // A lab is often called like the subject of its note, which explains it and comes first.
  if (kind === 'lab') return importance.lab;
  // Site pages (the glossary, the corrections) and reference pages repeat the words of the notes; their titles and
  // other names are their own.
  return occurrences.title || occurrences.alias ? 1 : importance[kind];
}
