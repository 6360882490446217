// Public traces that come as tables: how each is recognised and which of its columns mean what. docs/traces.md shows
// where each is described.
import { readKind, writeKind } from '../../types.ts';
import type { FormatName, TraceFormat } from '../format.ts';
import { meaningOf, type WordMeaning } from '../operation-words.ts';
import { fieldsOf } from './fields.ts';
import { normalised } from './header.ts';
import { type Columns, type Table, TableParser } from './table-parser.ts';
import type { TimeNotation } from './times.ts';

interface Layout {
  readonly name: FormatName;
  readonly delimiter: ',' | ' ';
  /** What a record looks like. */
  readonly record: RegExp;
  /** The header as it is published, if there is one; otherwise the first line is a record. */
  readonly header?: readonly string[];
  readonly columns: Columns;
  readonly notation?: TimeNotation;
  readonly width?: number | null;
  readonly meaning?: Table['meaning'];
  readonly keyHoldsDelimiters?: boolean;
  readonly hasLifetimes?: boolean;
  readonly sizeMayLack?: boolean;
  readonly counts?: Table['counts'];
  /** What the sample must be besides, where the look of its records is not enough. */
  readonly accepts?: (rows: readonly (readonly string[])[]) => boolean;
}

/** Almost all: a damaged line should not make a known trace an unknown one. */
const leastShare = 0.9;

const s3Operation = /^(?:REST|SOAP)\.([A-Z]+)\.(?:OBJECT|PART|UPLOAD)/;
const s3Kinds: Readonly<Record<string, WordMeaning>> = {
  GET: readKind,
  HEAD: readKind,
  PUT: writeKind,
  POST: writeKind,
  COPY: writeKind,
  DELETE: writeKind,
};

/** `REST.GET.OBJECT` and the like, as S3 and IBM COS write them; what is not about an object has no key. */
export function meaningOfObjectOperation(word: string): WordMeaning | undefined {
  const [, verb] = s3Operation.exec(word) ?? [];
  if (verb !== undefined) return s3Kinds[verb] ?? 'no-key';
  return /^(REST|SOAP|BATCH|S3|WEBSITE)\./.test(word) ? 'no-key' : undefined;
}

/** SCSI commands in hexadecimal: reads and writes of 6, 10, 12 and 16 bytes. */
const scsiKinds: Readonly<Record<string, number>> = {
  '8': readKind,
  '08': readKind,
  '28': readKind,
  a8: readKind,
  '88': readKind,
  a: writeKind,
  '0a': writeKind,
  '2a': writeKind,
  aa: writeKind,
  '8a': writeKind,
};

