import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { basePath } from '../../address.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import { type KeptResults, keptResults } from './kept-results.ts';
import { commitDates, outlineOf, readSiteFiles, standsAlone } from './note-files.ts';
import { type Heading, headingsIn, notesWithoutModule, withoutModules } from './note-modules.ts';

/** Pages of notes as an earlier build rendered them, for what has not changed since. */
export interface KeptNotes {
  readonly integration: AstroIntegration;
  /**
   * Under what the page is kept in {@link notesFolder}, as an earlier build rendered it from all that it would be
   * rendered from now.
   *
   * @param file the page's file in the built site, `rds/proxy/index.html`
   */
  find(file: string): readonly string[] | undefined;
  /**
   * What has to be kept with a page that has just been rendered, so that the builds that follow find it; `undefined` for
   * a page that cannot be kept.
   */
  toKeep(file: string): NoteToKeep | undefined;
}

/** What {@link keepNote} keeps of a note besides its page. */
export interface NoteToKeep {
  readonly under: readonly string[];
  /** JSON of headings and links. */
  readonly about: string;
}

/** Keeps the page of a note; `results` are those of {@link notesFolder}. */
export function keepNote(results: KeptResults, { under, about }: NoteToKeep, html: Uint8Array): void {
  results.keep(pageUnder(under), html);
  results.keep(under, Buffer.from(about));
}

/** The folder that the pages of notes are kept in. */
export function notesFolder(root: URL): URL {
  return new URL('.cache/build/notes/', root);
}

/** Variables of the environment that pages may show. @internal */
export const shownVariables = ['SITE', 'BASE', 'REPOSITORY', 'OFFLINE'];

/** What is kept of a note besides its page. */
interface KeptNote {
  /** What the note's module says of its headings; pages that list them ask it. */
  readonly headings: readonly Heading[];
  /** What the validator of links has collected from the note. */
  readonly links: CollectedLinks;
}

/** The validator's entry of a note, with the note's path in place of an absolute one. */
type CollectedLinks = readonly [id: string, entry: { readonly file: string }];

/**
 * Keeps the pages of notes from one build to the next. Astro does not tell what a page was rendered from, so a page is
 * kept under all that it could be: the code of the site, its content other than notes, its own note, and of every other
 * note the outline (`outlineOf`). That a note's page asks no more of the others is held by `e2e/kept-notes.e2e.ts`.
 *
 * What is kept need not be bundled either, so its module is left out, and another says its headings. One note of those
 * that import the same stays, and so the scripts and styles of a build are those that it would have had.
 */
export function keptNotes(): KeptNotes {
  let source = '';
  let folder = '';
  let results: KeptResults | undefined;
  let materials = new Map<string, readonly string[]>();
  const kept = new Map<string, KeptNote>();
  const headings = new Map<string, readonly Heading[]>();
  const leftOut = new Map<string, readonly Heading[]>();
  let settings: readonly string[] = [];

  const docs = () => join(source, 'content', 'docs');
  const noteOf = (file: string) => `${file.replace(/\/index\.html$/, '')}.mdx`;

  function begin() {
    const { notes, content } = readSiteFiles(source);
    const dates = commitDates(docs());
    const site = createHash('sha256');
    for (const text of [...settings, content, ...notes.flatMap(({ path, text }) => [path, outlineOf(text)])])
      site.update(`${text.length}:`).update(text);
    const digest = site.digest('hex');
    results = keptResults(folder, codeFingerprint());
    materials = new Map(
      notes
        .filter(standsAlone)
        .map(({ path, text }) => [path, [digest, path, text, dates.get(path) ?? '']] as const),
    );
    for (const [path, material] of materials) {
      // The page itself is read again by those who need it: all of a large site would not fit into memory.
      const found = results.find(pageUnder(material)) && results.find(material);
      if (found) kept.set(path, JSON.parse(found.toString()) as KeptNote);
    }
    for (const path of notesWithoutModule(notes, (path) => kept.has(path)))
      leftOut.set(path, kept.get(path)?.headings ?? []);
    return { all: notes.length, without: leftOut.size };
  }

  const plugin: Plugin = {
    name: 'hit-or-miss:kept-notes',
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
      name: 'hit-or-miss:kept-notes',
      hooks: {
        'astro:config:setup': ({ command, updateConfig }) => {
          if (command === 'build') updateConfig({ vite: { plugins: [plugin] } });
        },
        'astro:config:done': ({ config }) => {
          source = fileURLToPath(config.srcDir);
          folder = fileURLToPath(notesFolder(config.root));
          settings = [
            config.site ?? '',
            basePath(config.base),
            ...shownVariables.map((name) => process.env[name] ?? ''),
          ];
        },
        'astro:build:start': ({ logger }) => {
          const { all, without } = begin();
          logger.info(`kept the pages of ${kept.size} of ${all} notes, left out the modules of ${without}`);
        },
      },
    },
    find(file) {
      const path = noteOf(file);
      const material = materials.get(path);
      const note = kept.get(path);
      if (!material || !note) return undefined;
      const [id, entry] = note.links;
      collectedLinks()?.set(id, { ...entry, file: join(docs(), path) });
      return pageUnder(material);
    },
    toKeep(file) {
      const path = noteOf(file);
      const noteFile = join(docs(), path);
      const under = materials.get(path);
      const links = [...(collectedLinks() ?? [])].find(([, entry]) => entry.file === noteFile);
      const told = headings.get(noteFile.split(sep).join('/'));
      if (!under || !links || !told) return undefined;
      const note: KeptNote = { headings: told, links: [links[0], { ...links[1], file: path }] };
      return { under, about: JSON.stringify(note) };
    },
  };
}

function pageUnder(material: readonly string[]): readonly string[] {
  return [...material, 'page'];
}

/** What the validator of links has collected so far, by the address of the note. */
function collectedLinks(): Map<string, { file: string }> | undefined {
  return (globalThis as { _starlightLinksValidatorValidationData?: Map<string, { file: string }> })
    ._starlightLinksValidatorValidationData;
}
