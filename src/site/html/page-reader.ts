import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import pLimit from 'p-limit';
import { memoizeTexts } from '../../memoize.ts';
import { shareImage } from '../head/draw-share-image.ts';
import { hashSource, type InlineSources, policyTag } from '../host/security-policy.ts';
import { writeBuilt } from '../kept/built-files.ts';
import { keepRendering, type RenderingToKeep } from '../kept/kept-renderings.ts';
import { keptOrMade, keptResults } from '../kept/kept-results.ts';
import type { IndexFile } from '../search/index-files.ts';
import { type IndexedPage, readPage } from '../search/read-page.ts';
import { withoutBuildMarks } from './build-marks.ts';
import { type BuiltPage, readBuiltPage } from './built-page.ts';
import { forwardingScripts, withoutForwardingScripts } from './forwarding-scripts.ts';
import { scriptImports, withIslandFiles } from './island-files.ts';
import { isJoinable, type Piece, withPiecesJoined } from './joined-pieces.ts';
import { keptPage, pageFrom } from './kept-page.ts';
import { markdownTwin } from './markdown-twin.ts';
import { inOwnLanguage } from './own-language.ts';
import { filesNamed, type PagesOfStyles, styleGroup } from './page-styles.ts';
import { rewritten } from './rewritten.ts';
import { withScriptsBehindContent } from './script-order.ts';
import { withScopesInClasses } from './short-scopes.ts';
import { shorterScript } from './shorter-script.ts';
import { wordsOf } from './unused-styles.ts';

// A thread that does for each page what concerns that page alone, while the main thread renders the next ones.

/** What a reader is told when it starts. */
export interface ReaderSettings {
  /** Folder of the built site. */
  directory: string;
  /** Where the site of the build before lies meanwhile. */
  earlier: string;
  /** Base path of the site, ending in `/`. */
  base: string;
  /** Folders that outlive a build: of share images, of what was read in pages, and of pages as they were rendered. */
  keptImages: string;
  keptReadings: string;
  keptRenderings: string;
  /** The code that reads pages, from {@link codeFingerprint}. */
  code: string;
}

export type ReaderRequest =
  | {
      readonly task: 'read';
      readonly file: string;
      readonly html: Uint8Array;
      /** What the page is kept with. */
      readonly keep?: RenderingToKeep | undefined;
    }
  | { readonly task: 'readKept'; readonly file: string; readonly material: readonly string[] }
  | { readonly task: 'collect' }
  | { readonly task: 'write'; readonly files: readonly IndexFile[] }
  | {
      readonly task: 'seal';
      readonly files: ReadonlySet<string>;
      readonly pieces: SitePieces;
    };

/** What pages are given that only the whole site could tell. */
export interface SitePieces {
  readonly styles: PrunedStyles;
  /** The names of scopes, with shorter ones for them. */
  readonly scopes: ReadonlyMap<string, string>;
  /** Stylesheets that pages link to, with what takes their place. */
  readonly linked: ReadonlyMap<string, string>;
}

/** What is left of each stylesheet, by the group of the page that has it. */
export type PrunedStyles = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What the steps that look at the whole site need of its pages. */
export interface CollectedPages {
  /** By the name of the group whose pages have the same styles. */
  readonly groups: Map<string, PagesOfStyles>;
  readonly indexed: IndexedPage[];
}

/** What sealing a page needs of it. */
interface ReadPage
  extends Pick<BuiltPage, 'scripts' | 'code' | 'styles' | 'policyAt' | 'earlyScripts' | 'language'> {
  /** Under what the page is kept as it was rendered. */
  readonly keptUnder: readonly string[] | undefined;
  /** Whether Astro has written it; one that an earlier build has kept is not in the folder of the built site. */
  readonly isWritten: boolean;
}

/** What is made from the content of a page. */
interface Reading {
  /** Missing for a page that is not to be found. */
  readonly indexed?: IndexedPage | undefined;
  /** Missing for a page that readers do not reach. */
  readonly twin?: string | undefined;
}

const settings = workerData as ReaderSettings;
const { directory, base, code: maker } = settings;
// Images are drawn anew when their text changes, not whenever any code does.
const images = keptResults(settings.keptImages, '');
const readings = keptResults(settings.keptReadings, maker);
const renderings = keptResults(settings.keptRenderings, maker);
const read = new Map<string, ReadPage>();
const knownPieces = new Map<string, string>();
const collected: CollectedPages = { groups: new Map(), indexed: [] };
const knownWords = new Map<string, readonly string[]>();
const decoder = new TextDecoder();
const drawing = pLimit(2);
const drawn: Promise<void>[] = [];

