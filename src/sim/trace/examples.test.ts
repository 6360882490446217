import { describe, expect, test } from 'vitest';
import { externalKind, readKind, writeKind } from '../types.ts';
import { ByteReader } from './byte-reader.ts';
import { examples } from './examples.testing.ts';
import { formatNames } from './format.ts';
import { linesAccountedFor } from './read.testing.ts';
import { isDoubtful } from './report.ts';
import { TraceBuilder } from './trace-builder.ts';

describe('the formats in docs/traces.md', () => {
  test('are all that there are', () => {
    expect(new Set(examples().map(({ name }) => name))).toEqual(new Set(formatNames));
  });

  test.each(examples())('are read as they are shown: $name', ({ name, bytes, ...said }) => {
    const builder = new TraceBuilder();
    const reader = new ByteReader(builder);
    reader.push(bytes);
    const report = reader.finish();
    const { kinds, names } = builder.build();
    const count = (kind: number) => kinds.filter((one) => one === kind).length;
    expect(report.format).toBe(name);
    expect({
      reads: count(readKind),
      writes: count(writeKind),
      outsideWrites: count(externalKind),
      keys: names.length,
      fills: report.fills,
    }).toEqual(said);
    expect(report.problems.first).toEqual([]);
    expect(isDoubtful(report)).toBe(false);
    expect(linesAccountedFor(report)).toBe(report.lines);
  });
});
