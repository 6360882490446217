import { commonDelimiter, fieldsOf } from './fields.ts';

/** The share of lines with as many fields as the others that a table has. */
const leastAlike = 0.8;
const innerSpace = /\S\s+\S/;

/** Whether most lines have several fields, so that a line is not one key. */
export function haveSeveralFields(lines: readonly string[]): boolean {
  if (lines.filter((line) => innerSpace.test(line)).length > 0) return true;
  return commonDelimiter(lines, false) !== null;
}

/** The number of fields that almost all lines have; 1: they differ too much, as those of prose do. */
export function fieldsInAll(lines: readonly string[]): number {
  const delimiter = commonDelimiter(lines, true);
  if (delimiter === null) return 1;
  const widths = lines
    .map((line) => fieldsOf(line, delimiter)?.length ?? 1)
    .sort((one, other) => one - other);
  const middle = widths[widths.length >> 1] as number;
  return widths.filter((width) => width === middle).length >= leastAlike * widths.length ? middle : 1;
}
