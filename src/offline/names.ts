/** File name of the service worker; it is at the top of the site, because it may govern no page above its folder. */
export const workerFile = 'service-worker.js';

/** File name of the list of all that can be saved, see {@link OfflineList}. */
export const listFile = 'offline-files.json';

/** What the names of all stores of one site begin with; others on the same host (another base path) have their own. */
export function storePrefix(base: string): string {
  return `hit-or-miss ${base} `;
}

/**
 * Names of the stores of one site.
 *
 * @param base address of the site on its host, with a slash at its end
 */
export function storeNames(base: string) {
  const name = (what: string) => storePrefix(base) + what;
  return {
    /** The page that stands in for one that is not here, with its files. */
    standIn: name('stand-in'),
    /** Pages that were read, as they were then, and what they fetched. */
    visitedPages: name('visited pages'),
    visitedFiles: name('visited files'),
    /** What the name of a store begins with that holds everything of one build, saved on purpose. */
    saved: name('saved '),
  };
}

/** A file of the site that can be saved. */
export interface OfflineFile {
  /** Address below the base, `rds/proxy/`. */
  readonly path: string;
  /** The first sixteen hexadecimal digits of the SHA-256 of its content. */
  readonly hash: string;
  /** Bytes it takes on the device. */
  readonly size: number;
  /** Bytes that are sent for it, compressed. */
  readonly sent: number;
  /** Missing where readers of every language need it. */
  readonly language?: string;
}

/** All that can be saved of one build. */
export interface OfflineList {
  readonly build: string;
  readonly files: OfflineFile[];
  /** Paths of the pages that stand in for others, one for each language, and of all they need. */
  readonly standIn: string[];
}

/** File name under which a store holds its {@link SavedMark}; it is the last thing written into it. */
export const markFile = 'saved.json';

/** Says that a store holds everything. */
export interface SavedMark {
  readonly build: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly languages: string[];
  /** Bytes on the device. */
  readonly size: number;
}

/** What a page says to the worker. */
export type ToWorker =
  /** Keep what I fetched before you were there. */
  | { readonly type: 'keep'; readonly addresses: string[] }
  /** Did I come from a store? Answered with {@link FromStore} through the port that comes with it, or not at all. */
  | { readonly type: 'where-from' };

/** What the worker tells a page that the host did not give. */
export interface FromStore {
  /** When it was kept, in milliseconds since 1970, where its host said so. */
  readonly keptAt: number | undefined;
}