parentPort?.on('message', async (request: ReaderRequest) => {
  if (request.task === 'read') readRendered(request);
  else if (request.task === 'readKept') readKept(request);
  else if (request.task === 'collect') parentPort?.postMessage(collected);
  else if (request.task === 'write') write(request.files);
  else parentPort?.postMessage(await seal(request.files, request.pieces));
});

function readRendered({ file, html, keep }: Extract<ReaderRequest, { task: 'read' }>) {
  const text = decoder.decode(html);
  readFrom(file, text, { keptUnder: keep && keepRendering(renderings, keep, text), isWritten: true });
}

function readKept({ file, material }: Extract<ReaderRequest, { task: 'readKept' }>) {
  readFrom(file, renderingAt(material), { keptUnder: material, isWritten: false });
}

function readFrom(file: string, html: string, place: Pick<ReadPage, 'keptUnder' | 'isWritten'>) {
  const page = readOrName(file, html);
  const { policyAt, earlyScripts, language } = page;
  read.set(file, {
    scripts: shared(page.scripts),
    code: shared(page.code),
    styles: shared(page.styles),
    policyAt,
    earlyScripts,
    language,
    ...place,
  });
  collectStyles(styleGroup(file, page.styles), page, filesNamed(html));
  const { indexed, twin } = keptReading(file, page);
  if (indexed) collected.indexed.push(indexed);
  if (twin !== undefined) writeTwin(file, twin);
  drawn.push(drawing(() => drawShareImage(page.meta)));
}

/** @throws Error when what the build began with is no longer there */
function renderingAt(material: readonly string[]): string {
  const html = renderings.find(material);
  if (!html) throw new Error('Pages that were kept in .cache/build are gone. Build again.');
  return decoder.decode(html);
}

/** The same texts, of which all pages have the same few: one of each is held, not the pages they were cut from. */
function shared(texts: ReadonlySet<string>): Set<string> {
  return new Set(
    [...texts].map((text) => {
      const known = knownPieces.get(text) ?? text;
      knownPieces.set(known, known);
      return known;
    }),
  );
}

/** What is made from the content of a page, from an earlier build where that has not changed. */
function keptReading(file: string, page: BuiltPage): Reading {
  const { main, language, place, meta } = page;
  const material = [base, file, language, String(place), JSON.stringify([...meta]), main];
  const known = readings.find(material);
  if (known) return JSON.parse(known.toString()) as Reading;
  const reading = { indexed: readPage(page, `${base}${addressOf(file)}`, base), twin: twinOf(file, page) };
  readings.keep(material, Buffer.from(JSON.stringify(reading)));
  return reading;
}

function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/**
 * Reads a page, or takes what an earlier build has read in it.
 *
 * @throws Error that names the file of a page that cannot be sealed
 */
