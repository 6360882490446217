import process from 'node:process';
import { describe, test } from 'vitest';
import { Random } from '../random.ts';
import { operationLetters } from '../types.ts';
import { ByteReader } from './byte-reader.ts';
import { type Example, examples } from './examples.testing.ts';
import type { FormatName } from './format.ts';
import { linesAccountedFor } from './read.testing.ts';
import { TraceError, type TraceReport } from './report.ts';
import { parseColumnChoice } from './tables/column-choice.ts';
import type { ReaderOptions } from './trace-reader.ts';

// Drawn by a generator of our own: a library for properties takes longer to draw a file than a reader to read it.
// `FUZZ_RUNS=100000 npx vitest run src/sim/trace/fuzz.test.ts` gives so many to every reader, `-t 'of csv'` to one.
const runs = Number(process.env.FUZZ_RUNS ?? 400);
const firstSeed = Number(process.env.PROPERTY_SEED ?? 1) || Math.floor(Math.random() * 2 ** 31);
/** Milliseconds: one reader may take its time where much is asked for. */
const timeout = Math.max(60_000, runs * 60);

const all = examples();
const isBinary = ({ name }: { readonly name: string }) => name === 'oracle-general' || name === 'vscsi';
const texts = all.filter((example) => !isBinary(example));
const binaries = all.filter(isBinary);

const pieces = [
  ...['\n', '\r\n', '\r', ',', '"', "'", ' ', '\t', '*', '-', '{', '}', '[', ']', ':', ';', '|', '\\', '\\x'],
  ...['9'.repeat(20), '1e5', '-1', '0', '1e999', 'NaN', '%', '%zz', '\ufffd', '\ufeff', '키', '😀', '\u2028'],
].map((text) => Buffer.from(text));
const columnChoices = [
  'key=1',
  'key=2,time=1,op=3',
  'key=1+2,size=3,ttl=4',
  'key=key,time=time',
  'key=3,count=2',
].map(parseColumnChoice);

const oneOf = <Value>(random: Random, values: readonly Value[]) =>
  values[random.below(values.length)] as Value;
const oneIn = (random: Random, count: number) => random.below(count) === 0;

function noise(random: Random, most: number): Buffer {
  return Buffer.from(Array.from({ length: random.below(most + 1) }, () => random.below(256)));
}

function piece(random: Random): Buffer {
  if (oneIn(random, 3)) return noise(random, 6);
  return oneIn(random, 2) ? oneOf(random, pieces) : Buffer.from(String(random.below(2 ** 31)));
}

/** Changes, takes out or puts in some pieces at some places. */
function damaged(random: Random, whole: Uint8Array): Buffer {
  let file = Buffer.from(whole);
  for (let changes = random.below(13); changes > 0; changes--) {
    const at = random.below(file.length + 1);
    const from = oneIn(random, 2) ? at + random.below(13) : at;
    file = Buffer.concat([file.subarray(0, at), piece(random), file.subarray(from)]);
  }
  return file;
}

const linesOf = new Map(
  texts.map((example) => [example, Buffer.from(example.bytes).toString().trim().split('\n')]),
);

/**
 * A file that begins like an example and goes on with lines of it, and now and then of another: few as a rule, or more
 * than a format is detected by.
 */
function textLike(random: Random, example: Example): Buffer {
  const own = linesOf.get(example) as string[];
  const count = oneIn(random, 20) ? 90 + random.below(60) : random.below(13);
  const lines = Array.from({ length: count }, () =>
    oneOf(random, oneIn(random, 4 * all.length) ? (linesOf.get(oneOf(random, texts)) as string[]) : own),
  );
  return Buffer.from([...own.slice(0, 2), ...lines].join(oneIn(random, 10) ? '\r\n' : '\n'));
}

function drawn(random: Random, whole: (random: Random) => Buffer): Buffer {
  if (oneIn(random, 12)) return noise(random, 400);
  return damaged(random, whole(random));
}

/** Most files are read as they would be unasked. */
function optionsOf(random: Random): ReaderOptions {
  return {
    sizes: oneIn(random, 2),
    fills: oneIn(random, 3) ? 'never' : 'auto',
    accessLogKey: oneIn(random, 3) ? 'client' : 'url',
    columns: oneIn(random, 6) ? oneOf(random, columnChoices) : null,
  };
}

/** As `expect`, at a tenth of its time. */
function holds(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}

/** The report, once what it says has been held against the operations that came; null: refused as a whole. */
function reportOf(random: Random, bytes: Uint8Array, options: ReaderOptions): TraceReport | null {
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
  const reader = new ByteReader(sink, options);
  const chunk = 1 + random.below(oneIn(random, 2) ? 40 : 5000);
  try {
    for (let start = 0; start < bytes.length; start += chunk)
      reader.push(bytes.subarray(start, start + chunk));
    const report = reader.finish();
    holds(operations === report.operations, 'The report counts other operations than came.');
    return report;
  } catch (error) {
    if (!(error instanceof TraceError)) throw error;
    return error.fault.code === 'no-operations' ? error.fault.report : null;
  }
}

/** A byte order mark decides how a text is decoded. */
function linesIn(bytes: Uint8Array): number {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const text = new TextDecoder(isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  return text.split('\n').length - (text.endsWith('\n') || text === '' ? 1 : 0);
}

/** Plays with as many files as are asked for, and says which one it was that something is wrong with. */
function tryAll(
  play: (random: Random) => Uint8Array,
  check: (random: Random, file: Uint8Array) => void,
): void {
  for (let run = 0; run < runs; run++) {
    const random = new Random(firstSeed * 1_000_003 + run);
    const file = play(random);
    try {
      check(random, file);
    } catch (error) {
      const base64 = Buffer.from(file).toString('base64');
      throw new Error(`File ${run} from PROPERTY_SEED=${firstSeed}, in base64: ${base64}`, { cause: error });
    }
  }
}

describe('any file, however damaged', () => {
  test.each(texts)(
    'of $name is refused as a whole, or every line is used or accounted for',
    (example) => {
      tryAll(
        (random) => drawn(random, () => textLike(random, example)),
        (random, file) => {
          const format = oneIn(random, 2) ? (example.name as FormatName) : undefined;
          const report = reportOf(random, file, { ...optionsOf(random), format });
          if (report === null) return;
          holds(linesAccountedFor(report) === report.lines, 'A line is lost.');
          if (isBinary({ name: report.format })) return;
          holds(report.lines === linesIn(file), 'The report counts other lines than there are.');
        },
      );
    },
    timeout,
  );

  test.each(binaries)(
    'of $name is refused as a whole, or every record is used or accounted for',
    ({ name, bytes }) => {
      tryAll(
        (random) => drawn(random, () => Buffer.from(bytes)),
        (random, file) => {
          const report = reportOf(random, file, { ...optionsOf(random), format: name as FormatName });
          if (report === null) return;
          holds(linesAccountedFor(report) === report.lines, 'A record is lost.');
          const sizes = name === 'vscsi' ? [32, 40] : [24];
          const counts = sizes.map((size) => Math.ceil(file.length / size));
          holds(counts.includes(report.lines), 'The report counts other records than there are.');
        },
      );
    },
    timeout,
  );
});
