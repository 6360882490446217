import { formatCount, formatDecimal } from '../../i18n/numbers.ts';
import type { Language } from '../../language.ts';
import type { TimeUnit } from '../../sim/trace/report.ts';

const byteUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** `910.34 MiB` */
export function formatBytes(bytes: number, language: Language): string {
  const power = Math.min(byteUnits.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${formatDecimal(bytes / 1024 ** power, language)} ${byteUnits[power]}`;
}

/** A price or a rate: three digits that say something, and never fewer than those before the point. */
export function formatRate(value: number, language: Language): string {
  return value >= 100
    ? formatCount(Math.round(value), language)
    : new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(value);
}

/** The half width of a confidence interval in points of a share, without a unit. */
export function formatPoints(share: number, language: Language): string {
  return formatDecimal(100 * share, language);
}

/** How many units of trace time a second has; null: nobody says. */
export function unitsInSecond(unit: TimeUnit | undefined): number | null {
  return unit === 'milliseconds' ? 1000 : unit === 'seconds' ? 1 : null;
}
