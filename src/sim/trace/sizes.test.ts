import { describe, expect, test } from 'vitest';
import type { ItemBytes } from '../bytes/item-overhead.ts';
import { SizedTraceBuilder } from '../bytes/sized-trace.ts';
import { ByteReader } from './byte-reader.ts';
import { examples } from './examples.testing.ts';
import { parseColumnChoice } from './tables/column-choice.ts';
import type { ReaderOptions } from './trace-reader.ts';

function sizesIn(bytes: Uint8Array, options: ReaderOptions = {}, itemBytes: ItemBytes | null = null) {
  const builder = new SizedTraceBuilder(true, itemBytes);
  const reader = new ByteReader(builder, { sizes: true, ...options });
  reader.push(bytes);
  const report = reader.finish();
  const trace = builder.build();
  return { report, trace, sizes: [...trace.sizes] };
}

const inText = (text: string, options: ReaderOptions = {}) =>
  sizesIn(new TextEncoder().encode(text), options);

/** By the examples of docs/traces.md: the size of every operation of each, known or filled in. */
const expected: Readonly<Record<string, readonly (readonly number[])[]>> = {
  twitter: [[326, 326]],
  'cachelib-kv': [
    [330, 330, 2130],
    [113, 113, 113, 111],
  ],
  'cachelib-block': [[2_174_976, 8_388_608, 2_174_976]],
  'memcached-watch': [[20, 20, 2]],
  libcachesim: [[512, 6656, 512]],
  'oracle-general': [[512, 1024, 512]],
  vscsi: [[512, 512, 512]],
  webcachesim: [[120, 64, 120]],
  msr: [[24_576, 512, 24_576]],
  spc: [[8192, 8192, 8192]],
  alibaba: [[16_384, 360_448, 360_448]],
  'ibm-cos': [[1056, 528, 528]],
  s3: [[113, 113]],
};

describe('sizes', () => {
  test.each(Object.entries(expected))('of %s', (name, sizes) => {
    const ofFormat = examples().filter((example) => example.name === name);
    const read = ofFormat.map(({ bytes }) => sizesIn(bytes, { format: name as never }).sizes);
    expect(read).toEqual(sizes);
  });

  test.each([
    // What the trace says of the key, and not the length of what stands for it.
    ['twitter', [22_000_304, 22_000_304]],
    ['cachelib-kv', [40_000_290, 40_000_290, 82_002_048]],
    // Nothing is said: the text is the key.
    ['webcachesim', [1_000_120, 1_000_064, 1_000_120]],
    ['memcached-watch', [6_000_020, 6_000_020, 6_000_002]],
  ] as const)('of items take key and value apart: %s', (name, items) => {
    const [example] = examples().filter((one) => one.name === name);
    const together: ItemBytes = ({ keyBytes, valueBytes }) => 1_000_000 * keyBytes + valueBytes;
    const { trace, sizes } = sizesIn(example?.bytes as Uint8Array, { format: name }, together);
    expect([...(trace.itemSizes ?? [])]).toEqual(items);
    expect(sizes).toEqual(expected[name]?.[0]);
  });

  test('of items have keys in bytes, and not in letters', () => {
    const bytes = new TextEncoder().encode('key,size\n장바구니,7\n');
    expect(sizesIn(bytes, {}, ({ keyBytes }) => keyBytes).trace).toMatchObject({ totalBytes: 12 });
  });

  test('of a table are in a column with a known name, or in the one that is named', () => {
    expect(inText('key,size\na,7\nb,8\na,9\n').sizes).toEqual([7, 8, 9]);
    expect(inText('a,7\nb,8\n', { columns: parseColumnChoice('key=1,size=2') }).sizes).toEqual([7, 8]);
    const { report } = inText('key,size,ttl\na,7,1\n');
    expect(report.columns).toMatchObject({
      size: { number: 2, name: 'size' },
      unused: [{ role: 'ttl', number: 3 }],
    });
  });

  test('of JSON are in a field with a known name, or in the one that is named', () => {
    const lines = '{"key": "a", "size": 7, "n": 1}\n{"key": "b", "size": 8, "n": 2}\n';
    expect(inText(lines).sizes).toEqual([7, 8]);
    expect(inText(lines, { columns: parseColumnChoice('key=key,size=n') }).sizes).toEqual([1, 2]);
  });

  test.each(['', '-', '0', '-5', '1e3', '7.5', '9007199254740993'])(
    'that are none are filled in or left out: %j',
    (text) => {
      const { trace, sizes } = inText(`key,size\na,7\na,${text}\nb,${text}\n`);
      expect(sizes).toEqual([7, 7]);
      expect(trace).toMatchObject({ sizesFilledIn: 1, withoutSize: 1 });
    },
  );

  test('are those of the fill where the read missed', () => {
    const rows = '0,k,1,0,9,get,0\n0,k,1,304,9,set,60\n1,k,1,304,9,get,0\n';
    const { report, sizes } = inText(rows);
    expect(report.fills).toBe(1);
    expect(sizes).toEqual([305, 305]);
  });

  test('stay with their operations while a jump of time is looked at', () => {
    const rows = Array.from(
      { length: 100 },
      (_, index) => `${index === 10 ? 1e9 : index},k${index},${index + 1}`,
    );
    const { sizes, report } = inText(`time,key,size\n${rows.join('\n')}\n`);
    expect(report.timesAhead).toBe(1);
    expect(sizes).toEqual(rows.map((_, index) => index + 1));
  });

  test('are not read where nobody asks', () => {
    expect(inText('key,size\na,7\n', { sizes: false }).trace).toMatchObject({ length: 0, totalBytes: 0 });
  });
});
