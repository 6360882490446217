import pLimit from 'p-limit';
import {
  listFile,
  markFile,
  type OfflineFile,
  type OfflineList,
  type SavedMark,
  storeNames,
} from './names.ts';
import { savedStores } from './saved.ts';

/** Why something could not be saved. */
export type SavingFault =
  /** The host cannot be reached, or answers with something else. */
  | 'unreachable'
  /** The host has another edition than a moment ago. */
  | 'replaced'
  /** The device has no room left. */
  | 'full'
  /** This edition offers nothing to save. */
  | 'not-offered'
  /** Another tab is at it. */
  | 'busy';

/** Thrown when something could not be saved. */
export class NotSaved extends Error {
  readonly fault: SavingFault;

  constructor(fault: SavingFault, cause?: unknown) {
    super(`Not saved: ${fault}`, { cause });
    this.fault = fault;
  }
}

/** Files fetched at once. */
const connections = 6;

/**
 * What the host has to save now.
 *
 * @param base address of the site on its host, with a slash at its end
 * @throws NotSaved
 */
export async function fetchList(base: string): Promise<OfflineList> {
  const response = await fetchFresh(base + listFile, 'no-store');
  if (response.status === 404) throw new NotSaved('not-offered');
  try {
    return (await response.json()) as OfflineList;
  } catch (error) {
    throw new NotSaved('unreachable', error);
  }
}

/** The files of a list that readers of these languages need. */
export function filesFor({ files }: OfflineList, languages: readonly string[]): OfflineFile[] {
  return files.filter(({ language }) => language === undefined || languages.includes(language));
}

/** Whether what was saved is what the host has now. */
export function isCurrent(saved: SavedMark, list: OfflineList): boolean {
  return saved.build === list.build;
}

export interface SavingOptions {
  readonly base: string;
  readonly languages: readonly string[];
  /** Stops between two files; what has come stays, and the next time goes on from there. */
  readonly signal: AbortSignal;
  /** Receives the bytes that are here, of all. */
  readonly onProgress: (here: number, all: number) => void;
}

/**
 * Saves all of one build into a store of its own and then throws away older ones, so that a reader always has one
 * whole edition, the old or the new. Files that an older store has with the same content are not fetched again.
 *
 * @throws NotSaved, or the signal's reason
 */
export async function save(list: OfflineList, options: SavingOptions): Promise<void> {
  const got = await navigator.locks.request(
    `${storeNames(options.base).saved}lock`,
    { ifAvailable: true },
    async (lock) => {
      if (!lock) return false;
      await saveAlone(list, options);
      return true;
    },
  );
  if (!got) throw new NotSaved('busy');
}

async function saveAlone(
  list: OfflineList,
  { base, languages, signal, onProgress }: SavingOptions,
): Promise<void> {
  const name = storeNames(base).saved + list.build;
  const files = filesFor(list, languages);
  const size = sum(files);
  const older = (await savedStores(base)).map(({ store }) => store);
  // Browsers throw away what a site keeps when room runs short, unless a reader asked for it.
  await navigator.storage.persist?.().catch(() => false);
  const store = await caches.open(name);
  let here = 0;
  const limit = pLimit(connections);
  const failed = new AbortController();
  const stopped = AbortSignal.any([signal, failed.signal]);
  try {
    await Promise.all(
      files.map((file) =>
        limit(async () => {
          stopped.throwIfAborted();
          await saveFile(store, older, base, file);
          stopped.throwIfAborted();
          here += file.size;
          onProgress(here, size);
        }),
      ),
    );
    const mark: SavedMark = { build: list.build, savedAt: Date.now(), languages: [...languages], size };
    await store.put(base + markFile, Response.json(mark));
  } catch (error) {
    failed.abort();
    throw isQuotaError(error) ? new NotSaved('full', error) : error;
  }
  await deleteSaved(base, name);
}

/** Deletes what was saved, finished or not, except for one store. */
export async function deleteSaved(base: string, except?: string): Promise<void> {
  const names = (await caches.keys()).filter(
    (name) => name.startsWith(storeNames(base).saved) && name !== except,
  );
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function saveFile(
  store: Cache,
  older: readonly Cache[],
  base: string,
  file: OfflineFile,
): Promise<void> {
  const address = base + file.path;
  if (await store.match(address, { ignoreVary: true })) return;
  for (const other of older) {
    const known = await other.match(address, { ignoreVary: true });
    if (known && (await hashOf(known.clone())) === file.hash) return store.put(address, known);
  }
  let response = await fetchFresh(address, 'no-cache');
  if (response.status === 404) throw new NotSaved('replaced');
  if (!response.ok) throw new NotSaved('unreachable');
  // A network that asks to log in first answers with a page of its own.
  if ((await hashOf(response.clone())) !== file.hash) throw new NotSaved('replaced');
  // What was redirected may not answer for a page that is opened.
  if (response.redirected) response = new Response(response.body, { headers: response.headers });
  await store.put(address, response);
}

async function fetchFresh(address: string, cache: RequestCache): Promise<Response> {
  try {
    return await fetch(address, { cache });
  } catch (error) {
    throw new NotSaved('unreachable', error);
  }
}

async function hashOf(response: Response): Promise<string> {
  let content: ArrayBuffer;
  try {
    content = await response.arrayBuffer();
  } catch (error) {
    throw new NotSaved('unreachable', error);
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function sum(files: readonly OfflineFile[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}
