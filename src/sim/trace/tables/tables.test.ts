import { describe, expect, test } from 'vitest';
import { faultOf, read } from '../read.testing.ts';
import { parseColumnChoice } from './column-choice.ts';

const columns = (text: string) => parseColumnChoice(text);
const keysIn = (text: string, choice?: string) =>
  read(text, { columns: choice === undefined ? null : columns(choice) }).operations.map(
    ([op, key]) => op + key,
  );

describe('a table without known names', () => {
  test.each([
    ['1,a\n2,b\n3,a\n', { code: 'key-column-unknown', excerpt: '1,a', fields: 2 }],
    ['get,a\nset,b\n', { code: 'key-column-unknown', fields: 2 }],
    ['1 a\n2 b\n', { code: 'key-column-unknown', fields: 2 }],
    ['r\ta\nr\tb\n', { code: 'key-column-unknown', fields: 2 }],
    ['1;a;x\n2;b;y\n', { code: 'key-column-unknown', fields: 3 }],
    [
      'id,url\n1,/a\n2,/a\n',
      {
        code: 'key-column-unclear',
        candidates: ['id', 'url'],
        rows: [
          ['1', '/a'],
          ['2', '/a'],
        ],
      },
    ],
    ['time,op,foo\n1,get,a\n', { code: 'key-column-unclear', candidates: [], names: ['time', 'op', 'foo'] }],
  ])('is refused and not taken for one key a line: %j', (text, fault) => {
    expect(faultOf(text)).toMatchObject(fault);
  });

  test('is read by the columns that are named, with a header and without', () => {
    expect(keysIn('1,a,get\n2,b,put\n', 'key=2,time=1,op=3')).toEqual(['ra', 'wb']);
    expect(keysIn('when,what,how\n1,a,get\n2,b,put\n', 'key=2,time=1,op=3')).toEqual(['ra', 'wb']);
    expect(keysIn('when,what,how\n1,a,get\n2,b,put\n', 'key=what,op=how')).toEqual(['ra', 'wb']);
    expect(keysIn('foo,bar\na,1\nb,2\n', 'key=1')).toEqual(['ra', 'rb']);
    expect(keysIn('a,-\nb,2\nc,3\n', 'key=1')).toEqual(['ra', 'rb', 'rc']);
    expect(keysIn('id,url\n1001,/a\n1002,/a\n', 'key=url')).toEqual(['r/a', 'r/a']);
    expect(keysIn('1.5 r key 9\n2.5 w key 9\n', 'time=1,op=2,key=3')).toEqual(['rkey', 'wkey']);
    expect(keysIn('0,7,x\n1,7,x\n', 'key=1+2')).toEqual(['r0:7', 'r1:7']);
  });

  test('says which columns it used, and names those that change nothing', () => {
    const { report } = read('1,a,5,60\n2,b,5,60\n', { columns: columns('time=1,key=2,size=3,ttl=4') });
    expect(report.columns).toEqual({
      key: [{ number: 2, name: null }],
      time: { number: 1, name: null },
      operation: null,
      count: null,
      unused: [
        { role: 'size', number: 3, name: null },
        { role: 'ttl', number: 4, name: null },
      ],
    });
  });

  test('is refused when a named column is not there', () => {
    expect(faultOf('a,b\nc,d\n', { columns: columns('key=3') })).toMatchObject({
      code: 'column-missing',
      column: '3',
    });
    expect(faultOf('a,b\nc,d\n', { columns: columns('key=url') })).toMatchObject({ column: 'url' });
  });

  test.each(['time=1', 'key=', 'key=0', 'key=1,key=2', 'cle=1', '1', 'key=1+'])(
    'cannot be described by %j',
    (text) => {
      expect(columns(text)).toBeNull();
    },
  );
});

describe('times of a table', () => {
  const timesOf = (values: readonly string[]) => {
    const { operations, report } = read(`time,key\n${values.map((value) => `${value},a`).join('\n')}\n`);
    return [report.timeUnit, ...operations.map(([, , time]) => time)];
  };

  test('are milliseconds where they are dates or seconds with decimals, else as they are given', () => {
    expect(timesOf(['1700000000.123', '1700000001'])).toEqual(['milliseconds', 1700000000123, 1700000001000]);
    expect(timesOf(['2026-01-02T03:04:05Z'])).toEqual(['milliseconds', Date.UTC(2026, 0, 2, 3, 4, 5)]);
    expect(timesOf(['2026-01-02 03:04:05.5'])).toEqual(['milliseconds', Date.UTC(2026, 0, 2, 3, 4, 5, 500)]);
    expect(timesOf(['5', '7'])).toEqual(['as-given', 5, 7]);
  });

  test('may be out of order: no row is lost', () => {
    const { report, operations } = read('time,key\n5,a\n1,b\n2,b\n3,b\n4,b\n');
    expect(operations).toHaveLength(5);
    expect(report).toMatchObject({ timesHeld: 4, problems: { total: 0 } });
  });
});

describe('operations of a table', () => {
  test('are those of Memcached, of CacheLib and of HTTP', () => {
    const words = 'get_lease gets gat touch cas incr decr append prepend delete PURGE add OPTIONS';
    const rows = words.split(' ').map((word, index) => `${index},${word}`);
    expect(keysIn(`key,op\n${rows.join('\n')}\n`)).toEqual([
      'r0',
      'r1',
      'r2',
      'r3',
      'w4',
      'w5',
      'w6',
      'w7',
      'w8',
      'w9',
      'w10',
      'w11',
    ]);
  });

  test('happen as often as a count says, within reason', () => {
    expect(keysIn('key,op,op_count\na,get,3\nb,get,1\n')).toEqual(['ra', 'ra', 'ra', 'rb']);
    expect(read('key,op,op_count\na,get,1\nb,get,99999999\n').report.problems.byCode).toEqual({
      'count-out-of-range': 1,
    });
  });
});
