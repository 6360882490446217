import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader } from './byte-reader.ts';
import { examples } from './examples.testing.ts';
import type { FormatName } from './format.ts';
import { linesAccountedFor } from './read.testing.ts';
import { TraceError, type TraceReport } from './report.ts';

/** `FUZZ_RUNS=100000 npx vitest run src/sim/trace/fuzz.test.ts` takes some minutes. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 120);
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
  ),
});

const mixture = fc.record({
  /** Lines of this example, or now and then of another. */
  lines: fc.array(fc.tuple(fc.nat(), fc.integer({ min: -60, max: all.length - 1 })), { maxLength: 140 }),
  changes: fc.array(change, { maxLength: 12 }),
  chunk: fc.integer({ min: 1, max: 5000 }),
});

function reportOf(bytes: Uint8Array, chunk: number, format?: FormatName): TraceReport | null {
  const reader = new ByteReader({ add: () => {} }, { format });
  try {
    for (let start = 0; start < bytes.length; start += chunk)
      reader.push(bytes.subarray(start, start + chunk));
    return reader.finish();
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
        fc.property(mixture, fc.boolean(), ({ lines, changes, chunk }, isAsked) => {
          const picked = lines.map(([place, example]) => {
            const those = linesOf(example);
            return those[place % those.length] as string;
          });
          const file = damaged(
            new TextEncoder().encode([...linesOf(-1).slice(0, 2), ...picked].join('\n')),
            changes,
          );
          const report = reportOf(file, chunk, isAsked ? (name as FormatName) : undefined);
          if (report === null) return;
          expect(linesAccountedFor(report)).toBe(report.lines);
          expect(report.lines).toBe(linesIn(file));
        }),
        { numRuns: runs },
      );
    },
  );

  const binaries = all.filter(isBinary);
  test.each(binaries)(
    'of $name is refused as a whole, or every record is used or accounted for',
    ({ name, bytes }) => {
      fc.assert(
        fc.property(mixture, ({ changes, chunk }) => {
          const file = damaged(bytes, changes);
          const report = reportOf(file, chunk, name as FormatName);
          if (report === null) return;
          expect(linesAccountedFor(report)).toBe(report.lines);
          const sizes = name === 'vscsi' ? [32, 40] : [24];
          expect(sizes.map((size) => Math.ceil(file.length / size))).toContain(report.lines);
        }),
        { numRuns: runs },
      );
    },
  );
});

function damaged(
  bytes: Uint8Array,
  changes: readonly { readonly place: number; readonly removed: number; readonly put: string }[],
): Uint8Array {
  let file = Buffer.from(bytes);
  for (const { place, removed, put } of changes) {
    const at = file.length === 0 ? 0 : place % file.length;
    file = Buffer.concat([file.subarray(0, at), Buffer.from(put), file.subarray(at + removed)]);
  }
  return file;
}
