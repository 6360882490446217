import { describe, expect, it } from 'vitest';
import { EXTERNAL, READ, WRITE } from '../types.ts';
import { ByteReader } from './byte-reader.ts';
import { examples } from './examples.testing.ts';
import { formatNames } from './format.ts';
import { linesAccountedFor } from './read.testing.ts';
import { isDoubtful } from './report.ts';
import { TraceBuilder } from './trace-builder.ts';

describe('the formats in docs/traces.md', () => {
  it('are all that there are', () => {
    expect(
      examples()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(formatNames.toSorted());
  });

  it.each(examples())('are read as they are shown: $name', ({ name, bytes, ...said }) => {
    const builder = new TraceBuilder();
    const reader = new ByteReader(builder);
    reader.push(bytes);
    const report = reader.finish();
    const { kinds, names } = builder.build();
    const count = (kind: number) => kinds.filter((one) => one === kind).length;
    expect(report.format).toBe(name);
    expect({
      reads: count(READ),
      writes: count(WRITE),
      outsideWrites: count(EXTERNAL),
      keys: names.length,
      fills: report.fills,
    }).toEqual(said);
    expect(report.problems.first).toEqual([]);
    expect(isDoubtful(report)).toBe(false);
    expect(linesAccountedFor(report)).toBe(report.lines);
  });
});
