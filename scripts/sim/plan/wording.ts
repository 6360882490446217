import type { TimeUnit } from '../../../src/sim/trace/report.ts';
import { percent } from '../output.ts';

export function entries(number: number): string {
  return number === 1 ? '1 entry' : `${number} entries`;
}

/** Lines of a text under a title. */
export function indented(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
}

export function share(part: number, whole: number): string {
  return percent(whole === 0 ? null : part / whole);
}

const byteUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

export function bytesText(bytes: number): string {
  const power = Math.min(byteUnits.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${Number((bytes / 1024 ** power).toFixed(2))} ${byteUnits[power]}`;
}

/**
 * Why nothing is said of the load that is left on the database.
 *
 * @param timeUnit undefined: the trace has no times
 */
export function unknownLoad(timeUnit: TimeUnit | undefined): string {
  return timeUnit === 'as-given'
    ? '  Unknown: nobody says in which unit the times are.'
    : '  Unknown: the trace has no span of time.';
}
