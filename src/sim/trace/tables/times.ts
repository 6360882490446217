import type { LineFault, TimeUnit } from '../report.ts';

/**
 * How times are written: whole numbers, to be taken as they are; seconds with decimals; whole microseconds; or the
 * time of Windows, in tenths of microseconds since 1601. The last three become milliseconds, as do ISO dates.
 */
export type TimeNotation =
  | 'whole'
  | 'seconds'
  | 'decimal-seconds'
  | 'microseconds'
  | 'milliseconds'
  | 'windows';

/** A number that is surely held exactly. */
const shortNumberPattern = /^\d{1,15}$/;
const isoDatePattern = /^\d{4}-\d\d-\d\d/;
const withoutZonePattern = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)$/;
const decimalPattern = /^\d+\.\d+(?:[eE]\+?\d+)?$/;
const logTimePattern =
  /^\[?(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?(?: ([+-])(\d{2}):?(\d{2}))?\]?$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** How the times of a column are written, by some of them. */
export function notationOf(values: readonly string[]): TimeNotation {
  if (values.some((value) => isoDatePattern.test(value) || logTimePattern.test(value))) return 'milliseconds';
  return values.some((value) => decimalPattern.test(value)) ? 'decimal-seconds' : 'whole';
}

/** The unit of what {@link timeOf} gives. */
export function unitOf(notation: TimeNotation): TimeUnit {
  if (notation === 'whole') return 'as-given';
  return notation === 'seconds' ? 'seconds' : 'milliseconds';
}

/**
 * How many units of what {@link timeOf} gives there are in one of those in which a table writes how long something
 * lives: in seconds beside dates and times with decimals, else in the unit of the times.
 */
export function unitsOfTtl(notation: TimeNotation): number {
  return unitOf(notation) === 'milliseconds' ? 1000 : 1;
}

export function isTime(value: string): boolean {
  return (
    /^\d+$/.test(value) ||
    decimalPattern.test(value) ||
    isoDatePattern.test(value) ||
    logTimePattern.test(value)
  );
}

/** A time as a whole number, or what is wrong with it. */
export function timeOf(text: string, notation: TimeNotation): number | LineFault {
  if (notation === 'whole' && shortNumberPattern.test(text)) return Number(text);
  const value = text.trim();
  const time = parsed(value, notation);
  if (Number.isNaN(time)) return { code: 'time-not-whole', value };
  return Number.isSafeInteger(time) ? time : { code: 'time-too-large', value };
}

function parsed(value: string, notation: TimeNotation): number {
  if (/^\d+$/.test(value)) {
    if (notation === 'decimal-seconds') return Number(value) * 1000;
    if (notation === 'microseconds') return Math.floor(Number(value) / 1000);
    // Beyond what a number holds exactly, but its last four digits are below a millisecond.
    return Number(notation === 'windows' ? value.slice(0, -4) : value);
  }
  if (decimalPattern.test(value))
    return notation === 'decimal-seconds' ? Math.floor(Number(value) * 1000 + 1e-4) : Number.NaN;
  if (isoDatePattern.test(value)) return isoTime(value);
  return logTime(value) ?? Number.NaN;
}

/** A date and time without a zone is taken for UTC, so that the answer does not depend on whose machine it is. */
function isoTime(value: string): number {
  const [, date, time] = withoutZonePattern.exec(value) ?? [];
  return Date.parse(date === undefined ? value.replace(' ', 'T') : `${date}T${time?.replace(',', '.')}Z`);
}

/** The time of Apache, nginx and S3, `10/Oct/2026:13:55:36 +0900`, in milliseconds; without a zone it is UTC. */
export function logTime(stamp: string): number | null {
  const parts = logTimePattern.exec(stamp);
  if (parts === null) return null;
  const [, day, month = '', year, hour, minute, second, milliseconds = '0', sign, zoneHours, zoneMinutes] =
    parts;
  const local = Date.UTC(
    Number(year),
    months.indexOf(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(milliseconds),
  );
  if (sign === undefined) return local;
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000;
  return sign === '+' ? local - zone : local + zone;
}
