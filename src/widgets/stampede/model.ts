import { playStampede } from '../../sim/stampede/stampede.ts';
import {
  type AnswerKind,
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
export function comparisonOf(
  chosen: Chosen,
): readonly { readonly protection: Protection; readonly played: Stampede }[] {
  return protections.map((protection) => ({
    protection,
    played: playStampede(settingsOf({ ...chosen, protection })),
  }));
}

/** Milliseconds from the start of the picture. */
export type Milliseconds = number;

/** Milliseconds between two moments that can be shown. */
export const momentSpacing = 25;
/** The end of the picture: the last reader may wait for the slowest database, and come back to it. */
export const lastMoment: Milliseconds = over + 600;

/** Whether the database was read for an answer. */
export function isRead(answer: AnswerKind): boolean {
  return answer === 'database' || answer === 'early';
}

/** What a link carries: `lock.200.200.1.7`, and `lock.200.200.1.7.350` where not the whole picture is shown. */
export function writeChosen(
  { protection, readers, databaseTime, keys, seed }: Chosen,
  moment: Milliseconds = lastMoment,
): string {
  const parts = [protection, readers, databaseTime, keys, seed];
  return [...parts, ...(moment === lastMoment ? [] : [moment])].join('.');
}

/** Reads what {@link writeChosen} wrote; `undefined` for anything else. */
export function readChosen(
  text: string,
): { readonly chosen: Chosen; readonly moment: Milliseconds } | undefined {
  const [protection, readers, databaseTime, keys, seed, at = String(lastMoment), ...rest] = text.split('.');
  const chosen = {
    protection: protections.find((one) => one === protection),
    readers: readerCounts.find((one) => String(one) === readers),
    databaseTime: databaseTimes.find((one) => String(one) === databaseTime),
    keys: keyCounts.find((one) => String(one) === keys),
    seed: /^\d{1,9}$/.test(seed ?? '') ? Number(seed) : undefined,
  };
  const moment = /^\d{1,4}$/.test(at) ? Number(at) : Number.NaN;
  const isMoment = moment <= lastMoment && moment % momentSpacing === 0;
  const isWhole =
    rest.length === 0 && isMoment && Object.values(chosen).every((value) => value !== undefined);
  return isWhole ? { chosen: chosen as Chosen, moment } : undefined;
}

/** The same choice with other readers; links carry nine digits. */
export function nextSeed(seed: number): number {
  return (seed + 1) % 1_000_000_000;
}
