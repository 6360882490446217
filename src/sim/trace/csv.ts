import Papa from 'papaparse';
import { EXTERNAL, READ, WRITE } from '../types.ts';
import { type Format, type LineParser, mostMatch, type OperationSink } from './format.ts';
import type { LineFault, TraceReport } from './report.ts';

const DELIMITERS = [',', '\t', ';', '|'];
const NAMES_OF_KEY = /^(key|key_?id|id|obj(ect)?(_?id)?|item(_?id)?|url|uri|path|page|block|lba|lbn)$/;
const NAMES_OF_OPERATION = /^(op|operation|command|cmd|method|type|rw)$/;
const NAMES_OF_TIME = /^(time|time_?stamp|ts|t|date|datetime)$/;
const ISO_DATE = /^\d{4}-\d\d-\d\d/;

const kinds: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['r', 'read', 'get', 'gets', 'head', 'load', 'hit', 'miss'].map((word) => [word, READ]),
  ),
  ...Object.fromEntries(
    ['w', 'write', 'set', 'put', 'post', 'patch', 'add', 'replace', 'update', 'delete', 'del', 'store'].map(
      (word) => [word, WRITE],
    ),
  ),
  ...Object.fromEntries(['x', 'external'].map((word) => [word, EXTERNAL])),
};

/**
 * CSV with a header that names at least the column of the keys; columns for the operation and the time are used when
 * there are any. A record is one line: quoted fields may hold delimiters and quotes but no line breaks.
 */
export const csv: Format = {
  name: 'csv',
  timeGoingBack: 'fault',
  detect([header = '', ...records]) {
    const delimiter = delimiterOf(header);
    const names = (fieldsOf(header, delimiter) ?? []).map(normalise);
    if (!names.some((name) => NAMES_OF_KEY.test(name))) return false;
    return names.length === 1 || mostMatch(records, { test: (record) => record.includes(delimiter) });
  },
  createParser: () => new CsvParser(),
};

class CsvParser implements LineParser {
  columns: TraceReport['columns'];
  private delimiter: string | null = null;
  private width = 0;
  private key = 0;
  private operation = -1;
  private time = -1;

  parse(line: string, sink: OperationSink): LineFault | null {
    if (this.delimiter === null) {
      this.readHeader(line);
      return null;
    }
    const fields = fieldsOf(line, this.delimiter);
    if (fields === null) return { code: 'unclosed-quote' };
    if (fields.length !== this.width)
      return { code: 'column-count', expected: this.width, found: fields.length };
    const key = fields[this.key] as string;
    if (key === '') return { code: 'key-empty' };
    const operation = this.operation < 0 ? 'r' : (fields[this.operation] as string).trim();
    const kind = kinds[operation.toLowerCase()];
    if (kind === undefined) return { code: 'unknown-operation', operation };
    if (this.time < 0) {
      sink.add(kind, key);
      return null;
    }
    const value = (fields[this.time] as string).trim();
    const time = ISO_DATE.test(value) ? Date.parse(value) : /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isNaN(time)) return { code: 'time-not-whole', value };
    if (!Number.isSafeInteger(time)) return { code: 'time-too-large', value };
    sink.add(kind, key, time);
    return null;
  }

  private readHeader(line: string): void {
    this.delimiter = delimiterOf(line);
    const header = fieldsOf(line, this.delimiter) ?? [line];
    const find = (names: RegExp) => header.findIndex((name) => names.test(normalise(name)));
    this.width = header.length;
    this.operation = find(NAMES_OF_OPERATION);
    this.time = find(NAMES_OF_TIME);
    const named = find(NAMES_OF_KEY);
    this.key = named >= 0 ? named : header.findIndex((_, i) => i !== this.operation && i !== this.time);
    this.columns = {
      key: header[this.key] ?? '',
      operation: header[this.operation] ?? null,
      time: header[this.time] ?? null,
    };
  }
}

function normalise(name: string): string {
  return name.trim().toLowerCase().replaceAll(/[ -]/g, '_');
}

function delimiterOf(header: string): string {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] as string;
}

/** The fields of a record, or null when a quote is not closed. Most records have no quotes and need no parser. */
function fieldsOf(line: string, delimiter: string): string[] | null {
  if (!line.includes('"')) return line.split(delimiter);
  const { data, errors } = Papa.parse<string[]>(line, { delimiter });
  return errors.length > 0 ? null : (data[0] ?? []);
}
