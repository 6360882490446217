import type { Paragraph, PhrasingContent, Root, Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import Papa from 'papaparse';

/** A database of an export: a table in which a row may be a page too. */
export interface Database {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a CSV file; separators, quotes and line breaks inside cells are found by the parser. */
export function databaseOf(csv: string): Database {
  const [header = [], ...rows] = Papa.parse<string[]>(csv, { skipEmptyLines: 'greedy' }).data;
  return { header, rows };
}

/**
 * A database as a table.
 *
 * @param addressOf the address of the page of a row, by the name in its first cell
 */
export function tableOf({ header, rows }: Database, addressOf: (name: string) => string | undefined): Table {
  const line = (cells: readonly TableCell[]) => ({ type: 'tableRow' as const, children: [...cells] });
  const linked = (text: string): TableCell => {
    const url = addressOf(text);
    return url ? cell([{ type: 'link', url, children: phrasing(text) }]) : cell(phrasing(text));
  };
  return {
    type: 'table',
    children: [
      line(header.map((text) => cell(phrasing(text)))),
      ...rows.map(([first = '', ...rest]) =>
        line([linked(first), ...rest.map((text) => cell(phrasing(text)))]),
      ),
    ],
  };
}

const cell = (children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children });

function phrasing(text: string): PhrasingContent[] {
  return text
    .trim()
    .split('\n')
    .flatMap((value, index): PhrasingContent[] => {
      const lineBreak = { type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] };
      const piece = { type: 'text' as const, value };
      return index === 0 ? [piece] : [lineBreak as unknown as PhrasingContent, piece];
    });
}

/**
 * Whether a page says no more than its row: its title and, in a paragraph of lines such as `상태: 끝`, values of
 * columns. Notion writes such a page for every row.
 */
export function isOnlyRow(tree: Root, { header }: Database): boolean {
  const [title, properties, ...more] = tree.children;
  if (title?.type !== 'heading' || more.length > 0) return false;
  if (properties === undefined) return true;
  return (
    properties.type === 'paragraph' &&
    linesOf(properties).every((line) => header.some((name) => line.startsWith(`${name}:`)))
  );
}

function linesOf(paragraph: Paragraph): string[] {
  return textOf(paragraph).split('\n');
}
