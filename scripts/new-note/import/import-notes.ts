import type { Heading, Html, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Language } from '../../../src/language.ts';
import { slugFor } from '../slug.ts';
import { buildablePage } from './buildable.ts';
import { nestChains } from './chains.ts';
import { databaseOf, isOnlyRow } from './databases.ts';
import { decodeText } from './decode-text.ts';
import { placeEquations } from './equations.ts';
import { type FrontMatter, takeFrontMatter } from './front-matter.ts';
import { placeHtml } from './html.ts';
import { repairLists } from './lists.ts';
import { lostWords, piecesOf } from './lost-words.ts';
import { parseDocument, parseMarkdown, setQuotes, toMdx } from './markdown.ts';
import { placeObsidian } from './obsidian.ts';
import type { Picture } from './pictures.ts';
import { databaseTable, type Places, placeFiles } from './placeable.ts';
import { byPlace, nameOfFile } from './places.ts';
import { type Export, isDatabase, isDocument } from './read-export.ts';
import { type Anchored, footnotesOf, leadLinks, resolveDefinitions, takeFootnotes } from './references.ts';
import { excerpt, lineOf, type Remark } from './report.ts';
import { splitIntoNotes } from './split.ts';
import { repairTables } from './tables.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The id that a heading has on its page. */
    readonly anchor?: string;
  }
}

/** A note as its pages will have it, without front matter. */
export interface NoteBody extends FrontMatter {
  readonly title: string;
  readonly slug: string;
  /** The Korean text as MDX, which differs between the pages only in the way to pictures and other pages. */
  readonly mdx: Record<Language, string>;
  readonly pictures: Picture[];
  /** The same text as a tree. */
  readonly blocks: readonly RootContent[];
}

/** A document of an export while it is read. */
interface Document {
  readonly path: string;
  readonly tree: Root;
  readonly front: FrontMatter;
  readonly remarks: Remark[];
  readonly pieces: ReturnType<typeof piecesOf>;
}

/** A note before links between notes are known. */
interface Draft {
  readonly document: Document;
  readonly title: string;
  readonly slug: string;
  readonly blocks: RootContent[];
}

/**
 * Reads an export of lecture notes as the notes of this site.
 *
 * One document becomes a note for each of its highest headings; of several, each is a note, and so is a database that
 * no document shows.
 *
 * @param folder of the section, for links and pictures
 * @returns bodies that the build compiles, and what the import repaired or could not place, by file and line: the
 *   latter names each word that is on no page
 * @throws Error with one sentence when nothing in it can be read
 */
export async function importNotes(
  exported: Export,
  folder: string,
): Promise<{ readonly notes: NoteBody[]; readonly remarks: Remark[] }> {
  const unreadable: Remark[] = [];
  const databases = new Map(
    textsOf(exported, isDatabase, unreadable).map(({ path, text }) => [path, databaseOf(text)]),
  );
  const isOne = exported.paths.length === 1;
  const all = textsOf(exported, (path) => isDocument(path) || (isOne && !isDatabase(path)), unreadable).map(
    readDocument,
  );
  if (all.length === 0 && databases.size === 0) throw new Error(unreadable[0]?.text ?? 'it holds no notes.');

  const rows = all.filter(({ path, tree }) => isRowPage(path, tree, databases));
  const places: Places = {
    exported,
    folder,
    databases,
    rowPages: new Set(rows.map(({ path }) => path)),
    placed: new Set(),
    pictures: new Map(),
    named: new Set(),
  };
  const documents = all.filter((document) => !rows.includes(document));
  for (const document of documents) await placeContent(document, places);
  documents.push(...databasePages(places));

  const { drafts, headings } = draftNotes(documents.sort((a, b) => byPlace(a.path, b.path)));
  const notes: NoteBody[] = [];
  const arrived: string[] = [];
  for (const { document, title, slug, blocks } of drafts) {
    const { front, path, remarks } = document;
    leadLinks({ slug, blocks }, path, headings, remarks);
    const children = nestChains(repairLists(blocks, remarks));
    const { blocks: written, text } = await buildablePage(
      children,
      (some) => toMdx(some, 'ko', folder),
      remarks,
    );
    const mdx = { ko: toMdx(written, 'ko', folder), en: toMdx(written, 'en', folder) };
    notes.push({ ...front, title, slug, mdx, pictures: picturesIn(written, places), blocks: written });
    arrived.push(title, text, ...(front.aliases ?? []), front.description ?? '');
  }
  const remarks = [...documents, ...rows].flatMap((document) => document.remarks.map(withFile(document)));
  const report = [...unreadable, ...remarks].map(({ text }) => text);
  const lost = [...documents, ...rows].flatMap((document) =>
    lostWords(document.pieces, [...arrived, ...report]).map(withFile(document)),
  );
  const leftOut = exported.paths
    .filter((path) => !isOne && !isDocument(path) && !isDatabase(path) && !places.named.has(path))
    .map((path): Remark => ({ file: path, line: 1, text: 'this file is left out: nothing names it' }));
  return { notes, remarks: [...[...unreadable, ...remarks, ...lost].sort(byPosition), ...leftOut] };
}

const withFile =
  ({ path }: Document) =>
  (remark: Remark) => ({ ...remark, file: path });

