import { commonDelimiter, fieldsOf } from './fields.ts';

const WHITE_SPACE = /\S\s+\S/;

/** Whether most lines have several fields, so that a line is not one key. */
export function haveSeveralFields(lines: readonly string[]): boolean {
  if (lines.filter((line) => WHITE_SPACE.test(line)).length > 0) return true;
  return commonDelimiter(lines, false) !== null;
}

/** The number of fields that most lines have. */
export function fieldsInMost(lines: readonly string[]): number {
  const delimiter = commonDelimiter(lines, true);
  if (delimiter === null) return 1;
  const widths = lines
    .map((line) => fieldsOf(line, delimiter)?.length ?? 1)
    .sort((one, other) => one - other);
  return widths[widths.length >> 1] as number;
}
