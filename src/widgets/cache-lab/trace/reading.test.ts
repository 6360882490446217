import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { examples } from '../../../sim/trace/examples.testing.ts';
import { describeReport } from './describe-report.ts';
import { readTrace } from './reading.ts';

const read = (bytes: Uint8Array<ArrayBuffer>) => readTrace(new Blob([bytes]), null, () => {});

describe('reading a file in the lab', () => {
  test.each(examples())(
    'gives the same for $name as it is, packed with gzip and with zstd',
    async ({ name, bytes, keys }) => {
      const plain = await read(bytes);
      expect(plain.report.format).toBe(name);
      expect(plain.trace.names).toHaveLength(keys);
      expect(await read(Uint8Array.from(gzipSync(bytes)))).toEqual(plain);
      expect(await read(Uint8Array.from(zstdCompressSync(bytes)))).toEqual(plain);
    },
  );

  test('takes the columns that the reader named', async () => {
    const source = new Blob(['1,a,get\n2,b,get\n3,a,get\n']);
    const refused = readTrace(source, null, () => {});
    await expect(refused).rejects.toMatchObject({
      fault: { code: 'key-column-unknown', rows: expect.arrayContaining([['1', 'a', 'get']]) },
    });
    const { trace, report } = await readTrace(source, { key: [2], time: 1, op: 3 }, () => {});
    expect(trace.names).toEqual(['a', 'b']);
    expect(report.linesUsed).toBe(3);
  });

  test('says what the file was taken for, and warns where much of it could not be used', async () => {
    const bytes = new TextEncoder().encode('time,key,op\n1,a,get\n2,b,eat\n3,a,get\n');
    const told = describeReport(await read(bytes), 'en');
    expect(told).toContain('Columns: key 2 “key”, time 1 “time”, operation 3 “op”.');
    expect(told).toContain('Careful: 33.3% of the lines could not be used');
    expect(describeReport(await read(bytes), 'ko')).toContain('열: 키 2번째 ‘key’, 시각 1번째 ‘time’');
  });
});
