import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestLine } from './line-reader.ts';
import { faultOf, read } from './read.testing.ts';

describe('operation per line', () => {
  test('reads OP KEY with comments and blank lines', () => {
    const { report, operations } = read('# made by hand\nr user:1\n\nw user:1\n  x b  \n');
    expect(report).toMatchObject({ format: 'operations', operations: 3, lines: 5, problems: { total: 0 } });
    expect(operations).toEqual([
      ['r', 'user:1'],
      ['w', 'user:1'],
      ['x', 'b'],
    ]);
  });

  test('reads TIME OP KEY', () => {
    expect(read('0 r a\n5 w a\n5 r b').operations).toEqual([
      ['r', 'a', 0],
      ['w', 'a', 5],
      ['r', 'b', 5],
    ]);
  });

  test('keeps keys whole: spaces, commas, quotes, emoji, right-to-left text, HTML', () => {
    const keys = [
      'two words',
      'a,b',
      '"quoted"',
      "it's",
      '🧊👩‍💻',
      'مفتاح',
      '<b onclick="x">&amp;</b>',
      '사용자:1',
      'r',
      '5 r a',
    ];
    expect(read(keys.map((key) => `r ${key}`).join('\n')).operations).toEqual(keys.map((key) => ['r', key]));
  });

  test('reports lines that are no operation with number, code and beginning, and keeps the rest', () => {
    const { report, operations } = read('r a\nread b\nr\nr c\n-1 r d\n');
    expect(operations.map(([, key]) => key)).toEqual(['a', 'c']);
    expect(report.problems).toEqual({
      total: 3,
      byCode: { 'not-an-operation': 3 },
      unknownWords: {},
      first: [
        { code: 'not-an-operation', line: 2, excerpt: 'read b' },
        { code: 'not-an-operation', line: 3, excerpt: 'r' },
        { code: 'not-an-operation', line: 5, excerpt: '-1 r d' },
      ],
    });
  });

  test('reports times that go back, are missing, are too many or too large', () => {
    const { report } = read(`7 r a\n6 r b\nr c\n${'9'.repeat(20)} r d\n8 r e`);
    expect(report.operations).toBe(2);
    expect(report.problems.first).toMatchObject([
      { line: 2, code: 'time-went-back', previous: 7, time: 6 },
      { line: 3, code: 'time-missing' },
      { line: 4, code: 'time-too-large' },
    ]);
    expect(read('r a\n5 r b').report.problems.first).toMatchObject([{ line: 2, code: 'time-unexpected' }]);
  });
});

describe('key per line', () => {
  test('takes every line for a read', () => {
    const { report, operations } = read('a\nb\n#c\na');
    expect(report.format).toBe('keys');
    expect(operations.map(([op, key]) => op + key)).toEqual(['ra', 'rb', 'r#c', 'ra']);
  });

  test('reads keys with spaces when told to', () => {
    expect(faultOf('two words\nthree more words')).toMatchObject({ code: 'format-unknown' });
    expect(read('two words\nthree more words', { format: 'keys' }).operations).toEqual([
      ['r', 'two words'],
      ['r', 'three more words'],
    ]);
  });
});

describe('CSV', () => {
  test('finds the columns by their header', () => {
    const { report, operations } = read('Timestamp,Op,Key\n1,GET,"a,b"\n2,set,"say ""hi"""\n3,delete,c\n');
    expect(report).toMatchObject({
      format: 'csv',
      columns: {
        key: [{ number: 3, name: 'Key' }],
        operation: { number: 2, name: 'Op' },
        time: { number: 1, name: 'Timestamp' },
      },
    });
    expect(operations).toEqual([
      ['r', 'a,b', 1],
      ['w', 'say "hi"', 2],
      ['w', 'c', 3],
    ]);
  });

  test('reads other delimiters, dates, and a single column', () => {
    expect(read('object_id\ttime\nx\t2026-01-02T03:04:05Z\n').operations).toEqual([
      ['r', 'x', Date.UTC(2026, 0, 2, 3, 4, 5)],
    ]);
    expect(read('url;size\n/a;10\n/b;20').operations.map(([, key]) => key)).toEqual(['/a', '/b']);
    expect(read('key\na\nb').operations.map(([, key]) => key)).toEqual(['a', 'b']);
  });

  test('reports records that do not fit', () => {
    const { report, operations } = read(
      'key,op,time\na,r,1\nb,r\n"c,r,3\n,r,4\nd,eat,5\ne,r,soon\nf,w,7\ng,w,6\n',
      { format: 'csv' },
    );
    expect(operations.map(([, key, time]) => [key, time])).toEqual([
      ['a', 1],
      ['f', 7],
      ['g', 7],
    ]);
    expect(report.problems.first.map(({ line, code }) => [line, code])).toEqual([
      [3, 'column-count'],
      [4, 'unclosed-quote'],
      [5, 'key-empty'],
      [6, 'unknown-operation'],
      [7, 'time-not-whole'],
    ]);
    expect(report).toMatchObject({ timesHeld: 1, problems: { unknownWords: { eat: 1 } } });
  });
});

