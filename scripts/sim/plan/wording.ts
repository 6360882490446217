import type { PlanSettings } from '../../../src/sim/plan/plan.ts';
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

/** What the nodes of a plan are. */
export function nodesNote({ engine, reserved }: Pick<PlanSettings, 'engine' | 'reserved'>): string {
  if (engine === 'memcached')
    return `Nodes of Memcached, after the ${reserved === null ? '100 MiB that it sets aside for connections' : 'reserve'}; it has no replicas. Types of which AWS's tables contradict each other are left out.`;
  return `Primaries only, for ${engine === 'valkey' ? 'Valkey' : 'Redis OSS'}, after the reserve; a replica takes as much again.`;
}