function readOrName(file: string, html: string): BuiltPage {
  try {
    const known = readings.find([html]);
    if (known) return pageFrom(known.toString(), html);
    const page = readBuiltPage(html);
    readings.keep([html], Buffer.from(keptPage(page, html)));
    return page;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

function collectStyles(name: string, page: BuiltPage, files: readonly string[]) {
  const group = collected.groups.get(name) ?? { names: new Set(), styles: new Set(), files: new Set() };
  collected.groups.set(name, group);
  for (const one of page.names) group.names.add(one);
  for (const style of page.styles) group.styles.add(style);
  for (const file of files) group.files.add(file);
  for (const text of [...page.scripts, ...page.data]) for (const word of wordsIn(text)) group.names.add(word);
}

/** The same few scripts stand in all pages. */
function wordsIn(code: string): readonly string[] {
  let words = knownWords.get(code);
  if (!words) {
    words = wordsOf(code);
    if (code.length < 20_000) knownWords.set(code, words);
  }
  return words;
}

/** The text of `index.md` beside every page that readers reach. */
function twinOf(file: string, { main, language, meta }: BuiltPage): string | undefined {
  const address = meta.get('og:url');
  if (!main || !address || /(^|\/)404(\/index)?\.html$/.test(file)) return undefined;
  return markdownTwin({ main, language, address, description: meta.get('description') });
}

function writeTwin(file: string, twin: string) {
  writeBuilt(settings, file.replace(/html$/, 'md'), Buffer.from(twin));
}

/** One after the other: thousands of small files at once wait for each other longer than they take. */
function write(files: readonly IndexFile[]) {
  for (const { path, content } of files) writeBuilt(settings, path, content);
}

/** Draws the image that a page names as its own in `og:image`. */
async function drawShareImage(meta: BuiltPage['meta']) {
  const address = meta.get('og:image');
  const title = meta.get('og:title');
  if (!address || !title) return;
  const path = new URL(address).pathname.slice(base.length);
  const text = { title, section: meta.get('article:section'), description: meta.get('description') };
  writeBuilt(settings, path, await shareImage(text, images));
}

/** Markup whose links lead to stylesheets by their new names. */
function withNames(markup: string, names: SitePieces['linked']): string {
  let named = markup;
  for (const [name, by] of names) named = named.replaceAll(`/${name}"`, `/${by}"`);
  return named;
}

/**
 * What the policy of a page allows.
 *
 * @param run scripts that are run, among which data is not; what several were joined to is in none of them
 */
function policySources(pieces: readonly Piece[], run: ReadonlySet<string>): InlineSources {
  const hashes = (those: readonly Piece[]) => new Set(those.map(({ text }) => hashSource(text)));
  return {
    scripts: hashes(
      pieces.filter(({ tag, text }) => tag.startsWith('<script') && (isJoinable(tag) || run.has(text))),
    ),
    styles: hashes(pieces.filter(({ tag }) => tag.startsWith('<style'))),
  };
}

/** A page as it is served. */
interface SealedPage {
  readonly html: string;
  /** What its policy allows. */
  readonly sources: InlineSources;
}

/** What is written into the pages of a group. */
interface GroupPieces extends Pick<SitePieces, 'scopes' | 'linked'> {
  readonly styles: ReadonlyMap<string, string>;
  /** What each script of the site imports. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** Scripts that only lead to another one. */
  readonly forwards: ReadonlyMap<string, string>;
}

/** Writes the sealed pages; returns what their policies allow. */
async function seal(files: ReadonlySet<string>, { styles, scopes, linked }: SitePieces) {
  const sources = new Map<string, InlineSources>();
  const imports = await scriptImports(join(directory, '_astro'));
  const forwards = forwardingScripts(join(directory, '_astro'));
  const piecesOf = (group: string): GroupPieces => {
    return { styles: styles.get(group) ?? new Map(), scopes, linked, imports, forwards };
  };
  const digest = memoizeTexts(
    (group: string) =>
      createHash('sha256')
        .update(JSON.stringify(Object.values(piecesOf(group)).map((map) => [...map].sort())))
        .digest('hex'),
    styles.size,
  );
  for (const [file, page] of read) {
    if (!files.has(file)) continue;
    const group = styleGroup(file, page.styles);
    const target = join(directory, file);
    const { keptUnder, isWritten } = page;
    const make = async () =>
      sealed(
        page,
        keptUnder && !isWritten ? renderingAt(keptUnder) : await readFile(target, 'utf8'),
        piecesOf(group),
      );
    const { html, sources: own } = keptUnder
      ? await keptOrMade(renderings, ['sealed', digest(group), ...keptUnder], make)
      : await make();
    if (isWritten) await writeFile(target, html);
    else writeBuilt(settings, file, Buffer.from(html));
    sources.set(file, own);
  }
  await Promise.all(drawn);
  return sources;
}

/** Writes the styles that are left, shorter scripts and the policy into a page. */
function sealed(page: ReadPage, rendered: string, pieces: GroupPieces): SealedPage {
  const { scripts, code: ownCode, styles, policyAt, earlyScripts, language } = page;
  const { scopes, linked, imports, forwards } = pieces;
  const written = new Map([
    ...[...scripts].map(
      (script) =>
        [script, ownCode.has(script) ? inOwnLanguage(shorterScript(script), language) : script] as const,
    ),
    ...[...styles].map((style) => [style, pieces.styles.get(style) ?? style] as const),
  ]);
  const html = withoutForwardingScripts(withScriptsBehindContent(rendered, earlyScripts), forwards);
  const around = (markup: string) =>
    withoutBuildMarks(withScopesInClasses(withNames(markup, linked), scopes));
  const governed = withPiecesJoined(
    rewritten(html.slice(policyAt), (text) => written.get(text) ?? text, around),
  );
  const sources = policySources(
    governed.pieces,
    new Set([...scripts].map((text) => written.get(text) ?? text)),
  );
  const whole = around(html.slice(0, policyAt)) + policyTag(sources) + governed.html;
  return { html: withIslandFiles(whole, imports), sources };
}
