/**
 * Minutes that the local clock is ahead of UTC at a moment, as `-new Date(at).getTimezoneOffset()` gives.
 *
 * @param at milliseconds since 1970
 */
export type UtcOffset = (at: number) => number;

/** A day of study begins at four in the morning: who learns past midnight is still in the evening before. */
const startOfDay = 4 * 60;

/** The number of the local day of study that a moment belongs to; the next day has the next number. */
export function dayOf(at: number, zone: UtcOffset): number {
  return Math.floor((at / 60_000 + zone(at) - startOfDay) / (24 * 60));
}
