import { describe, expect, test } from 'vitest';
import { SizedTraceBuilder } from '../bytes/sized-trace.ts';
import { ByteReader } from './byte-reader.ts';
import { examples } from './examples.testing.ts';
import { parseColumnChoice } from './tables/column-choice.ts';
import { TraceBuilder } from './trace-builder.ts';
import type { ReaderOptions } from './trace-reader.ts';

/** The TTL of every operation as the engine of entries gets it; that of bytes gets the same. */
function ttlsIn(bytes: Uint8Array, options: ReaderOptions = {}) {
  const builder = new TraceBuilder(false, true);
  const sized = new SizedTraceBuilder(false, null, true, false, true);
  const reports = [builder, sized].map((sink) => {
    const reader = new ByteReader(sink, { ttls: true, ...options });
    reader.push(bytes);
    return reader.finish();
  });
  expect(sized.keysWithoutTtl).toBe(builder.keysWithoutTtl);
  const trace = builder.build();
  return { report: reports[0], ttls: [...(trace.ttls ?? [])], without: builder.keysWithoutTtl, trace };
}

const inText = (text: string, options: ReaderOptions = {}) => ttlsIn(new TextEncoder().encode(text), options);

const at = (seconds: number, command: string) =>
  `${1_700_000_000 + seconds}.000000 [0 10.0.0.5:5] ${command}`;
const monitor = (...commands: readonly (readonly [number, string])[]) =>
  inText(commands.map(([seconds, command]) => at(seconds, command)).join('\n'));

describe('TTLs', () => {
  // By the examples of docs/traces.md.
  test.each([
    ['twitter', [86_400, 86_400, 0]],
    ['memcached-watch', [60_000, 60_000, 0]],
    ['monitor', [60_000, 0, 0, 0, 0, 0]],
    ['cachelib-kv', [0, 0, 0]],
    ['cachelib-kv', [7200, 7200, 7200, 0]],
  ] as const)('of $0: %j', (name, expected) => {
    const found = examples().filter((one) => one.name === name);
    expect(found.map(({ bytes }) => ttlsIn(bytes).ttls)).toContainEqual(expected);
  });

  test('of MONITOR are those of SET, SETEX, GETEX and EXPIRE', () => {
    const { ttls } = monitor(
      [0, '"GET" "a"'],
      [0, '"SET" "a" "1" "EX" "60"'],
      [1, '"SETEX" "b" "5" "1"'],
      [2, '"GETEX" "b" "PX" "1500"'],
      [3, '"INCR" "c"'],
      [3, '"EXPIRE" "c" "7"'],
      [4, '"GET" "d"'],
      [4, '"HSET" "d" "f" "1" "g" "2"'],
      [4, '"PEXPIREAT" "d" "1700000010000"'],
      [5, '"GET" "c"'],
      [6, '"EXPIRE" "never used" "9"'],
      [6, '"EXPIRE" "c" "0"'],
      [6, '"GET" "e"'],
    );
    expect(ttls).toEqual([60_000, 5000, 1500, 7000, 6000, 7000, 0]);
  });

  test('of a fill are its own also where several clients missed at once', () => {
    const { ttls, report } = monitor(
      [0, '"GET" "a"'],
      [0, '"GET" "a"'],
      [0, '"SET" "a" "1" "EX" "60"'],
      [0, '"SET" "a" "1" "EX" "60"'],
      [1, '"GET" "a"'],
    );
    expect(report?.fills).toBe(2);
    expect(ttls).toEqual([60_000, 60_000, 60_000]);
  });

  test('stay with their operations and fills while a jump of time is looked at', () => {
    const rows = Array.from({ length: 100 }, (_, index) => {
      const time = index === 10 ? 1_000_000_000 : index;
      // All of one key, so that what came too late or too early would be seen.
      return `${time},k,1,9,1,get,0\n${time},k,1,9,1,set,${index + 1}\n`;
    });
    const { ttls, report } = inText(rows.join(''));
    expect(report).toMatchObject({ timesAhead: 1, fills: 100 });
    expect(ttls).toEqual(rows.map((_, index) => index + 1));
  });

  test.each([
    ['whole numbers, in their unit', ['0', '100'], [7, 7]],
    ['decimals, in seconds', ['0.5', '100.25'], [7000, 7000]],
    ['dates, in seconds', ['2026-01-02T03:04:05Z', '2026-01-02T03:04:06Z'], [7000, 7000]],
  ])('of a table are read beside times that are %s', (_, [first, second], expected) => {
    const rows = `${first},a,7\n${second},a,\n`;
    expect(inText(`time,key,ttl\n${rows}`).ttls).toEqual(expected);
    expect(inText(rows, { columns: parseColumnChoice('key=2,time=1,ttl=3') }).ttls).toEqual(expected);
    const lines = `{"ts":"${first}","key":"a","ttl":7}\n{"ts":"${second}","key":"a","ttl":"none"}\n`;
    expect(inText(lines).ttls).toEqual(expected);
  });

  test('of a table are in the column that is named, and in none that may have moments', () => {
    const table = 'time,key,expires\n1,a,1700000060\n2,a,1700000060\n';
    const none = inText(table);
    expect([none.ttls, none.report?.lifetimes]).toEqual([[0, 0], null]);
    const named = { columns: parseColumnChoice('key=key,time=time,ttl=expires') };
    expect(inText(table.replaceAll('17000000', ''), named).ttls).toEqual([60, 60]);
    const lines = '{"time":1,"key":"a","expires":60}\n{"time":2,"key":"a","expires":60}\n';
    expect(inText(lines).ttls).toEqual([0, 0]);
    expect(inText(lines, named).ttls).toEqual([60, 60]);
  });

  test.each(['0', '-1', '', 'x', '0.4', '9007199254740993', 'Infinity'])(
    'that are none are passed over: %j',
    (text) => {
      const { ttls, without } = inText(`time,key,ttl\n1,a,${text}\n2,b,5\n`);
      expect([ttls, without]).toEqual([[0, 5], 1]);
    },
  );

  test('of tables in general are not read where nobody asks', () => {
    const { ttls, report } = inText('time,key,ttl\n1,a,7\n', { ttls: false });
    expect([ttls, report?.lifetimes]).toEqual([[0], null]);
    expect(report?.columns?.unused).toEqual([{ role: 'ttl', number: 3, name: 'ttl' }]);
  });
});
