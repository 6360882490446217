import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operationLetters } from '../types.ts';
import { ByteReader } from './byte-reader.ts';
import { examples } from './examples.testing.ts';
import type { FormatName } from './format.ts';
import { linesAccountedFor } from './read.testing.ts';
import { TraceError, type TraceReport } from './report.ts';
import { parseColumnChoice } from './tables/column-choice.ts';
import type { ReaderOptions } from './trace-reader.ts';

/** `FUZZ_RUNS=100000 npx vitest run src/sim/trace/fuzz.test.ts` takes half an hour; `-t 'of csv'` is one reader. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 120);
/** Milliseconds: one reader may take its time where much is asked for. */
const timeout = Math.max(60_000, runs * 60);
const all = examples();
const isBinary = ({ name }: { readonly name: string }) => name === 'oracle-general' || name === 'vscsi';

/** Changes, takes out or puts in a piece at a place; places and lengths are taken modulo what there is. */
const change = fc.record({
  place: fc.nat(),
  removed: fc.nat(12),
  put: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      '\n',
      '\r\n',
      ',',
      '"',
      ' ',
      '\t',
      '*',
      '-',
      '{',
      '[',
      '\\x',
      '9'.repeat(20),
      '1e5',
      '\ufffd',
      '키',
    ),
    fc.nat().map(String),
    fc.uint8Array({ maxLength: 12 }),
  ),
});

const columnChoices = [
  'key=1',
  'key=2,time=1,op=3',
  'key=1+2,size=3,ttl=4',
  'key=key,time=time',
  'key=3,count=2',
];

/** Most files are read as they would be unasked. */
const options = fc.record({
  sizes: fc.boolean(),
  fills: fc.constantFrom('auto', 'auto', 'never'),
  accessLogKey: fc.constantFrom('url', 'url', 'client'),
  columns: fc
    .constantFrom(null, null, null, null, null, ...columnChoices)
    .map((choice) => (choice === null ? null : parseColumnChoice(choice))),
});

const sometimes = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 8 }, { arbitrary: value, weight: 1 });

/** Lines of this example, or now and then of another: few as a rule, or more than a format is detected by. */
const lines = (maxLength: number) =>
  fc.array(fc.tuple(fc.nat(), fc.integer({ min: -60, max: all.length - 1 })), { maxLength });

const mixture = fc.record({
  lines: fc.oneof({ arbitrary: lines(12), weight: 5 }, { arbitrary: lines(140), weight: 1 }),
  changes: fc.array(change, { maxLength: 12 }),
  /** Anything at all, now and then, and then nothing else of the example. */
  noise: sometimes(fc.uint8Array({ maxLength: 400 })),
  chunk: fc.integer({ min: 1, max: 5000 }),
  options,
});

/** The report, once what it says has been held against the operations that came; null: refused as a whole. */
function reportOf(bytes: Uint8Array, chunk: number, readerOptions: ReaderOptions): TraceReport | null {
  let operations = 0;
  let latest = Number.NEGATIVE_INFINITY;
  const sink = {
    add(kind: number, _key: string, time?: number) {
      operations++;
      if (operationLetters[kind] === undefined) throw new Error(`${kind} is no kind of operation.`);
      if (time === undefined) return;
      if (!Number.isSafeInteger(time) || time < latest) throw new Error(`${time} comes after ${latest}.`);
      latest = time;
    },
  };
  const reader = new ByteReader(sink, readerOptions);
  try {
    for (let start = 0; start < bytes.length; start += chunk)
      reader.push(bytes.subarray(start, start + chunk));
    const report = reader.finish();
    expect(operations).toBe(report.operations);
    return report;
  } catch (error) {
    if (!(error instanceof TraceError)) throw error;
    return error.fault.code === 'no-operations' ? error.fault.report : null;
  }
}

function linesIn(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  return text.split('\n').length - (text.endsWith('\n') || text === '' ? 1 : 0);
}

describe('any file, however damaged', () => {
  const texts = all.filter((example) => !isBinary(example));
  test.each(texts)(
    'of $name is refused as a whole, or every line is used or accounted for',
    ({ name, bytes }) => {
      const linesOf = (index: number) =>
        new TextDecoder()
          .decode((texts[index] ?? { bytes }).bytes)
          .trim()
          .split('\n');
      fc.assert(
        fc.property(mixture, fc.boolean(), ({ lines, changes, noise, chunk, options }, isAsked) => {
          const picked = lines.map(([place, example]) => {
            const those = linesOf(example);
            return those[place % those.length] as string;
          });
          const whole = new TextEncoder().encode([...linesOf(-1).slice(0, 2), ...picked].join('\n'));
          const file = damaged(noise ?? whole, changes);
          const format = isAsked ? (name as FormatName) : undefined;
          const report = reportOf(file, chunk, { ...options, format });
          if (report === null) return;
          expect(linesAccountedFor(report)).toBe(report.lines);
          expect(report.lines).toBe(linesIn(file));
        }),
        { numRuns: runs },
      );
    },
    timeout,
  );

  const binaries = all.filter(isBinary);
  test.each(binaries)(
    'of $name is refused as a whole, or every record is used or accounted for',
    ({ name, bytes }) => {
      fc.assert(
        fc.property(mixture, ({ changes, noise, chunk, options }) => {
          const file = damaged(noise ?? bytes, changes);
          const report = reportOf(file, chunk, { ...options, format: name as FormatName });
          if (report === null) return;
          expect(linesAccountedFor(report)).toBe(report.lines);
          const sizes = name === 'vscsi' ? [32, 40] : [24];
          expect(sizes.map((size) => Math.ceil(file.length / size))).toContain(report.lines);
        }),
        { numRuns: runs },
      );
    },
    timeout,
  );
});

function damaged(
  bytes: Uint8Array,
  changes: readonly { readonly place: number; readonly removed: number; readonly put: string | Uint8Array }[],
): Uint8Array {
  let file = Buffer.from(bytes);
  for (const { place, removed, put } of changes) {
    const at = file.length === 0 ? 0 : place % file.length;
    const bytesPut = typeof put === 'string' ? Buffer.from(put) : put;
    file = Buffer.concat([file.subarray(0, at), bytesPut, file.subarray(at + removed)]);
  }
  return file;
}
