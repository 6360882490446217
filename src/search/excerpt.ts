import { findMatches, type Match, type Wanted } from './highlights.ts';

/** A piece of a title or an excerpt; marked pieces match the query. */
export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** A part of a page under a heading, as the index has it. */
export interface PageSection {
  /** Id of the heading; empty for the text before the first one. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A section that answers a query, as the result list shows it. */
export interface SectionHit {
  readonly id: string;
  readonly title: readonly TextPiece[];
  readonly excerpt: readonly TextPiece[];
}

const before = 30;
const longest = 120;

/**
 * Picks the sections of a page that answer a query best, each with the passage that answers most of it.
 *
 * @param most how many sections to give; there may be none, when the page is found by its title or translation
 */
export function bestSections(
  sections: readonly PageSection[],
  wanted: readonly Wanted[],
  most: number,
): SectionHit[] {
  if (wanted.length === 0) return [];
  return sections
    .map((section) => ({ section, ...passageOf(section, wanted) }))
    .filter(({ worth }) => worth > 0)
    .sort((left, right) => right.worth - left.worth)
    .slice(0, most)
    .map(({ section: { id, title, text }, matches, at }) => ({
      id,
      title: markedText(title, wanted),
      excerpt: pieces(text, matches, at),
    }));
}

/** The whole text with the wanted words marked: for titles. */
export function markedText(text: string, wanted: readonly Wanted[]): TextPiece[] {
  return slices(text, findMatches(text, wanted), 0, text.length);
}

/** Where the stretch of at most {@link longest} characters begins that answers most of the query. */
function passageOf(
  { title, text }: PageSection,
  wanted: readonly Wanted[],
): { readonly worth: number; readonly at: number; readonly matches: readonly Match[] } {
  const matches = findMatches(text, wanted);
  let best = { worth: 0, at: 0 };
  const answered = new Map<number, number>();
  for (const [index, match] of matches.entries()) {
    answered.clear();
    for (let place = index; ; place++) {
      const other = matches[place];
      if (!other || other.end > match.start + longest - before) break;
      answered.set(other.wanted, (answered.get(other.wanted) ?? 0) + 1);
    }
    let worth = 0;
    for (const [which, times] of answered)
      worth += (wanted[which]?.share ?? 0) * (1 + 0.2 * Math.min(3, times - 1));
    if (worth > best.worth) best = { worth, at: match.start };
  }
  // A heading that names a wanted word says more than a passage that mentions it.
  for (const { wanted: which } of findMatches(title, wanted)) best.worth += wanted[which]?.share ?? 0;
  return { ...best, matches };
}

function pieces(text: string, matches: readonly Match[], at: number): TextPiece[] {
  let from = Math.max(0, at - before);
  if (from > 0) {
    const space = text.indexOf(' ', from);
    from = space === -1 || space >= at ? from : space + 1;
  }
  let to = Math.min(text.length, from + longest);
  if (to < text.length) {
    const space = text.lastIndexOf(' ', to);
    to = space > at ? space : to;
  }
  const cut = slices(text, matches, from, to);
  if (from > 0) cut.unshift({ text: '… ', marked: false });
  if (to < text.length) cut.push({ text: ' …', marked: false });
  return cut;
}

function slices(text: string, matches: readonly Match[], from: number, to: number): TextPiece[] {
  const cut: TextPiece[] = [];
  let at = from;
  for (const { start, end } of matches) {
    if (start < at || end > to) continue;
    if (start > at) cut.push({ text: text.slice(at, start), marked: false });
    cut.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) cut.push({ text: text.slice(at, to), marked: false });
  return cut;
}
