import { externalKind, readKind, writeKind } from '../../types.ts';
import type { LineParser, RequestSink } from '../format.ts';
import { meaningOf, storeKind, type WordMeaning } from '../operation-words.ts';
import type { ColumnsUsed, LineFault, NamedColumn, SkipReason, TimeUnit } from '../report.ts';
import { type Delimiter, fieldsOf } from './fields.ts';
import { type TimeNotation, timeOf, unitOf, unitsOfTtl } from './times.ts';

/** Blocks in a row, or times that one line stands for: more than this is no trace but a mistake. */
const largestCount = 1_000_000;
const wholePattern = /^\s*\d+\s*$/;

/** The columns of a table, counted from 0. */
export interface Columns {
  /** More than one: joined by a colon. */
  readonly key: readonly number[];
  readonly time?: number | undefined;
  readonly op?: number | undefined;
  readonly size?: number | undefined;
  /** A size that is to be added to that of the value. */
  readonly keySize?: number | undefined;
  readonly ttl?: number | undefined;
  readonly count?: number | undefined;
}

export interface Table {
  readonly delimiter: Delimiter;
  readonly columns: Columns;
  readonly notation: TimeNotation;
  /** Fields of every record; null: records may have more behind those that are used. */
  readonly width: number | null;
  /** The header's names; empty: there is no header. */
  readonly names: readonly string[];
  /** What the words of the operation column mean. */
  readonly meaning?: ((word: string) => WordMeaning | undefined) | undefined;
  /** The key may hold delimiters: what there is too much of belongs to it. */
  readonly keyHoldsDelimiters?: boolean | undefined;
  /** What the column `count` counts: the same key again (the default), or numbered blocks from the key on. */
  readonly counts?: 'times' | 'blocks' | undefined;
  /** The column `ttl` is read, as {@link unitsOfTtl} says, and 0 where nothing lives shorter than for ever. */
  readonly hasLifetimes?: boolean | undefined;
  /** The column `size` is the last and may be missing. */
  readonly sizeMayLack?: boolean | undefined;
  /** Lines that are neither header nor record. */
  readonly isComment?: ((line: string) => boolean) | undefined;
}

/** Reads records of fields between delimiters. Quoted fields may hold delimiters and quotes but no line breaks. */
export class TableParser implements LineParser {
  readonly columns: ColumnsUsed;
  readonly timeUnit: TimeUnit | undefined;
  readonly mayStore: boolean;
  private readonly table: Table;
  private readonly meaning: (word: string) => WordMeaning | undefined;
  private readonly leastWidth: number;
  private readonly sizes: boolean;
  private isHeaderAhead: boolean;

  /** @param sizes whether sizes are asked for */
  constructor(table: Table, sizes: boolean) {
    this.table = table;
    this.sizes = sizes;
    this.meaning = table.meaning ?? meaningOf;
    this.leastWidth = leastWidth(table);
    this.columns = columnsUsed(table, sizes);
    this.timeUnit = table.columns.time === undefined ? undefined : unitOf(table.notation);
    // What words mean in a layout of its own, none of them stores.
    this.mayStore = table.columns.op !== undefined && table.meaning === undefined;
    this.isHeaderAhead = table.names.length > 0;
  }

  parse(line: string, sink: RequestSink): LineFault | SkipReason | null {
    const { columns, width } = this.table;
    if (this.table.isComment?.(line)) return 'comment';
    if (this.isHeaderAhead) {
      this.isHeaderAhead = false;
      return 'comment';
    }
    const fields = fieldsOf(line, this.table.delimiter);
    if (fields === null) return { code: 'unclosed-quote' };
    if (this.table.keyHoldsDelimiters)
      joinKey(fields, columns.key[0] as number, width as number, this.table.delimiter);
    const least = this.leastWidth;
    if (fields.length < least || (width !== null && fields.length !== width))
      return { code: 'column-count', expected: Math.max(width ?? 0, least), found: fields.length };
    const key = keyOf(fields, columns.key);
    if (key === '') return { code: 'key-empty' };
    const kind = columns.op === undefined ? readKind : this.meaning(fields[columns.op] as string);
    if (kind === undefined)
      return { code: 'unknown-operation', word: (fields[columns.op as number] as string).trim() };
    if (typeof kind === 'string') return kind;
    const time =
      columns.time === undefined ? undefined : timeOf(fields[columns.time] as string, this.table.notation);
    if (typeof time === 'object') return time;
    const ttl =
      this.table.hasLifetimes && columns.ttl !== undefined
        ? ttlOf(fields[columns.ttl], this.table.notation)
        : undefined;
    if (ttl !== undefined) sink.lifetime?.(ttl);
    const size = this.sizes ? sizeOf(fields, columns) : undefined;
    if (columns.count === undefined) give(sink, kind, key, time, size, ttl);
    else {
      const fault = this.repeat(key, (fields[columns.count] as string).trim(), (each) =>
        give(sink, kind, each, time, size, ttl),
      );
      if (fault !== null) return fault;
    }
    if (this.sizes && columns.keySize !== undefined) sink.keySize?.(key, bytesIn(fields[columns.keySize]));
    return null;
  }

