import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { basePath } from '../../address.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import { type KeptResults, keptResults } from './kept-results.ts';
import {
  commitDates,
  isEmbed,
  listingOf,
  outlineOf,
  readSiteFiles,
  showsOutlines,
  standsAlone,
} from './note-files.ts';
import { type Heading, headingsIn, notesWithoutModule, withoutModules } from './note-modules.ts';

/** Pages as an earlier build rendered them, for what has not changed since. */
export interface KeptRenderings {
  readonly integration: AstroIntegration;
  /**
   * Under what the page is kept in {@link renderingsFolder}, as an earlier build rendered it from all that it would be
   * rendered from now.
   */
  find(page: PageToRender): readonly string[] | undefined;
  /**
   * What has to be kept with a page that has just been rendered, so that the builds that follow find it; `undefined` for
   * a page that cannot be kept.
   */
  toKeep(page: PageToRender): RenderingToKeep | undefined;
}

/** A page that Astro asks for. */
export interface PageToRender {
  /** Its file in the built site, `rds/proxy/index.html`. */
  readonly file: string;
  /** Whether it is a file of `src/content/docs`; the others are routes of `src/pages`. */
  readonly isDocument: boolean;
}

/** What {@link keepRendering} keeps of a page besides its HTML. */
export interface RenderingToKeep {
  readonly under: readonly string[];
  /** JSON of headings and links. */
  readonly about: string;
}

/**
 * Keeps a rendered page, save one that shows what its material does not tell: pictures, which Astro makes while it
 * renders, and decks of cards, which are made of the texts of all notes.
 *
 * @param results those of {@link renderingsFolder}
 * @returns under what the page is kept now, as {@link KeptRenderings.find} tells it
 */
