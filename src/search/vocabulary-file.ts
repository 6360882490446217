import type { PageCard } from './found-files.ts';
import {
  type EntryKind,
  entryOf,
  heaviest,
  type Posting,
  type VocabularyEntry,
  type VocabularyRecord,
} from './vocabulary.ts';

/**
 * The vocabulary as it travels: lines of text, which compress well and need no schema library to read. A part
 * carries the entries that begin with certain sounds and every record they name.
 *
 * ```
 * #15                                   pages of the site
 * /1a2b3c4d\tM P                         root only: the build it belongs to, and the parts that exist besides it
 * e수영\t법원                             root only: everyday words that are no slip of a word of the site
 * srds\tRDS                             root only: a section of the site with its name
 * p3\trds/proxy/\tRDS Proxy\trds\tnote\t…   a page: number, address, title, topic, kind, description
 * @cache\tterm\t12\t캐시\tcache\t3K5A     a record: id, kind, number, names, postings
 * f캐쉬                                  a spelling of it
 * w지연\t3K5A                            a word, t a title, h a heading
 * ```
 *
 * Postings are the distance to the page and a letter for the weight: `3K5A` is page 3 and page 8. Letters stand for
 * square roots, because small weights, which most are, have to be told apart more finely than large ones.
 */
const kinds: Readonly<Record<string, EntryKind>> = { w: 'word', f: 'form', t: 'title', h: 'heading' };
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** What the root of a vocabulary says besides its entries. */
export interface VocabularyRoot {
  /** Names the build of the index; all other files are in a folder called like it. */
  readonly build: string;
  /** The other parts of the vocabulary, by the sounds their words begin with. */
  readonly parts: readonly string[];
  /** See `build/everyday.ts`. */
  readonly everyday: readonly string[];
  /** The sections of the site in their order, named in the language of the vocabulary. */
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  /** What a result shows of each page; none on a large site. */
  readonly cards: readonly PageCard[];
}

/**
 * Writes entries as one file.
 *
 * @param pages how many pages the site has
 * @param root given for the root
 */
export function encodeVocabulary(
  entries: readonly VocabularyEntry[],
  pages: number,
  root?: VocabularyRoot,
): string {
  const byRecord = new Map<VocabularyRecord | undefined, VocabularyEntry[]>();
  for (const entry of entries) {
    const own = entry.kind === 'form' ? entry.term : undefined;
    const same = byRecord.get(own);
    if (same) same.push(entry);
    else byRecord.set(own, [entry]);
  }
  const lines = [`#${pages}`];
  if (root) lines.push(`/${root.build}\t${root.parts.join(' ')}`);
  if (root && root.everyday.length > 0) lines.push(`e${root.everyday.join('\t')}`);
  for (const { id, name } of root?.sections ?? []) lines.push(`s${id}\t${name}`);
  for (const { page, path, title, topic, kind, description } of root?.cards ?? []) {
    lines.push([`p${page}`, path, title, topic, kind, description].join('\t'));
  }
  for (const entry of sorted(byRecord.get(undefined) ?? [])) {
    lines.push(`${entry.kind.charAt(0)}${entry.text}\t${encodePostings(entry.postings)}`);
  }
  for (const [record, forms] of byRecord) {
    if (!record) continue;
    lines.push(
      [
        `@${record.id}`,
        record.kind,
        record.record,
        record.ko,
        record.en,
        encodePostings(record.postings),
      ].join('\t'),
    );
    for (const form of sorted(forms)) {
      const own = form.postings === record.postings ? '' : `\t${encodePostings(form.postings)}`;
      lines.push(`f${form.text}${own}`);
    }
  }
  return lines.join('\n');
}

/** Reads a file of {@link encodeVocabulary}. A line that is damaged is left out, so that the others can be used. */
export function decodeVocabulary(file: string): {
  readonly entries: VocabularyEntry[];
  readonly pages: number;
  readonly root: VocabularyRoot;
} {
  const entries: VocabularyEntry[] = [];
  const cards: PageCard[] = [];
  const sections: { readonly id: string; readonly name: string }[] = [];
  let build = '';
  let parts: string[] = [];
  let everyday: string[] = [];
  let pages = 0;
  let record: VocabularyRecord | undefined;
  for (const line of file.split('\n')) {
    const mark = line.charAt(0);
    const fields = line.slice(1).split('\t');
    const [text = '', postings] = fields;
    if (mark === '#') pages = Number(text) || 0;
    else if (mark === '/') {
      build = text;
      parts = (postings ?? '').split(' ').filter(Boolean);
    } else if (mark === 'e') everyday = fields;
    else if (mark === 's') sections.push({ id: text, name: postings ?? '' });
    else if (mark === 'p') cards.push(readCard(fields));
    else if (mark === '@') record = readRecord(fields);
    else {
      const kind = kinds[mark];
      if (!kind || !text) continue;
      if (kind !== 'form') entries.push(entryOf(text, kind, decodePostings(postings ?? '')));
      else if (record)
        entries.push(entryOf(text, kind, postings ? decodePostings(postings) : record.postings, record));
    }
  }
  return { entries, pages, root: { build, parts, everyday, sections, cards } };
}

function readRecord([id = '', kind = '', record = '', ko = '', en = '', postings = '']: string[]):
  | VocabularyRecord
  | undefined {
  if (kind !== 'term' && kind !== 'port' && kind !== 'row') return undefined;
  return { id, kind, record: Number(record) || 0, ko, en, postings: decodePostings(postings) };
}

function readCard([
  page = '',
  path = '',
  title = '',
  topic = '',
  kind = '',
  description = '',
]: string[]): PageCard {
  return { page: Number(page) || 0, path, title, topic, kind, description };
}

function encodePostings(postings: readonly Posting[]): string {
  let before = 0;
  return [...postings]
    .sort((left, right) => left.page - right.page)
    .map(({ page, weight }) => {
      const distance = page - before;
      before = page;
      return `${distance || ''}${letterOf(weight)}`;
    })
    .join('');
}

function letterOf(weight: number): string {
  const step = Math.round(Math.sqrt(weight / heaviest) * letters.length);
  return letters.charAt(Math.max(1, Math.min(letters.length, step)) - 1);
}

function weightOf(letter: string): number {
  return ((letters.indexOf(letter) + 1) / letters.length) ** 2 * heaviest;
}

function decodePostings(text: string): Posting[] {
  let page = 0;
  return [...text.matchAll(/(\d*)([A-Za-z])/g)].map(([, distance, letter = 'A']) => {
    page += Number(distance || 0);
    return { page, weight: weightOf(letter) };
  });
}

function sorted(entries: readonly VocabularyEntry[]): VocabularyEntry[] {
  return [...entries].sort((left, right) => (left.text < right.text ? -1 : 1));
}