  /** Gives a key as often, or as many blocks from it on, as the count says. */
  private repeat(key: string, value: string, give: (key: string) => void): LineFault | null {
    const count = /^\d+$/.test(value) ? Number(value) : 0;
    const first = this.table.counts === 'blocks' ? Number(key) : 0;
    if (count < 1 || count > largestCount || !Number.isSafeInteger(first + count))
      return { code: 'count-out-of-range', value };
    for (let index = 0; index < count; index++) {
      give(this.table.counts === 'blocks' ? String(first + index) : key);
    }
    return null;
  }
}

function give(
  sink: RequestSink,
  kind: number,
  key: string,
  time: number | undefined,
  size: number | undefined,
  ttl: number | undefined,
): void {
  if (kind === storeKind) sink.store(key, time, size, ttl);
  else {
    const known = kind === readKind || kind === writeKind || kind === externalKind ? kind : readKind;
    sink.add(known, key, time, size, ttl);
  }
}

/** How long an entry is to live, in the unit of the times, as a table writes it; undefined: it says nothing of that. */
export function ttlOf(text: string | undefined, notation: TimeNotation): number | undefined {
  const units = unitsOfTtl(notation);
  const ttl = units === 1 ? Number(text) : Math.round(Number(text) * units);
  return ttl > 0 ? ttl : undefined;
}

/** The bytes of an object, or 0 where they are not said: a request that misses has none. */
function sizeOf(fields: readonly string[], { size, keySize }: Columns): number {
  const value = size === undefined ? 0 : bytesIn(fields[size]);
  return value > 0 && keySize !== undefined ? value + bytesIn(fields[keySize]) : value;
}

function bytesIn(text = ''): number {
  const bytes = wholePattern.test(text) ? Number(text) : 0;
  return Number.isSafeInteger(bytes) ? bytes : 0;
}

function keyOf(fields: readonly string[], columns: readonly number[]): string {
  const [first = 0] = columns;
  return columns.length === 1 ? (fields[first] as string) : columns.map((column) => fields[column]).join(':');
}

function joinKey(fields: string[], key: number, width: number, delimiter: Delimiter): void {
  const surplus = fields.length - width;
  if (surplus > 0) fields.splice(key, surplus + 1, fields.slice(key, key + surplus + 1).join(delimiter));
}

function leastWidth({ columns: { key, ...others }, sizeMayLack }: Table): number {
  if (sizeMayLack) others.size = undefined;
  return Math.max(...key, ...Object.values(others).map((column) => column ?? 0)) + 1;
}

function columnsUsed({ columns, names }: Table, sizes: boolean): ColumnsUsed {
  const named = (column: number): NamedColumn => ({
    number: column + 1,
    name: names[column]?.trim() ?? null,
  });
  const optional = (column: number | undefined) => (column === undefined ? null : named(column));
  return {
    key: columns.key.map(named),
    operation: optional(columns.op),
    time: optional(columns.time),
    count: optional(columns.count),
    ...(sizes && columns.size !== undefined && { size: named(columns.size) }),
    unused: (sizes ? (['ttl'] as const) : (['size', 'ttl'] as const)).flatMap((role) => {
      const column = columns[role];
      return column === undefined ? [] : [{ role, ...named(column) }];
    }),
  };
}
