import { describe, expect, test } from 'vitest';
import { longestLine } from '../line-reader.ts';
import { read } from '../read.testing.ts';
import { commandFor, keysOf } from './command-keys.ts';

const at = (seconds: number, command: string, database = 0, client = '127.0.0.1:6') =>
  `${seconds}.000000 [${database} ${client}] ${command}`;
const lettersOf = (...lines: readonly string[]) =>
  read(lines.join('\n')).operations.map(([op, key]) => op + key);
const keys = (line: string) => {
  const words = line.split(' ');
  const command = commandFor(words);
  return command && keysOf(command, words).map(({ kind, key }) => (kind === 0 ? 'r' : 'w') + key);
};

describe('the keys of a command', () => {
  test.each([
    ['SINTER a b', ['ra', 'rb']],
    ['SUNIONSTORE all a b', ['wall', 'ra', 'rb']],
    ['ZUNIONSTORE all 2 a b WEIGHTS 1 2', ['wall', 'ra', 'rb']],
    ['COPY a b', ['ra', 'wb']],
    ['RENAME a b', ['wa', 'wb']],
    ['BITOP AND to a b', ['wto', 'ra', 'rb']],
    ['BLPOP a b 0', ['wa', 'wb']],
    ['LMPOP 2 a b LEFT', ['wa', 'wb']],
    ['XREAD COUNT 2 STREAMS a b 0 0', ['ra', 'rb']],
    ['XREADGROUP GROUP g c STREAMS a >', ['ra']],
    ['GEORADIUS a 1 1 1 km STORE b', ['ra', 'wb']],
    ['SORT a ALPHA STORE b', ['ra', 'wb']],
    ['MSET a 1 b 2', ['wa', 'wb']],
    ['GETEX a EX 10', ['ra']],
    ['GETDEL a', ['wa']],
    ['OBJECT FREQ a', ['ra']],
    ['json.mget a b $.x', ['ra', 'rb']],
    ['HGETEX a FIELDS 1 f', ['ra']],
    ['PING', []],
    ['SPUBLISH channel text', []],
  ])('are found in %s', (line, found) => {
    expect(keys(line)).toEqual(found);
  });
});

describe('MONITOR', () => {
  test('names commands whose keys are not known, and says what else is no request', () => {
    const { report } = read(
      [
        at(1, '"GET" "a"'),
        at(1, '"FT.SEARCH" "index" "*"'),
        at(1, '"TTL" "a"'),
        at(1, '"EVALSHA" "ab" "1" "a"'),
        at(1, '"get" "a"', 0, 'lua'),
        at(1, '"ft.search" "index" "*"'),
        at(1, '"PING"'),
      ].join('\n'),
    );
    expect(report).toMatchObject({
      operations: 2,
      skipped: { 'key-details': 1, script: 1, 'no-key': 1 },
      problems: { total: 2, unknownWords: { 'FT.SEARCH': 2 } },
    });
  });

  test('tells which times to live the commands set', () => {
    const { report } = read(
      [
        at(100, '"SET" "a" "1" "EX" "60"'),
        at(100, '"SET" "ex" "px" "KEEPTTL"'),
        at(100, '"set" "b" "1" "NX" "PX" "59000"'),
        at(100, '"SETEX" "c" "60" "1"'),
        at(100, '"EXPIRE" "d" "60"'),
        at(100, '"GETEX" "e" "EXAT" "170"'),
        at(100, '"EXPIRE" "f" "-1"'),
        at(100, '"MSET" "a" "EX" "b" "1"'),
      ].join('\n'),
    );
    expect(report.lifetimes).toEqual({ count: 5, least: 59_000, median: 60_000, most: 70_000 });
    expect(read(at(1, '"GET" "a"')).report.lifetimes).toBeNull();
  });

  test('keeps the keys of databases apart', () => {
    expect(lettersOf(at(1, '"GET" "a"'), at(1, '"GET" "a"', 3), at(1, '"GET" "[3] a"'))).toEqual([
      'ra',
      'r[3] a',
      'r[0] [3] a',
    ]);
  });

  test('keeps keys apart that are not UTF-8', () => {
    const quoted = [
      String.raw`o\xbc\x12`,
      String.raw`o\xbd\x12`,
      String.raw`\"o\\xbc\\x12\"`,
      String.raw`o\\xbc\\x12`,
    ];
    const names = lettersOf(...quoted.map((key) => at(1, `"GET" "${key}"`)));
    expect(new Set(names).size).toBe(4);
    expect(names[0]).toBe(String.raw`r"o\xbc\x12"`);
  });

  test('reads a long value’s command, unless another key may be behind it', () => {
    const long = '\\x00'.repeat(longestLine);
    const { report, operations } = read(
      [at(1, `"SET" "a" "${long}"`), at(2, '"GET" "a"'), at(3, `"MSET" "b" "${long}" "c" "1"`)].join('\n'),
    );
    expect(operations.map(([op, key]) => op + key)).toEqual(['wa', 'ra']);
    expect(report.problems.first).toMatchObject([{ line: 3, code: 'line-too-long' }]);
    expect(lettersOf(at(1, `"SET" "a" "${long}"`))).toEqual(['wa']);
  });

  test('takes what changes a part of a value, or only what is there, for a write and no fill', () => {
    const reads = ['a', 'b', 'c', 'd'].map((key) => at(1, `"GET" "${key}"`));
    const stores = [
      '"SET" "a" "1" "XX"',
      '"APPEND" "b" "1"',
      '"HSET" "c" "f" "1"',
      '"HSET" "d" "f" "1" "g" "2"',
    ];
    expect(lettersOf(...reads, ...stores.map((store) => at(2, store)))).toEqual([
      'ra',
      'rb',
      'rc',
      'rd',
      'wa',
      'wb',
      'wc',
    ]);
  });
});
