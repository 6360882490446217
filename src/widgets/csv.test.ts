import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { csvLine, withoutFormula } from './csv.ts';

test('a line of CSV keeps commas, quotes and line breaks in their cells', () => {
  expect(csvLine(['a,b "c"\nd', -1, ['x', 'y'], null, undefined])).toBe('"a,b ""c""\nd",-1,x y,,\r\n');
  const hard = ['a,"b"', ' c ', 'd\r\ne', ''];
  expect(papaparse.parse(csvLine(hard), { newline: '\r\n', skipEmptyLines: true }).data).toEqual([hard]);
});

test('a text that a spreadsheet would run is disarmed, a negative number is not', () => {
  expect(csvLine(['=1+1', '@sum', '-a', '+1', '\tb', -1])).toBe(`'=1+1,'@sum,'-a,'+1,"'\tb",-1\r\n`);
});

test.each([
  ...['\n=1', '\r\n=1', ' =1+1', '\u00a0=1', '\u3000@a', '\ufeff+1', '\u200b-1'],
  ...['＝1+1', '＋1', '－1', '＠a', ' ＝1', '\t\t=1', '\nb'],
])('%j is disarmed', (text) => {
  expect(papaparse.parse(csvLine([text]), { newline: '\r\n', skipEmptyLines: true }).data).toEqual([
    [`'${text}`],
  ]);
});

test.each(['a=1', ' a', '1+1', '캐시 -1', ' ', '', '(=1)', '#1'])('%j is left as it is', (text) => {
  expect(withoutFormula(text)).toBe(text);
});

test('a semicolon or a tab does not begin a cell where these part cells', () => {
  const [first, second] = ['a;=1', 'b\t=2'];
  expect(csvLine([first, second])).toBe('"a;=1","b\t=2"\r\n');
  for (const delimiter of [';', '\t']) {
    const [cells] = papaparse.parse<string[]>(csvLine([first]), { delimiter, newline: '\r\n' }).data;
    expect(cells).toEqual([first]);
  }
});
