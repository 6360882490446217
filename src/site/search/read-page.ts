import { type CheerioAPI, load } from 'cheerio/slim';
import type { Language } from '../../language.ts';
import type { Field, PageKind, PageText } from '../../search/build/page-text.ts';
import type { PageSection } from '../../search/excerpt.ts';
import { pageKindMeta } from '../head/page-kind.ts';
import type { BuiltPage } from '../html/built-page.ts';

/** A built page, read for search. */
export interface IndexedPage extends PageText {
  readonly language: Language;
  /** Address below the base path, as the page is linked. */
  readonly url: string;
  /** Place in the order of the sidebar; pages outside of it come last. */
  readonly place: number;
  /** What the page is about in a sentence or two: its answer, else its description. */
  readonly description: string;
  /** The text under each heading, as results show it. */
  readonly sections: readonly PageSection[];
  /** What Pagefind indexes: the text of the page with its headings and their ids, and nothing else. */
  readonly body: string;
}

/**
 * What a part of a page is for search, as components say it in `data-search`; several are separated by spaces.
 *
 * - `answer`: the sentence that opens a note
 * - `triggers`: a list of words in an exam question that point to the page
 * - `place`: a result may lead to its `id`, as to a heading
 * - `fact`: a statement or what the lecture notes had instead. What it says is read from its row of YAML.
 * - `recorded`: text that is shown from elsewhere. Terms, ports and table rows have records of their own, and the
 *   lecture notes' wording says again what the fact above it says. Readers search by all of it, so the vocabulary has it.
 * - `apart`: says nothing about the subject of the page, or repeats what stands elsewhere
 */
type SearchPart = 'place' | 'answer' | 'triggers' | 'fact' | 'recorded' | 'apart';

const part = (name: SearchPart) => `[data-search~="${name}"]`;

/** What is apart without saying so: parts that no page is about, and those of Starlight. */
const apart = `script, noscript, style, template, svg, nav, footer, dialog, button, select, label, [data-pagefind-ignore], .sr-only, .visually-hidden, .sl-anchor-link, ${part('apart')}`;

const kinds: ReadonlySet<string> = new Set<PageKind>(['note', 'lab', 'table', 'reference', 'site']);
const blocks = new Set(
  'address article aside blockquote br dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre q section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/**
 * Reads a page of the built site for search.
 *
 * @param url the page's address, base path included
 * @param base the site's base path, ending in `/`
 * @returns `undefined` for a page that is not to be found (the search page itself, 404)
 */
export function readPage(page: BuiltPage, url: string, base: string): IndexedPage | undefined {
  const $ = load(page.main, { xml: { xmlMode: false, encodeEntities: 'utf8' } }, false);
  const main = $('main[data-pagefind-body]');
  if (main.length === 0) return undefined;
  const { language, place } = page;
  const kind = page.meta.get(pageKindMeta) ?? 'note';
  const slug = slugOf(url, base, language);
  main.find(apart).remove();
  const description = page.meta.get('description') ?? '';
  return {
    slug,
    language,
    url,
    title: textOf(main.find('h1').first()),
    kind: isKind(kind) ? kind : 'note',
    description: textOf(main.find(part('answer')).first()) || description,
    place,
    blocks: [...fieldsOf($, main), { field: 'answer', text: description }],
    sections: sectionsOf($, main),
    body: bodyOf(main),
  };
}

function isKind(kind: string): kind is PageKind {
  return kinds.has(kind);
}

function slugOf(url: string, base: string, language: Language): string {
  const path = url.slice(base.length).replace(/\/$/, '');
  return language === 'en' ? path.replace(/^en(\/|$)/, '') : path;
}

function fieldsOf($: CheerioAPI, main: Selection): { readonly field: Field; readonly text: string }[] {
  const found: { readonly field: Field; readonly text: string }[] = [];
  const take = (selector: string, field: Field) => {
    for (const element of main.find(selector)) {
      const text = textOf($(element));
      if (text) found.push({ field, text });
    }
  };
  take(part('answer'), 'answer');
  take(`${part('triggers')} li`, 'trigger');
  take('h2, h3, h4', 'heading');
  const taken = main.find(`h1, h2, h3, h4, ${part('answer')}, ${part('triggers')}, ${part('fact')}`);
  const text = textOf(main, new Map(taken.toArray().map((element) => [element, ''])));
  return text ? [...found, { field: 'body', text }] : found;
}

/** The text of the page by its headings of the second and third level. */
function sectionsOf($: CheerioAPI, main: Selection): PageSection[] {
  const apart = main.find(`h1, ${part('answer')}, ${part('recorded')}`);
  const instead = new Map<Node, string>(apart.toArray().map((element) => [element, '']));
  const marked: { readonly id: string; readonly title: string }[] = [{ id: '', title: '' }];
  for (const element of main.find('h2, h3')) {
    const heading = $(element);
    if (heading.closest(apart).length > 0) continue;
    marked.push({ id: heading.attr('id') ?? '', title: textOf(heading) });
    instead.set(element, sectionBreak);
  }
  return textOf(main, instead)
    .split(sectionBreak)
    .map((text, index) => ({ id: '', title: '', ...marked[index], text: text.trim() }))
    .filter(({ text }) => text !== '');
}

/** Stands for a heading in the text of a page; no page contains this character. */
const sectionBreak = '\u001e';

type Selection = ReturnType<CheerioAPI>;
type Node = Selection[number];

/**
 * The text with a space where a block ends, so that neighbouring cells and paragraphs stay apart.
 *
 * @param instead what stands for some of the elements inside
 */
function textOf(selection: Selection, instead: ReadonlyMap<Node, string> = new Map()): string {
  let text = '';
  const read = (node: Node) => {
    const replacement = instead.get(node);
    if (replacement !== undefined) text += replacement;
    else if (node.type === 'text') text += node.data;
    else if ('children' in node) {
      const space = 'name' in node && blocks.has(node.name) ? ' ' : '';
      text += space;
      for (const child of node.children) read(child);
      text += space;
    }
  };
  for (const element of selection) read(element);
  return text.replace(/\s+/g, ' ').trim();
}

// Pagefind's weights: 1 for the text, 7 to 2 for headings by their level. What a page says about itself comes next
// to its title.
const weights: readonly (readonly [selector: string, weight: number])[] = [
  ['h1', 10],
  [part('answer'), 6],
  [part('triggers'), 4],
  ['a.term', 2],
];

const kept: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'tr']);

function bodyOf(main: Selection): string {
  main.find(part('recorded')).remove();
  for (const [selector, weight] of weights) main.find(selector).attr('data-pagefind-weight', String(weight));
  for (const { name, attribs } of main.find('*')) {
    // Ids other than those of headings and places would become sections of their own.
    if (!kept.has(name) && attribs['data-search'] !== 'place') delete attribs.id;
    for (const said of ['class', 'style', 'aria-label', 'aria-labelledby', 'data-term', 'data-search'])
      delete attribs[said];
  }
  return main.html() ?? '';
}
