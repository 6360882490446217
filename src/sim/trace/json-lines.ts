import { readKind } from '../types.ts';
import type { LineParser, RequestSink, TraceFormat } from './format.ts';
import { meaningOf, storeKind } from './operation-words.ts';
import { type ColumnsUsed, type LineFault, type SkipReason, type TimeUnit, TraceError } from './report.ts';
import type { ColumnReference } from './tables/column-choice.ts';
import { columnOf, keyCandidates, normalised } from './tables/header.ts';
import { ttlOf } from './tables/table-parser.ts';
import { notationOf, type TimeNotation, timeOf, unitOf } from './tables/times.ts';

const objectLine = /^\s*\{.*\}\s*,?\s*$/;
/** Beginning and end of an array with one object a line. */
const bracketLine = /^\s*[[\]],?\s*$/;
const excerptLength = 80;
const rowsShown = 5;

/**
 * One JSON object a line, as nginx, Caddy and others log. Fields are found by their names, as those of a CSV header are;
 * a field inside another has the names of both: `request.uri`.
 */
export const jsonLines: TraceFormat = {
  name: 'json',
  timeGoingBack: 'hold',
  detect: (sample) =>
    sample.length > 0 && sample.every((line) => objectLine.test(line) || bracketLine.test(line)),
  createParser({ columns, sizes, ttls }, sample) {
    const records = sample.flatMap((line) => fieldsOf(line) ?? []);
    const names = [...new Set(records.flatMap((record) => [...record.keys()]))];
    // Of `request.uri`, what tells is `uri`.
    const lastNames = names.map((name) => name.replace(/^.*\./, ''));
    const place = (name: ColumnReference | undefined) => {
      if (name === undefined || names.includes(String(name))) return name as string | undefined;
      throw new TraceError({
        code: 'column-missing',
        column: String(name),
        excerpt: (sample[0] ?? '').slice(0, excerptLength),
      });
    };
    const byName = (role: 'time' | 'op' | 'size') => names[columnOf(role, lastNames) ?? -1];
    const found = columns ?? {
      key: [theKey(names, lastNames, records)],
      time: byName('time'),
      op: byName('op'),
      size: byName('size'),
      // Fields of other names that are known, such as `expires`, may have moments.
      ttl: names[lastNames.findIndex((name) => normalised(name) === 'ttl')],
    };
    const time = place(found.time);
    const values = records.flatMap((record) => (time === undefined ? [] : (record.get(time) ?? [])));
    return new JsonParser({
      key: found.key.map((name) => place(name) as string),
      time,
      op: place(found.op),
      size: sizes ? place(found.size) : undefined,
      ttl: ttls ? place(found.ttl) : undefined,
      notation: notationOf(values),
      names,
    });
  },
};

interface JsonFields {
  readonly key: readonly string[];
  readonly time: string | undefined;
  readonly op: string | undefined;
  /** Undefined too where no sizes are asked for. */
  readonly size: string | undefined;
  /** Undefined too where no TTLs are asked for. */
  readonly ttl: string | undefined;
  readonly notation: TimeNotation;
  readonly names: readonly string[];
}

class JsonParser implements LineParser {
  readonly columns: ColumnsUsed;
  readonly timeUnit: TimeUnit | undefined;
  readonly mayStore: boolean;
  private readonly fields: JsonFields;

  constructor(fields: JsonFields) {
    this.fields = fields;
    this.timeUnit = fields.time === undefined ? undefined : unitOf(fields.notation);
    this.mayStore = fields.op !== undefined;
    const named = (name: string) => ({ number: fields.names.indexOf(name) + 1, name });
    this.columns = {
      key: fields.key.map(named),
      time: fields.time === undefined ? null : named(fields.time),
      operation: fields.op === undefined ? null : named(fields.op),
      count: null,
      ...(fields.size !== undefined && { size: named(fields.size) }),
      unused: fields.ttl === undefined ? [] : [{ role: 'ttl', ...named(fields.ttl) }],
    };
  }

  parse(line: string, sink: RequestSink): LineFault | SkipReason | null {
    if (bracketLine.test(line)) return 'comment';
    const record = fieldsOf(line);
    if (record === null) return { code: 'not-json' };
    const { key: names, time: timeName, op, size: sizeName, ttl: ttlName, notation } = this.fields;
    const key = names.map((name) => record.get(name) ?? '').join(':');
    if (names.some((name) => (record.get(name) ?? '') === '')) return { code: 'key-empty' };
    const word = op === undefined ? 'read' : (record.get(op) ?? '');
    const kind = meaningOf(word);
    if (kind === undefined) return { code: 'unknown-operation', word };
    if (typeof kind === 'string') return kind;
    const time = timeName === undefined ? undefined : timeOf(record.get(timeName) ?? '', notation);
    if (typeof time === 'object') return time;
    const size = sizeName === undefined ? undefined : Math.floor(Number(record.get(sizeName) ?? 0)) || 0;
    const ttl = ttlName === undefined ? undefined : ttlOf(record.get(ttlName), notation);
    if (ttl !== undefined) sink.lifetime?.(ttl);
    if (kind === storeKind) sink.store(key, time, size, ttl);
    else sink.add(kind ?? readKind, key, time, size, ttl);
    return null;
  }
}

function theKey(
  names: readonly string[],
  lastNames: readonly string[],
  records: readonly ReadonlyMap<string, string>[],
): string {
  const candidates = keyCandidates(lastNames).map((index) => names[index] as string);
  const [only] = candidates;
  if (only === undefined || candidates.length > 1)
    throw new TraceError({
      code: 'key-column-unclear',
      names,
      candidates,
      rows: records.slice(0, rowsShown).map((record) => names.map((name) => shortened(record.get(name)))),
    });
  return only;
}

function shortened(value = ''): string {
  return value.slice(0, excerptLength);
}

/** The texts and numbers of an object by their names, those inside others by `outer.inner`; null: no object. */
function fieldsOf(line: string): Map<string, string> | null {
  const text = line.trim().replace(/,$/, '');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const fields = new Map<string, string>();
  collect(parsed, '', fields);
  return fields;
}

function collect(object: object, prefix: string, fields: Map<string, string>): void {
  for (const [name, value] of Object.entries(object)) {
    if (typeof value === 'string' || typeof value === 'number') fields.set(prefix + name, String(value));
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      collect(value, `${prefix}${name}.`, fields);
  }
}