describe('redis-cli MONITOR', () => {
  const line = (time: string, command: string, client = '127.0.0.1:6') => `${time} [0 ${client}] ${command}`;

  test('reads commands that read and write keys, and skips the rest', () => {
    const { report, operations } = read(
      [
        'OK',
        line('1700000000.000100', '"hello" "3"'),
        line('1700000000.001100', '"MGET" "a" "b"'),
        line('1700000000.002999', '"incr" "n"', '[::1]:7'),
        line('1700000001.000000', '"mset" "c" "1" "d" "2"'),
        line('1700000001.000000', '"del" "a"'),
      ].join('\n'),
    );
    expect(report).toMatchObject({ format: 'monitor', skipped: { 'no-key': 2, 'cache-fill': 0 } });
    expect(operations).toEqual([
      ['r', 'a', 1700000000001],
      ['r', 'b', 1700000000001],
      ['w', 'n', 1700000000002],
      ['w', 'c', 1700000001000],
      ['w', 'd', 1700000001000],
      ['w', 'a', 1700000001000],
    ]);
  });

  test('reports a time that no number can hold exactly, instead of reading another one', () => {
    const { report, operations } = read(
      [line('1700000000.000000', '"get" "a"'), line('99999999999999999999.107412', '"get" "b"')].join('\n'),
    );
    expect(operations).toEqual([['r', 'a', 1700000000000]]);
    expect(report.problems.first).toMatchObject([{ line: 2, code: 'time-too-large' }]);
  });

  test('leaves out the SET that fills the cache after a miss, and no further one', () => {
    const { report, operations } = read(
      [
        line('1.000000', '"GET" "a"'),
        line('1.000000', '"GET" "b"', '127.0.0.1:7'),
        line('1.000000', '"SET" "a" "1" "EX" "60"'),
        line('1.000000', '"SET" "a" "2"'),
        line('1.000000', '"SET" "c" "2"', '127.0.0.1:7'),
      ].join('\n'),
    );
    expect(operations.map(([op, key]) => op + key)).toEqual(['ra', 'rb', 'wa', 'wc']);
    expect(report.skipped['cache-fill']).toBe(1);
  });

  test('undoes the quoting of bytes', () => {
    const quoted = String.raw`"GET" "\xec\x82\xac\xec\x9a\xa9\xec\x9e\x90:\"1\"\\\n"`;
    expect(read(line('1.000000', quoted)).operations).toEqual([['r', '사용자:"1"\\\n', 1000]]);
  });

  test('reports what is not a command, and holds a clock that was set back', () => {
    const { report, operations } = read(
      [
        line('5.000000', '"get" "a"'),
        'Error: Server closed the connection',
        line('4.000000', '"get" "b"'),
      ].join('\n'),
    );
    expect(report.problems.first).toMatchObject([{ line: 2, code: 'not-a-command' }]);
    expect(report.timesHeld).toBe(1);
    expect(operations.at(-1)).toEqual(['r', 'b', 5000]);
  });
});

describe('access log', () => {
  const log = [
    '203.0.113.9 - - [10/Oct/2026:13:55:36 +0900] "GET /a?x=1 HTTP/1.1" 200 2326 "-" "curl/8"',
    '203.0.113.9 - kim [10/Oct/2026:13:55:35 +0900] "POST /b HTTP/1.1" 201 5',
    '198.51.100.2 - - [10/Oct/2026:04:55:37 +0000] "HEAD /a?x=1 HTTP/2.0" 304 0',
    '198.51.100.2 - - [10/Oct/2026:04:55:37 +0000] "-" 408 0',
  ].join('\n');

  test('takes the URL as key', () => {
    const { report, operations } = read(log);
    const time = Date.UTC(2026, 9, 10, 4, 55, 36);
    expect(report).toMatchObject({ format: 'access-log', timesHeld: 1, skipped: { 'no-key': 1 } });
    expect(operations).toEqual([
      ['r', '/a?x=1', time],
      ['w', '/b', time],
      ['r', '/a?x=1', time + 1000],
    ]);
  });

  test('takes the client as key when told to', () => {
    expect(read(log, { accessLogKey: 'client' }).operations.map(([, key]) => key)).toEqual([
      '203.0.113.9',
      '203.0.113.9',
      '198.51.100.2',
    ]);
  });
});

describe('any trace', () => {
  test('reads the same however it is cut into pieces, with CRLF and a byte order mark', () => {
    const lines = fc.array(fc.constantFrom('r a', 'w 사용자', '', '# note', 'nonsense', 'r 🧊'), {
      minLength: 60,
      maxLength: 150,
    });
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 40 }), (list, chunk) => {
        const text = `r first\n${list.join('\n')}`;
        const crlf = `\ufeff${text.replaceAll('\n', '\r\n')}`;
        expect(read(crlf, { format: 'operations' }, chunk)).toEqual(read(text, { format: 'operations' }));
      }),
    );
  });

  test.each([
    ['', { code: 'empty' }],
    ['\n \r\n', { code: 'empty' }],
    [
      '# only a comment',
      {
        code: 'key-column-unknown',
        excerpt: '# only a comment',
        fields: 4,
        rows: [['#', 'only', 'a', 'comment']],
      },
    ],
    ['r a\n\0\u0001\u0002', { code: 'binary' }],
    ['a'.repeat(10_000_000), { code: 'lines-too-long', most: longestLine }],
    ['the quick brown fox\njumps over it', { code: 'format-unknown', excerpt: 'the quick brown fox' }],
  ])('says what is wrong with a trace that cannot be used (%#)', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  test('tells apart nothing to read and nothing that could be read', () => {
    expect(faultOf('# only a comment', { format: 'operations' })).toEqual({ code: 'empty' });
    expect(faultOf('nonsense', { format: 'operations' })).toMatchObject({
      code: 'no-operations',
      report: { problems: { total: 1 } },
    });
  });

  test('reports a line that is too long, or not in UTF-8, and goes on', () => {
    const { report, operations } = read(`r a\nr ${'b'.repeat(longestLine)}\nr \ufffd\ufffd\nr c`, {}, 10_000);
    expect(operations.map(([, key]) => key)).toEqual(['a', 'c']);
    expect(report.problems.first).toMatchObject([
      { line: 2, code: 'line-too-long' },
      { line: 3, code: 'not-utf8' },
    ]);
  });
});
