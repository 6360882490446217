import type { TraceFormat } from '../format.ts';
import { meaningOf } from '../operation-words.ts';
import { TraceError } from '../report.ts';
import type { ColumnChoice, ColumnReference } from './column-choice.ts';
import { commonDelimiter, type Delimiter, delimiterOf, fieldsOf, firstRows } from './fields.ts';
import { columnOf, isHeader, keyCandidates, normalised } from './header.ts';
import { type Columns, type Table, TableParser } from './table-parser.ts';
import { isTime, notationOf } from './times.ts';

const excerptLength = 80;
/** What names of columns begin like, and numbers do not. */
const startsWithWord = /^[\s"#]*[\p{L}_]/u;
/** The first line of files that are meant for Excel: `sep=;`. */
const separatorPattern = /^\ufeff?sep=(.)$/i;

/**
 * Tables in general: a header names the column of the key, or the user does. The meaning of columns is never guessed:
 * where neither names it, the trace is refused.
 */
export const csv: TraceFormat = {
  name: 'csv',
  timeGoingBack: 'hold',
  detect(sample) {
    const { lines, delimiter } = separated(sample);
    const [header = '', ...records] = lines;
    const names = fieldsOf(header, delimiter) ?? [];
    if (!isHeader(names)) return false;
    if (names.length === 1) return keyCandidates(names).length === 1;
    return records.filter((record) => record.includes(delimiter)).length >= records.length / 2;
  },
  createParser({ columns, sizes = false, ttls = false }, sample) {
    const table = columns === null ? tableByHeader(sample) : tableByChoice(columns, sample);
    const { ttl } = table.columns;
    // Columns of other names that are known, such as `expires`, may have moments.
    const hasLifetimes =
      ttls && ttl !== undefined && (columns !== null || normalised(table.names[ttl] ?? '') === 'ttl');
    return new TableParser({ ...table, hasLifetimes }, sizes);
  },
};

/** The lines without the one that names the separator, and the separator. */
function separated(sample: readonly string[]): {
  readonly lines: readonly string[];
  readonly delimiter: Delimiter;
} {
  const [, given] = separatorPattern.exec(sample[0] ?? '') ?? [];
  const lines = given === undefined ? sample : sample.slice(1);
  return { lines, delimiter: given ?? delimiterOf(lines[0] ?? '') };
}

function tableByHeader(sample: readonly string[]): Table {
  const { lines, delimiter } = separated(sample);
  const [first = ''] = lines;
  const names = fieldsOf(first, delimiter) ?? [first];
  if (!isHeader(names)) {
    throw new TraceError({
      code: 'key-column-unknown',
      excerpt: first.slice(0, excerptLength),
      fields: names.length,
      rows: firstRows(lines, delimiter),
    });
  }
  const candidates = keyCandidates(names);
  const [key] = candidates;
  if (key === undefined || candidates.length > 1) {
    throw new TraceError({
      code: 'key-column-unclear',
      names: names.map((name) => name.trim()),
      candidates: candidates.map((column) => (names[column] as string).trim()),
      rows: firstRows(lines.slice(1), delimiter),
    });
  }
  const columns: Columns = {
    key: [key],
    time: columnOf('time', names),
    op: columnOf('op', names),
    size: columnOf('size', names),
    ttl: columnOf('ttl', names),
    count: columnOf('count', names),
  };
  return table(sample, lines.slice(1), delimiter, columns, names, names.length);
}

function tableByChoice(choice: ColumnChoice, sample: readonly string[]): Table {
  const [, given] = separatorPattern.exec(sample[0] ?? '') ?? [];
  const lines = given === undefined ? sample : sample.slice(1);
  const delimiter = given ?? commonDelimiter(lines, true) ?? ',';
  const [first = '', ...others] = lines;
  const names = fieldsOf(first, delimiter) ?? [first];
  const indexOf = (column: ColumnReference) => {
    const index = typeof column === 'number' ? column - 1 : named(names, column);
    if (index < 0 || index >= names.length) {
      throw new TraceError({
        code: 'column-missing',
        column: String(column),
        excerpt: first.slice(0, excerptLength),
      });
    }
    return index;
  };
  const optional = (column: ColumnReference | undefined) =>
    column === undefined ? undefined : indexOf(column);
  const columns: Columns = {
    key: choice.key.map(indexOf),
    time: optional(choice.time),
    op: optional(choice.op),
    size: optional(choice.size),
    ttl: optional(choice.ttl),
    count: optional(choice.count),
  };
  const byName = [choice.key, choice.time, choice.op, choice.size, choice.ttl, choice.count]
    .flat()
    .some((column) => typeof column === 'string');
  const rows = others.map((line) => fieldsOf(line, delimiter) ?? []);
  const hasHeader = byName || isHeaderOf(names, rows, columns);
  const records = hasHeader ? others : lines;
  // A delimiter inside the key cannot be told from one between columns, so all records must have as many.
  return table(sample, records, delimiter, columns, hasHeader ? names : [], names.length);
}

function table(
  sample: readonly string[],
  records: readonly string[],
  delimiter: Delimiter,
  columns: Columns,
  names: readonly string[],
  width: number,
): Table {
  const { time } = columns;
  const values =
    time === undefined ? [] : records.map((line) => fieldsOf(line, delimiter)?.[time]?.trim() ?? '');
  const separatorLine = separatorPattern.test(sample[0] ?? '') ? sample[0] : undefined;
  return {
    delimiter,
    columns,
    notation: notationOf(values),
    width,
    names,
    ...(separatorLine !== undefined && { isComment: (line: string) => line === separatorLine }),
  };
}

function named(names: readonly string[], name: string): number {
  const exact = names.findIndex((candidate) => candidate.trim() === name);
  return exact >= 0 ? exact : names.findIndex((candidate) => normalised(candidate) === normalised(name));
}

/** Whether a first line names columns: where the others have times, operations or numbers, it has a word. */
function isHeaderOf(
  first: readonly string[],
  rows: readonly (readonly string[])[],
  { key, time, op }: Columns,
): boolean {
  const differs = (column: number | undefined, test: (value: string) => boolean) =>
    column !== undefined &&
    startsWithWord.test(first[column] ?? '') &&
    !test((first[column] ?? '').trim()) &&
    rows.length > 0 &&
    rows.filter((row) => test((row[column] ?? '').trim())).length >= rows.length / 2;
  return (
    differs(time, isTime) ||
    differs(op, (word) => meaningOf(word) !== undefined) ||
    first.some((_, column) => !key.includes(column) && differs(column, isNumber)) ||
    (isHeader(first) && !rows.some((row) => key.every((column) => row[column] === first[column])))
  );
}

function isNumber(value: string): boolean {
  return /^-?[\d.]+$/.test(value);
}
