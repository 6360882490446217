import { load } from 'cheerio';
import { toString as textOf } from 'mdast-util-to-string';
import papaparse from 'papaparse';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { ClaimCell } from '../../content/queries/comparison-data.ts';
import { engines } from '../../content/schema/comparison-columns.ts';
import { comparisonStrings } from '../../i18n/comparison.ts';
import { formsOf, inWords } from './copy.ts';
import { rows } from './fixture.ts';
import { modes } from './view.ts';

const strings = comparisonStrings.ko;
const markdownOf = (table: Parameters<typeof formsOf>[0]) => formsOf(table).markdown;
const table = (ids: string[]) => ({
  rows: rows.filter(({ id }) => ids.includes(id)),
  columns: ['valkey', 'memcached'] as const,
  mode: 'today' as const,
  strings,
  caption: '비교표',
});
const cell: ClaimCell = {
  state: 'yes',
  text: '지원',
  versions: ['7.2+'],
  reason: '이유',
  sources: ['S30'],
  checked: '2026-11-23',
};

describe('a copied table', () => {
  test('is a Markdown table of the visible rows and columns, with the caption above', () => {
    expect(markdownOf(table(['sorted-sets', 'default-port'])).split('\n')).toEqual([
      '비교표',
      '',
      '| 항목 | Valkey | Memcached |',
      '| --- | --- | --- |',
      '| 정렬된 세트 | 지원 | 미지원 |',
      '| 기본 포트 | TCP 6379 | TCP 11211 |',
      '',
    ]);
  });

  test('is text behind tabs with the sources of each row in a column of their own', () => {
    expect(formsOf(table(['sorted-sets'])).tsv).toBe(
      '항목\tValkey\tMemcached\t출처\r\n정렬된 세트\t지원\t미지원\tS30 S50\r\n',
    );
  });

  test('is a table of HTML with the same cells', () => {
    const html = load(formsOf(table(['sorted-sets', 'default-port'])).html);
    const cells = html('tr')
      .toArray()
      .map((row) =>
        html(row)
          .children()
          .toArray()
          .map((cell) => html(cell).text()),
      );
    expect(cells).toEqual([
      ['항목', 'Valkey', 'Memcached', '출처'],
      ['정렬된 세트', '지원', '미지원', 'S30 S50'],
      ['기본 포트', 'TCP 6379', 'TCP 11211', expect.stringMatching(/^S\d+/)],
    ]);
    expect(html('th')).toHaveLength(4);
  });

  test('quotes what a spreadsheet would take apart, and disarms what it would run', () => {
    const [row] = rows;
    if (!row) throw new Error('no rows');
    const armed = {
      ...row,
      feature: '=1+1',
      cells: { ...row.cells, valkey: { ...cell, text: 'a "b",\tc <d>' } },
    };
    const { tsv, html } = formsOf({ ...table([]), rows: [armed], columns: ['valkey'] });
    expect(tsv.split('\r\n')[1]).toBe(`'=1+1\t"지원: a ""b"",\tc <d> (7.2+)"\tS30`);
    expect(html).toContain('지원: a "b",\tc &lt;d&gt; (7.2+)');
    // Excel takes a cell as text only with this format, which Google Sheets does not know.
    expect(html).toContain(`<td style="mso-number-format:'\\@'">'=1+1</td>`);
  });

  test('escapes what Markdown would take apart', () => {
    const [row] = rows;
    if (!row) throw new Error('no rows');
    expect(markdownOf({ ...table([]), rows: [{ ...row, feature: 'a|b' }] })).toContain('| a\\|b |');
  });
});

describe('the whole table, with cells somebody made difficult,', () => {
  const hard = 'a "b", c; d|e\nf *g* _h_ `i` ~j~ <k> [l](m) \\ n';
  const [first] = rows;
  if (!first) throw new Error('no rows');
  const all = [{ ...first, feature: hard }, ...rows];

  test.each(modes)('comes out of Markdown as it went in (%s)', (mode) => {
    const markdown = markdownOf({ rows: all, columns: engines, mode, strings, caption: 'x' });
    const lines: string[][] = [];
    visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), 'tableRow', (line) => {
      lines.push(line.children.map((one) => textOf(one)));
    });
    const expected = all.map((row) => [
      row.feature.replaceAll('\n', ' '),
      ...engines.map((engine) => inWords(row.cells[engine], mode, strings)),
    ]);
    expect(lines.slice(1)).toEqual(expected);
  });

  test.each(modes)('comes out of text behind tabs as it went in (%s)', (mode) => {
    const { tsv } = formsOf({ rows: all, columns: engines, mode, strings, caption: 'x' });
    const { data, errors } = papaparse.parse<string[]>(tsv.trimEnd(), { delimiter: '\t' });
    expect(errors).toEqual([]);
    expect(data.slice(1).map((line) => line.slice(0, -1))).toEqual(
      all.map((row) => [row.feature, ...engines.map((engine) => inWords(row.cells[engine], mode, strings))]),
    );
  });
});

describe('a cell in words', () => {
  test('says the state once, then the text and the version limits', () => {
    expect(inWords(cell, 'today', strings)).toBe('지원 (7.2+)');
    expect(inWords({ ...cell, text: 'TLS 필요' }, 'today', strings)).toBe('지원: TLS 필요 (7.2+)');
    expect(inWords({ ...cell, state: 'varies', text: 'TCP 6379', versions: [] }, 'today', strings)).toBe(
      'TCP 6379',
    );
  });

  test('gives the exam answer in the exam view, without today’s version limits', () => {
    const both: ClaimCell = { ...cell, exam: { state: 'no', text: '미지원' } };
    expect(inWords(both, 'exam', strings)).toBe('미지원');
  });

  test('says why it claims nothing', () => {
    expect(inWords({ state: 'unclaimed', why: 'not-verified' }, 'today', strings)).toBe('확인하지 못함');
  });
});
