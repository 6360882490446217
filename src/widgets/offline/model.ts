import { signal } from '@preact/signals';
import { siteBase } from '../../address.ts';
import type { Language } from '../../language.ts';
import type { OfflineList, SavedMark } from '../../offline/names.ts';
import {
  deleteSaved,
  fetchList,
  filesFor,
  isCurrent,
  NotSaved,
  type SavingFault,
  save,
} from '../../offline/save.ts';
import { savedStores } from '../../offline/saved.ts';

/** What is wrong, for a sentence: a fault of saving, or a browser that keeps nothing. */
export type OfflineFault = SavingFault | 'unsupported';

/** Bytes that are here, of all that are to come. */
export interface Progress {
  readonly here: number;
  readonly all: number;
}

/**
 * What is saved on this device, what the host has, and what is being done about it.
 *
 * @param language the page's language, which is always saved
 */
export function createOffline(language: Language) {
  /** Whether the first look is still going on. */
  const looking = signal(true);
  const saved = signal<SavedMark | undefined>(undefined);
  const list = signal<OfflineList | undefined>(undefined);
  const fault = signal<OfflineFault | undefined>(undefined);
  const progress = signal<Progress | undefined>(undefined);
  /** What was done last, for a sentence. */
  const done = signal<'stopped' | 'deleted' | undefined>(undefined);
  let saving: AbortController | undefined;

  const readSaved = async () => {
    saved.value = (await savedStores(siteBase))[0]?.mark;
  };

  /** Runs something that may not work, and keeps the fault for a sentence. */
  const attempt = async (run: () => Promise<void>) => {
    fault.value = undefined;
    done.value = undefined;
    try {
      await run();
    } catch (error) {
      fault.value = error instanceof NotSaved ? error.fault : 'unsupported';
    }
  };

  return {
    looking,
    saved,
    list,
    fault,
    progress,
    done,
    /** Looks at what is here and at what the host has. Without a line, only the first can be known. */
    async look() {
      if (!('serviceWorker' in navigator && 'caches' in globalThis)) fault.value = 'unsupported';
      else {
        await attempt(async () => {
          await readSaved();
          list.value = await fetchList(siteBase);
        });
        // A missing line is no fault of what is saved.
        if (fault.value === 'unreachable') fault.value = undefined;
      }
      looking.value = false;
    },
    /** Saves what the host has now, for readers of these languages. */
    async save(languages: readonly Language[]) {
      if (progress.value) return;
      saving = new AbortController();
      const { signal: aborted } = saving;
      progress.value = { here: 0, all: 1 };
      await attempt(async () => {
        try {
          const now = await fetchList(siteBase);
          list.value = now;
          const onProgress = (here: number, all: number) => {
            progress.value = { here, all };
          };
          await save(now, { base: siteBase, languages, signal: aborted, onProgress });
        } catch (error) {
          if (!aborted.aborted) throw error;
          done.value = 'stopped';
        }
      });
      progress.value = undefined;
      await readSaved();
    },
    stop() {
      saving?.abort();
    },
    async delete() {
      await attempt(async () => {
        await deleteSaved(siteBase);
        await readSaved();
        done.value = 'deleted';
      });
    },
    /** Whether what is saved is what the host has now; undefined where that cannot be known. */
    get current() {
      return saved.value && list.value && isCurrent(saved.value, list.value);
    },
    /** Bytes sent for these languages, and on the device. */
    sizes(languages: readonly string[] = [language]) {
      const files = list.value ? filesFor(list.value, languages) : [];
      return {
        sent: files.reduce((sum, { sent }) => sum + sent, 0),
        size: files.reduce((sum, { size }) => sum + size, 0),
      };
    },
  };
}
