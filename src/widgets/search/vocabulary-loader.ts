import type { Language } from '../../language.ts';
import { MissingFile } from '../../loading/missing-file.ts';
import { memoize } from '../../memoize.ts';
import type { PageCard } from '../../search/found-files.ts';
import { neededPaths } from '../../search/needed-parts.ts';
import { partsOn } from '../../search/parts.ts';
import { type Vocabulary, type VocabularyEntry, vocabularyOf } from '../../search/vocabulary.ts';
import { decodeVocabulary, type VocabularyRoot } from '../../search/vocabulary-file.ts';

/**
 * The site was deployed anew since the first file of the index was fetched. The numbers of pages in the two builds mean
 * different pages, so that nothing of the new one can be used beside the old.
 */
export class OtherBuild extends MissingFile {
  constructor(path: string) {
    super(path, 'gone');
  }
}

/** Says how a file of the index is fetched; tests put their own in place of the network. */
export type FetchText = (path: string) => Promise<string>;

/** A site of more parts than these is too large to be loaded whole for the sake of one word. */
const mostWhole = 64;

/** Combinations of parts that are kept joined. */
const mostJoined = 40;

/** What is known of an index before anything else of it is loaded. */
interface Root {
  readonly pages: number;
  readonly build: string;
  /** Paths of the parts that exist besides the root. */
  readonly existing: ReadonlySet<string>;
  readonly everyday: ReadonlySet<string>;
  /** The words that the whole site is most about. */
  readonly vocabulary: Vocabulary;
  readonly sections: VocabularyRoot['sections'];
  /** Cards by page number; none on a large site. */
  readonly cards: ReadonlyMap<number, PageCard>;
}

/** Where the root of a language's vocabulary is; its address stays the same from build to build. */
const rootPath = (language: Language) => `vocabulary/${language}.txt`;

/** What a page of the other language counts: the reader sees its translation, which may put things differently. */
const translated = 0.6;

/** Loads the parts of the vocabularies that a query needs and joins them. */
export function vocabularyLoader(fetchText: FetchText) {
  const parts = new Map<string, Promise<string>>();
  const decoded = new Map<string, readonly VocabularyEntry[]>();
  const roots = new Map<Language, Root>();
  // A keystroke more or less changes the parts that are needed; joining them anew would cost more than the search.
  const joined = new Map<string, Vocabulary>();

  const load = (path: string) => {
    const before = parts.get(path);
    if (before) return before;
    const part = fetchText(path);
    parts.set(path, part);
    // The next query loads a failed part again.
    part.catch(() => parts.delete(path));
    return part;
  };

  async function root(language: Language) {
    const known = roots.get(language);
    if (known) return known;
    const path = rootPath(language);
    const { entries, pages, root: found } = decodeVocabulary(await load(path));
    const [other] = roots.values();
    if (other && other.build !== found.build) {
      parts.delete(path);
      throw new OtherBuild(path);
    }
    const loaded = {
      pages,
      vocabulary: vocabularyOf(entries, pages),
      build: found.build,
      existing: new Set(found.parts),
      everyday: new Set(found.everyday),
      sections: found.sections,
      cards: new Map(found.cards.map((card) => [card.page, card])),
    };
    roots.set(language, loaded);
    decoded.set(language, entries);
    return loaded;
  }

  async function partsFor(paths: readonly string[], language: Language): Promise<string[]> {
    const { existing } = await root(language);
    return read([...new Set(paths.flatMap((path) => partsOn(path, existing)))], language);
  }

  async function read(paths: readonly string[], language: Language): Promise<string[]> {
    const names = paths.map((path) => (path ? `${language}-${path}` : language));
    const { build } = await root(language);
    await Promise.all(
      names.map(async (name) => {
        if (decoded.has(name)) return;
        decoded.set(name, decodeVocabulary(await load(`found/${build}/${name}.txt`)).entries);
      }),
    );
    return names;
  }

  function join(names: readonly string[], own: Language | undefined): Vocabulary {
    const key = names.join();
    const before = joined.get(key);
    if (before) return before;
    const entries = names.flatMap((name) => {
      const list = decoded.get(name) ?? [];
      return own && name.startsWith(own) ? list : list.map(lent);
    });
    const { pages = 0, everyday } = (own && roots.get(own)) ?? {};
    const vocabulary = vocabularyOf(entries, pages, everyday);
    if (joined.size >= mostJoined) joined.clear();
    joined.set(key, vocabulary);
    return vocabulary;
  }

  return {
    /** The build of the index, the site's sections, and what to show of each page. */
    root,
    /**
     * @param languages the language of the page first; entries of the other one count less
     * @throws when a file cannot be fetched
     */
    async for(query: string, languages: readonly Language[]): Promise<Vocabulary> {
      const found = await Promise.all(languages.map(root));
      const paths = neededPaths(
        query,
        found.map(({ vocabulary }) => vocabulary),
      );
      const names = await Promise.all(languages.map((language) => partsFor(paths, language)));
      return join(names.flat(), languages[0]);
    },
    /**
     * Every part of one language, for a word that begins like nothing on its way: the middle of a compound (티플렉싱),
     * a slip in the first letter.
     *
     * @returns `undefined` on a site too large for that
     * @throws when a file cannot be fetched
     */
    async whole(language: Language): Promise<Vocabulary | undefined> {
      const { existing } = await root(language);
      if (existing.size > mostWhole) return undefined;
      return join(await read(['', ...existing], language), language);
    },
  };
}

const lent = memoize(
  (entry: VocabularyEntry): VocabularyEntry => ({
    ...entry,
    postings: entry.postings.map(({ page, weight }) => ({ page, weight: weight * translated })),
  }),
);
