import { playStampede } from '../../sim/stampede/stampede.ts';
import {
  type Protection,
  protections,
  type Stampede,
  type StampedeSettings,
} from '../../sim/stampede/types.ts';

/** What a reader may choose; everything else of the model is fixed, so that the picture keeps its scale. */
export interface Chosen {
  readonly protection: Protection;
  readonly readers: number;
  /** Milliseconds. */
  readonly databaseTime: number;
  readonly keys: number;
  readonly seed: number;
}

export const readerCounts = [50, 200, 1000] as const;
export const databaseTimes = [50, 200, 500] as const;
export const keyCounts = [1, 100] as const;

export const usual: Chosen = { protection: 'none', readers: 200, databaseTime: 200, keys: 1, seed: 1 };

/** Milliseconds over which readers come, and after which the entries expire. */
export const over = 1000;
export const firstExpiry = 300;

export function settingsOf(chosen: Chosen): StampedeSettings {
  return { ...chosen, over, firstExpiry, ttl: 60_000, retryAfter: 100, beta: 1, jitter: 600 };
}

/** Every protection with the same readers. */
export function comparisonOf(chosen: Chosen): readonly { protection: Protection; played: Stampede }[] {
  return protections.map((protection) => ({
    protection,
    played: playStampede(settingsOf({ ...chosen, protection })),
  }));
}

/** `lock.200.200.1.7` */
export function writeChosen({ protection, readers, databaseTime, keys, seed }: Chosen): string {
  return [protection, readers, databaseTime, keys, seed].join('.');
}

/** Reads what {@link writeChosen} wrote; `undefined` for anything else. */
export function readChosen(text: string): Chosen | undefined {
  const [protection, readers, databaseTime, keys, seed, ...rest] = text.split('.');
  const chosen = {
    protection: protections.find((one) => one === protection),
    readers: readerCounts.find((one) => String(one) === readers),
    databaseTime: databaseTimes.find((one) => String(one) === databaseTime),
    keys: keyCounts.find((one) => String(one) === keys),
    seed: /^\d{1,9}$/.test(seed ?? '') ? Number(seed) : undefined,
  };
  const isWhole = rest.length === 0 && Object.values(chosen).every((value) => value !== undefined);
  return isWhole ? (chosen as Chosen) : undefined;
}