export function keepRendering(
  results: KeptResults,
  { under, about }: RenderingToKeep,
  html: string,
): readonly string[] | undefined {
  if (/\/_astro\/[^"\s]+\.(?:avif|gif|jpe?g|png|svg|webp)\b/.test(html)) return undefined;
  if (/\/decks\/(?:ko|en)-[0-9a-f]{10}\.json/.test(html)) return undefined;
  results.keep(pageUnder(under), Buffer.from(html));
  results.keep(under, Buffer.from(about));
  return pageUnder(under);
}

/** The folder that rendered pages are kept in. */
export function renderingsFolder(root: URL): URL {
  return new URL('.cache/build/renderings/', root);
}

/** Variables of the environment that pages may show. @internal */
export const shownVariables = ['SITE', 'BASE', 'REPOSITORY', 'OFFLINE'];

/** What is kept of a page besides its HTML. */
interface KeptRendering {
  /** What the document's module says of its headings; pages that list them ask it. */
  readonly headings: readonly Heading[];
  /** What the validator of links has collected from the document. */
  readonly links?: CollectedLinks | undefined;
}

/** The validator's entry of a document, with the document's path in place of an absolute one. */
type CollectedLinks = readonly [id: string, entry: { readonly file: string }];

/**
 * Keeps rendered pages from one build to the next. Astro does not tell what a page was rendered from, so it is kept
 * under all that it could be: the code of the site, its content other than notes, its own document and date, and of all
 * documents what others show of them. Notes and labs show less of others (`outlineOf`) than lists do (`listingOf`).
 * That they show no more than that is held by `e2e/kept-renderings.e2e.ts`.
 *
 * A note that is kept need not be bundled either, so its module is left out, and another says its headings. One note of
 * those that import the same stays, and so the scripts and styles of a build are those that it would have had.
 */
export function keptRenderings(): KeptRenderings {
  let source = '';
  let folder = '';
  let results: KeptResults | undefined;
  let outlines = '';
  let listings = '';
  let materials = new Map<string, readonly string[]>();
  const kept = new Map<string, KeptRendering>();
  const headings = new Map<string, readonly Heading[]>();
  const leftOut = new Map<string, readonly Heading[]>();
  let settings: readonly string[] = [];

  const docs = () => join(source, 'content', 'docs');

  function begin() {
    const { notes: documents, content } = readSiteFiles(source);
    const dates = commitDates(docs());
    const site = [...settings, content];
    outlines = digestOf([...site, ...documents.flatMap(({ path, text }) => [path, outlineOf(text)])]);
    listings = digestOf([...site, ...documents.flatMap(({ path, text }) => [path, listingOf(text)])]);
    results = keptResults(folder, codeFingerprint());
    materials = new Map(
      documents
        .filter(standsAlone)
        .map(
          (document) =>
            [
              document.path,
              [
                showsOutlines(document) ? outlines : listings,
                document.path,
                document.text,
                dates.get(document.path) ?? '',
              ],
            ] as const,
        ),
    );
    for (const [path, material] of materials) {
      const found = keptUnder(material);
      if (found) kept.set(path, found);
    }
    const notes = new Set(documents.filter(showsOutlines).map(({ path }) => path));
    for (const path of notesWithoutModule(documents, (path) => notes.has(path) && kept.has(path)))
      leftOut.set(path, kept.get(path)?.headings ?? []);
    return { all: documents.length, without: leftOut.size };
  }

  /** The page itself is read again by those who need it: all of a large site would not fit into memory. */
  function keptUnder(material: readonly string[]): KeptRendering | undefined {
    const found = results?.find(pageUnder(material)) && results.find(material);
    return found && (JSON.parse(found.toString()) as KeptRendering);
  }

  /** What a page is made of; `undefined` where that cannot be told. */
  function materialOf({ file, isDocument }: PageToRender): readonly string[] | undefined {
    return isDocument ? materials.get(documentOf(file)) : [isEmbed(file) ? outlines : listings, file];
  }

  const plugin: Plugin = {
    name: 'hit-or-miss:kept-renderings',
    apply: 'build',
    transform: {
      filter: { id: /\.mdx$|[\\/]content-modules\.mjs$/ },
      handler(text, id) {
        if (id.endsWith('.mdx')) {
          const told = headingsIn(text);
          if (told) headings.set(id, told);
          return undefined;
        }
        return leftOut.size > 0 ? { code: withoutModules(text, leftOut), map: null } : undefined;
      },
    },
  };

  return {
    integration: {
      name: 'hit-or-miss:kept-renderings',
      hooks: {
        'astro:config:setup': ({ command, updateConfig }) => {
          if (command === 'build') updateConfig({ vite: { plugins: [plugin] } });
        },
        'astro:config:done': ({ config }) => {
          source = fileURLToPath(config.srcDir);
          folder = fileURLToPath(renderingsFolder(config.root));
          settings = [
            config.site ?? '',
            basePath(config.base),
            ...shownVariables.map((name) => process.env[name] ?? ''),
          ];
        },
        'astro:build:start': ({ logger }) => {
          const { all, without } = begin();
          logger.info(
            `kept the pages of ${kept.size} of ${all} documents, left out the modules of ${without}`,
          );
        },
      },
    },
    find(page) {
      const material = materialOf(page);
      if (!material) return undefined;
      if (!page.isDocument) return keptUnder(material) && pageUnder(material);
      const path = documentOf(page.file);
      const rendering = kept.get(path);
      if (!rendering?.links) return undefined;
      const [id, entry] = rendering.links;
      collectedLinks()?.set(id, { ...entry, file: join(docs(), path) });
      return pageUnder(material);
    },
    toKeep(page) {
      const under = materialOf(page);
      if (!under) return undefined;
      if (!page.isDocument) return { under, about: JSON.stringify({ headings: [] } satisfies KeptRendering) };
      const path = documentOf(page.file);
      const document = join(docs(), path);
      const links = [...(collectedLinks() ?? [])].find(([, entry]) => entry.file === document);
      const told = headings.get(document.split(sep).join('/'));
      if (!links || !told) return undefined;
      const rendering: KeptRendering = { headings: told, links: [links[0], { ...links[1], file: path }] };
      return { under, about: JSON.stringify(rendering) };
    },
  };
}

/** The document that a page of the built site shows, as a path below `src/content/docs`. */
function documentOf(file: string): string {
  return `${file.replace(/\/index\.html$/, '')}.mdx`;
}

function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  // With its length in front, no text can pass for two.
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex');
}

function pageUnder(material: readonly string[]): readonly string[] {
  return [...material, 'page'];
}

/** What the validator of links has collected so far, by the address of the document. */
function collectedLinks(): Map<string, { file: string }> | undefined {
  return (globalThis as { _starlightLinksValidatorValidationData?: Map<string, { file: string }> })
    ._starlightLinksValidatorValidationData;
}