export const layouts: readonly Layout[] = [
  {
    name: 'twitter',
    delimiter: ',',
    record: /^\d+,.+,\d+,\d+,\d+,(?:get|gets|set|add|replace|cas|append|prepend|delete|incr|decr),\d+\s*$/,
    columns: { time: 0, key: [1], op: 5, keySize: 2, size: 3, ttl: 6 },
    notation: 'seconds',
    width: 7,
    keyHoldsDelimiters: true,
    hasLifetimes: true,
  },
  {
    name: 'msr',
    delimiter: ',',
    record: /^\d{17,19},[^,]+,\d+,(?:Read|Write),\d+,\d+,\d+\s*$/i,
    columns: { time: 0, key: [1, 2, 4], op: 3, size: 5 },
    notation: 'windows',
    width: 7,
  },
  {
    name: 'msr',
    delimiter: ',',
    record: /^\d{17,19},[^,]+,\d+,(?:Read|Write),\d+,\d+,\d+\s*$/i,
    header: ['timestamp', 'hostname', 'disk_number', 'type', 'offset', 'size'],
    columns: { time: 0, key: [1, 2, 4], op: 3, size: 5 },
    notation: 'windows',
    width: 7,
  },
  {
    name: 'spc',
    delimiter: ',',
    record: /^\d+,\d+,\d+,[rRwW],\d+(?:\.\d+)?(?:,.*)?\s*$/,
    columns: { key: [0, 1], size: 2, op: 3, time: 4 },
    notation: 'decimal-seconds',
    width: null,
  },
  {
    name: 'alibaba',
    delimiter: ',',
    record: /^\d+,[RW],\d+,\d+,\d{16}\s*$/,
    columns: { key: [0, 2], op: 1, size: 3, time: 4 },
    notation: 'microseconds',
    width: 5,
  },
  {
    name: 'ibm-cos',
    delimiter: ' ',
    record: /^\d+ REST\.[A-Z]+\.[A-Z]+ \S+(?: \d+)*\s*$/,
    columns: { time: 0, op: 1, key: [2], size: 3 },
    sizeMayLack: true,
    notation: 'milliseconds',
    width: null,
    meaning: meaningOfObjectOperation,
  },
  {
    name: 'wikibench',
    delimiter: ' ',
    record: /^\d+ \d+\.\d+ https?:\/\/\S+ \S+\s*$/,
    columns: { time: 1, key: [2], op: 3 },
    notation: 'decimal-seconds',
    width: 4,
    meaning: (word) => (word === '-' ? readKind : word === 'save' ? writeKind : undefined),
  },
  {
    name: 'arc',
    delimiter: ' ',
    record: /^\d+ \d+ 0 \d+\s*$/,
    columns: { key: [0], count: 1 },
    width: 4,
    counts: 'blocks',
    // The last column counts the requests.
    accepts: (rows) =>
      rows.every((row, index) => index === 0 || Number(row[3]) > Number(rows[index - 1]?.[3])),
  },
  {
    name: 'webcachesim',
    delimiter: ' ',
    record: /^\d+ \d+ \d+(?: \d+)*\s*$/,
    columns: { time: 0, key: [1], size: 2 },
    width: null,
    // The first column is time, so it does not go back, and the same number of columns in every line.
    accepts: (rows) =>
      rows.every((row, index) => {
        const before = rows[index - 1];
        return before === undefined || (Number(row[0]) >= Number(before[0]) && row.length === before.length);
      }),
  },
  {
    name: 'cachelib-kv',
    delimiter: ',',
    record: /^.*,[A-Z_]+,\d+,.*$/,
    header: ['key', 'op', 'size', 'op_count', 'key_size'],
    columns: { key: [0], op: 1, size: 2, count: 3, keySize: 4 },
  },
  {
    name: 'cachelib-kv',
    delimiter: ',',
    record: /^\d+,.*,\d+,[A-Z_]+,\d+,.*$/,
    header: ['op_time', 'key', 'key_size', 'op', 'op_count', 'size', 'cache_hits', 'ttl'],
    columns: { time: 0, key: [1], keySize: 2, op: 3, count: 4, size: 5, ttl: 7 },
    notation: 'seconds',
    hasLifetimes: true,
  },
  {
    name: 'cachelib-block',
    delimiter: ',',
    record: /^\d+,.*,(?:get|put)Chunk.*$/,
    header: [
      'op_time',
      'block_id',
      'block_id_size',
      'io_size',
      'io_offset',
      'user_name',
      'user_namespace',
      'op_name',
    ],
    columns: { time: 0, key: [1], size: 3, op: 7 },
    notation: 'seconds',
    // getChunkData.Permanent, putChunk.NotInitialized
    meaning: (word) => (/^get/i.test(word) ? readKind : /^put/i.test(word) ? writeKind : meaningOf(word)),
  },
  {
    name: 'libcachesim',
    delimiter: ',',
    record: /^\d+,\d+,[0-9a-fA-F]{1,2},\d+,\d+\s*$/,
    header: ['version', 'time', 'op', 'size', 'lbn'],
    columns: { time: 1, op: 2, size: 3, key: [4] },
    meaning: (word) => scsiKinds[word.trim().toLowerCase()] ?? 'no-key',
  },
];

/** Formats for all of them, in the order in which they are tried. */
export const layoutFormats: readonly TraceFormat[] = layouts.map((layout) => ({
  name: layout.name,
  timeGoingBack: 'hold',
  detect: (sample) => isLaidOutLike(layout, sample),
  createParser: ({ sizes = false }, sample) => new TableParser(tableOf(layout, sample), sizes),
}));

function isLaidOutLike(layout: Layout, sample: readonly string[]): boolean {
  if (layout.header !== undefined && !hasHeader(layout, sample[0] ?? '')) return false;
  const records = layout.header === undefined ? sample : sample.slice(1);
  const fitting = records.filter((line) => layout.record.test(line));
  if (fitting.length < leastShare * records.length || (fitting.length === 0 && layout.header === undefined))
    return false;
  return layout.accepts?.(fitting.map((line) => line.trim().split(layout.delimiter))) ?? true;
}

function hasHeader({ header = [], delimiter }: Layout, line: string): boolean {
  const names = (fieldsOf(line, delimiter) ?? []).map(normalised);
  return header.every((name, index) => names[index] === name);
}

function tableOf(layout: Layout, sample: readonly string[]): Table {
  const [first = ''] = sample;
  const names = layout.header && hasHeader(layout, first) ? (fieldsOf(first, layout.delimiter) ?? []) : [];
  const ttl = names.findIndex((name) => normalised(name) === 'ttl');
  return {
    delimiter: layout.delimiter,
    columns: ttl < 0 ? layout.columns : { ...layout.columns, ttl },
    notation: layout.notation ?? 'whole',
    width: layout.width === undefined ? (names.length > 0 ? names.length : null) : layout.width,
    names,
    meaning: layout.meaning,
    keyHoldsDelimiters: layout.keyHoldsDelimiters,
    hasLifetimes: layout.hasLifetimes,
    sizeMayLack: layout.sizeMayLack,
    counts: layout.counts,
  };
}
