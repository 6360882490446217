import type { Source } from '../../src/content/schema/source.ts';

/** Days after which a source should be read again. */
const longestDays = 365;
const dayMs = 86_400_000;

export interface StaleSource extends Source {
  /** Whole days since the source was checked. */
  days: number;
}

/** The sources whose last check is over a year before `today`, oldest first. */
export function staleSources(sources: readonly Source[], today: Date): StaleSource[] {
  return sources
    .map((source) => ({
      ...source,
      days: Math.floor((today.getTime() - Date.parse(source.checked)) / dayMs),
    }))
    .filter(({ days }) => days > longestDays)
    .sort((a, b) => b.days - a.days);
}
