import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test('a line of CSV keeps commas, quotes and line breaks in their cells', () => {
  expect(csvLine(['a,b "c"\nd', -1, ['x', 'y'], null, undefined])).toBe('"a,b ""c""\nd",-1,x y,,\r\n');
  const hard = ['a,"b"', ' c ', 'd\r\ne', ''];
  expect(papaparse.parse(csvLine(hard), { newline: '\r\n', skipEmptyLines: true }).data).toEqual([hard]);
});

test('a text that a spreadsheet would run is disarmed, a negative number is not', () => {
  expect(csvLine(['=1+1', '@sum', '-a', '+1', '\tb', -1])).toBe("'=1+1,'@sum,'-a,'+1,'\tb,-1\r\n");
});
