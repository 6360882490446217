import { summarise } from '../../../sim/operation-summary.ts';
import type { Trace } from '../../../sim/types.ts';
import { describeConfiguration } from '../describe.ts';
import type { Lab } from '../model/lab.ts';

/** Every operation of every cache as one record each. */
export function eventRows(lab: Lab): Readonly<Record<string, unknown>>[] {
  const trace = lab.trace.value;
  return lab.runs.value.flatMap(({ timeline }, cache) =>
    Array.from({ length: timeline.length }, (_, operation) => ({
      cache: cache + 1,
      step: operation + 1,
      ...summarise(
        {
          kind: trace.kinds[operation] ?? 0,
          key: trace.keys[operation] ?? 0,
          time: timeOf(trace, operation),
          outcome: timeline.outcomes[operation] ?? 0,
          events: timeline.eventsAt(operation),
        },
        trace.names,
      ),
    })),
  );
}

/** The totals at the moment shown, one row a cache, with the words of its configuration. */
export function totalRows(lab: Lab): Readonly<Record<string, unknown>>[] {
  return lab.runs.value.map(({ configuration, timeline }, cache) => ({
    cache: cache + 1,
    configuration: describeConfiguration(configuration, lab.language),
    step: lab.step.value,
    ...timeline.stateAt(lab.step.value).totals(),
  }));
}

function timeOf(trace: Trace, operation: number): number {
  return trace.times?.[operation] ?? operation;
}

/**
 * Records as comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front: keys come from anywhere.
 */
export function toCsv(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: unknown) => {
    const written = Array.isArray(value) ? value.join(' ') : String(value ?? '');
    const safe = typeof value !== 'number' && /^[=+\-@\t\r]/.test(written) ? `'${written}` : written;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((row) => row.map(cell).join(','))
    .join('\r\n');
}
