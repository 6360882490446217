import { type CheerioAPI, load } from 'cheerio';
import type { Field, PageKind, PageText } from '../../search/build/page-text.ts';
import type { PageSection } from '../../search/excerpt.ts';
import { type Language, languageOf } from '../address.ts';

/** A built page, read for search. */
export interface IndexedPage extends PageText {
  language: Language;
  /** Address below the base path, as the page is linked. */
  url: string;
  topic: string;
  /** Place in the order of the sidebar; pages outside of it come last. */
  place: number;
  /** What the page is about in a sentence or two: its answer, else its description. */
  description: string;
  /** The text under each heading, as results show it. */
  sections: readonly PageSection[];
  /** What Pagefind indexes: the text of the page with its headings and their ids, and nothing else. */
  body: string;
}

/** Parts of a page that say nothing about its subject, or repeat what stands elsewhere. */
const apart = [
  'script, style, template, svg, nav, footer, dialog, button, select, label, [data-pagefind-ignore], .sr-only',
  '.sources, .page-sources, .fact-link, .sl-anchor-link, .page-terms, .verdict, .answer > strong, .correction-said > strong',
  '#exam-triggers, #read-next',
].join(', ');

/**
 * Text that is shown from elsewhere: terms, ports and table rows have records of their own, and the lecture notes'
 * wording says again what the fact above it says. Readers search by all of it, so the vocabulary has it.
 */
const recorded = '.correction-said, .glossary-term, article.corrected, tr[id], .comparison-reason';

const kinds: ReadonlySet<string> = new Set<PageKind>(['note', 'lab', 'table', 'reference', 'site']);
const blocks =
  'address, article, aside, blockquote, br, dd, details, div, dl, dt, figcaption, figure, h1, h2, h3, h4, h5, h6, hr, li, ol, p, pre, q, section, summary, table, tbody, td, th, thead, tr, ul';

/**
 * Reads a page of the built site.
 *
 * @param html the whole document
 * @param url the page's address, base path included
 * @param base the site's base path, ending in `/`
 * @returns `undefined` for a page that is not to be found (the search page itself, 404)
 */
export function readPage(html: string, url: string, base: string): IndexedPage | undefined {
  const $ = load(html);
  const main = $('main[data-pagefind-body]').first();
  if (main.length === 0) return undefined;
  const language = languageOf($('html').attr('lang'));
  const slug = slugOf(url, base, language);
  const kind = $('[data-page-kind]').attr('data-page-kind') ?? 'note';
  main.find(apart).remove();
  const title = textOf(main.find('h1').first());
  const description = $('meta[name="description"]').attr('content') ?? '';
  return {
    slug,
    language,
    url,
    title,
    kind: isKind(kind) ? kind : 'note',
    description: textOf(main.find('.answer').first()) || description,
    place: placeOf($, url),
    topic: slug.includes('/') ? (slug.split('/')[0] ?? '') : 'reference',
    blocks: [...fieldsOf($), { field: 'answer', text: description }],
    sections: sectionsOf($),
    body: bodyOf($),
  };
}

function placeOf($: CheerioAPI, url: string): number {
  const links = $('nav.sidebar ul a[href]').toArray();
  const place = links.findIndex((link) => $(link).attr('href') === url);
  return place === -1 ? links.length : place;
}

function isKind(kind: string): kind is PageKind {
  return kinds.has(kind);
}

function slugOf(url: string, base: string, language: Language): string {
  const path = url.slice(base.length).replace(/\/$/, '');
  return language === 'en' ? path.replace(/^en(\/|$)/, '') : path;
}

function fieldsOf($: CheerioAPI): { field: Field; text: string }[] {
  const main = $('main[data-pagefind-body]').first();
  const found: { field: Field; text: string }[] = [];
  const take = (selector: string, field: Field) => {
    for (const element of main.find(selector).toArray()) {
      const text = textOf($(element));
      if (text) found.push({ field, text });
    }
  };
  const aliases = $('meta[name="keywords"]').attr('content')?.split(', ') ?? [];
  for (const text of aliases) found.push({ field: 'alias', text });
  take('.answer', 'answer');
  take('.triggers li', 'trigger');
  take('h2, h3, h4', 'heading');
  take('.fact-truth, .correction-said q', 'fact');
  const rest = main.clone();
  rest.find('h1, h2, h3, h4, .answer, .triggers, .fact-truth, .correction-said').remove();
  const text = textOf(rest);
  return text ? [...found, { field: 'body', text }] : found;
}

/** The text of the page by its headings of the second and third level. */
function sectionsOf($: CheerioAPI): PageSection[] {
  const main = $('main[data-pagefind-body]').first().clone();
  main.find(`h1, .answer, ${recorded}`).remove();
  const marked: { id: string; title: string }[] = [{ id: '', title: '' }];
  for (const element of main.find('h2, h3').toArray()) {
    const heading = $(element);
    marked.push({ id: heading.attr('id') ?? '', title: textOf(heading) });
    heading.replaceWith(sectionBreak);
  }
  return textOf(main)
    .split(sectionBreak)
    .map((text, index) => ({ id: '', title: '', ...marked[index], text: text.trim() }))
    .filter(({ text }) => text !== '');
}

/** Stands for a heading in the text of a page; no page contains this character. */
const sectionBreak = '\u001e';

type Selection = ReturnType<CheerioAPI>;

/** The text with a space where a block ends, so that neighbouring cells and paragraphs stay apart. */
function textOf(element: Selection): string {
  const copy = element.clone();
  copy.find(blocks).before(' ').after(' ');
  return copy.text().replace(/\s+/g, ' ').trim();
}

// Pagefind's weights: 1 for the text, 7 to 2 for headings by their level. What a page says about itself comes next
// to its title.
const weights: readonly (readonly [selector: string, weight: number])[] = [
  ['h1', 10],
  ['.answer', 6],
  ['.triggers', 4],
  ['a.term', 2],
];

function bodyOf($: CheerioAPI): string {
  const main = $('main[data-pagefind-body]').first();
  main.find(recorded).remove();
  for (const [selector, weight] of weights) main.find(selector).attr('data-pagefind-weight', String(weight));
  // Ids other than those of headings and facts would become sections of their own.
  main.find('[id]').not('h1, h2, h3, h4, .fact, tr').removeAttr('id');
  main.find('*').each((_, element) => {
    const node = $(element);
    for (const name of ['class', 'style', 'aria-label', 'aria-labelledby', 'data-term'])
      node.removeAttr(name);
  });
  return main.html() ?? '';
}
