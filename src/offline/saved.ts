import { markFile, type SavedMark, storeNames } from './names.ts';

/** A store that holds everything of one build. */
export interface SavedStore {
  readonly name: string;
  readonly store: Cache;
  readonly mark: SavedMark;
}

/**
 * What was saved on purpose and is complete, the latest first.
 *
 * @param base address of the site on its host, with a slash at its end
 */
export async function savedStores(base: string): Promise<SavedStore[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(storeNames(base).saved));
  const found = await Promise.all(
    names.map(async (name): Promise<SavedStore | undefined> => {
      const store = await caches.open(name);
      const mark = await store.match(base + markFile);
      return mark && { name, store, mark: (await mark.json()) as SavedMark };
    }),
  );
  return found
    .filter((saved) => saved !== undefined)
    .sort((one, other) => other.mark.savedAt - one.mark.savedAt);
}
