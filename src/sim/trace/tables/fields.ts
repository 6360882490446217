import Papa from 'papaparse';

const rowsShown = 5;
/** More would be too many to choose from. */
const fieldsShown = 40;
const fieldLength = 80;
const delimiters = [',', '\t', ';', '|'];

/** What fields are separated by. A space stands for any number of spaces. */
export type Delimiter = string;

/** The fields of a record, or null when a quote is not closed. Most records have no quotes and need no parser. */
export function fieldsOf(line: string, delimiter: Delimiter): string[] | null {
  if (delimiter === ' ') return line.trim().split(/ +/);
  if (!line.includes('"')) return line.split(delimiter);
  const { data, errors } = Papa.parse<string[]>(line, { delimiter });
  return errors.length > 0 ? null : (data[0] ?? []);
}

/** The first lines in fields, for people to say what they are; null: a line is one field. */
export function firstRows(lines: readonly string[], delimiter: Delimiter | null): string[][] {
  return lines
    .slice(0, rowsShown)
    .map((line) => (delimiter === null ? [line] : (fieldsOf(line, delimiter) ?? [line])))
    .map((fields) => fields.slice(0, fieldsShown).map((field) => field.trim().slice(0, fieldLength)));
}

/** The separator that a line has most of; of none, a comma. */
export function delimiterOf(line: string): Delimiter {
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] as string;
}

/**
 * The separator by which most of the lines have several fields, the more alike the number, the better.
 *
 * @param withSpaces whether spaces may be it, where no other is
 * @returns null when the lines have one field each
 */
export function commonDelimiter(lines: readonly string[], withSpaces: boolean): Delimiter | null {
  const candidates = withSpaces ? [...delimiters, ' '] : delimiters;
  let best: { readonly delimiter: Delimiter; readonly share: number } | null = null;
  for (const delimiter of candidates) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const width = fieldsOf(line, delimiter)?.length ?? 1;
      if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const alike = Math.max(0, ...counts.values());
    // Lines that merely hold the character are many; those that have the same number of it are fields.
    const share = total >= lines.length / 2 ? alike / lines.length : 0;
    if (share > 0 && (best === null || share > best.share)) best = { delimiter, share };
  }
  return best?.delimiter ?? null;
}