function byPosition(a: Remark, b: Remark): number {
  return byPlace(a.file ?? '', b.file ?? '') || a.line - b.line;
}

/** The texts of files of one kind; one that is no text goes to the report, and the others still come. */
function textsOf({ paths, read }: Export, isWanted: (path: string) => boolean, remarks: Remark[]) {
  return paths.filter(isWanted).flatMap((path) => {
    try {
      return [{ path, text: decodeText(read(path) ?? new Uint8Array()) }];
    } catch (error) {
      remarks.push({ file: path, line: 1, text: error instanceof Error ? error.message : `${error}` });
      return [];
    }
  });
}

function readDocument({ path, text }: { readonly path: string; readonly text: string }): Document {
  const remarks: Remark[] = [];
  const tree = parseDocument(text);
  const front = takeFrontMatter(tree, remarks);
  repairTables(tree, text, parseMarkdown, remarks);
  placeEquations(tree, text, remarks);
  placeObsidian(tree, text, remarks);
  return { path, tree, front, remarks, pieces: piecesOf(tree) };
}

/** Whether a page says nothing that its row in a database does not say. */
function isRowPage(path: string, tree: Root, databases: Places['databases']): boolean {
  return [...databases].some(([file, database]) => {
    const folder = file.replace(/(?:_all)?\.csv$/i, '');
    const inFolder = [folder, folder.replace(/\s[0-9a-f]{32}$/, '')].some((name) =>
      path.startsWith(`${name}/`),
    );
    return inFolder && isOnlyRow(tree, database);
  });
}

async function placeContent({ path, tree, remarks }: Document, places: Places): Promise<void> {
  resolveDefinitions(tree);
  placeHtml(tree, parseMarkdown, remarks);
  await placeFiles(tree, path, places, remarks);
}

/** A page for each database that no page shows; what is filtered out of it is in the whole one beside it. */
function databasePages(places: Places): Document[] {
  const { databases, placed } = places;
  return [...databases].flatMap(([path, database]): Document[] => {
    const whole = path.replace(/\.csv$/i, '_all.csv');
    if (placed.has(path) || databases.has(whole)) return [];
    const tree: Root = { type: 'root', children: [databaseTable(path, database, places)] };
    return [{ path, tree, front: {}, remarks: [], pieces: [] }];
  });
}

/** Cuts documents into notes and gives notes and headings their addresses. */
function draftNotes(documents: readonly Document[]): {
  readonly drafts: Draft[];
  readonly headings: Map<string, Anchored[]>;
} {
  // An address of a section is its folder's, which a note called "index" would take.
  const slugs = new Set<string>(['index']);
  const headings = new Map<string, Anchored[]>();
  const drafts = documents.flatMap((document): Draft[] => {
    const { path, tree, front, remarks } = document;
    setQuotes(tree);
    const footnotes = takeFootnotes(tree, remarks);
    const whole = documents.length > 1 || front.title !== undefined;
    const notes = splitIntoNotes(tree, front.title ?? nameOfFile(path), whole, remarks);
    if (front.title !== undefined && notes.every(({ title }) => title !== front.title)) {
      remarks.push({ line: 1, text: `front matter is left out: title: ${front.title}` });
    }
    const found: Anchored[] = [];
    headings.set(path, found);
    return notes.map(({ title: whole, blocks }) => {
      const title = shortTitle(whole);
      if (title !== whole) {
        remarks.push({
          line: lineOf(blocks[0] ?? tree),
          text: `a title is too long and stands whole in the text: "${excerpt(whole)}"`,
        });
        blocks.unshift({ type: 'paragraph', children: [{ type: 'text', value: whole }] });
      }
      const slug = slugFor(title, slugs);
      slugs.add(slug);
      const anchored = [...blocks, ...footnotesOf(blocks, footnotes)];
      found.push({ text: whole, note: slug }, ...addAnchors(anchored, slug));
      return { document, title, slug, blocks: anchored };
    });
  });
  return { drafts, headings };
}

/** The longest title that a page holds beside the name of the site (70 characters, which html-validate counts). */
const longestTitle = 55;

function shortTitle(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.slice(0, longestTitle - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : undefined)}…`;
}

/** Gives the headings of a note the ids that their translations will share: `## 왜 중요한가 [#why]`. */
function addAnchors(blocks: RootContent[], note: string): Anchored[] {
  const found: Anchored[] = [];
  const taken = new Set<string>();
  visit({ type: 'root', children: blocks } as Root, 'heading', (heading: Heading) => {
    const text = textOf(heading).trim();
    const anchor = slugFor(text, taken);
    taken.add(anchor);
    found.push({ text, note, anchor });
    // Text would have its bracket escaped; a node of HTML is written as it is.
    const raw: Html = { type: 'html', value: ` [#${anchor}]` };
    heading.children.push(raw);
    heading.data = { ...heading.data, anchor };
  });
  return found;
}

function picturesIn(blocks: readonly RootContent[], { pictures }: Places): Picture[] {
  const found = new Set<Picture>();
  visit({ type: 'root', children: [...blocks] } as Root, 'image', ({ data }) => {
    const picture = pictures.get(data?.picture ?? '');
    if (picture) found.add(picture);
  });
  return [...found];
}
