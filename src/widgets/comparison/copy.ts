import type { Cell, Row } from '../../content/queries/comparison-data.ts';
import type { Engine } from '../../content/schema/comparison-columns.ts';
import type { ComparisonStrings } from '../../i18n/comparison.ts';
import { csvLine } from '../csv.ts';
import { answerOf, type Mode } from './view.ts';

interface Table {
  rows: readonly Row[];
  columns: readonly Engine[];
  mode: Mode;
  strings: ComparisonStrings;
  /** Printed above a Markdown table: what it is and when it was checked. */
  caption: string;
}

/** The visible table as a Markdown table. */
export function asMarkdown(table: Table): string {
  const [head = [], ...body] = cellsOf(table);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [table.caption, '', line(head), line(head.map(() => '---')), ...body.map(line), ''].join('\n');
}

/** The visible table as CSV, one more column holding the sources of each row. */
export function asCsv(table: Table): string {
  const { strings } = table;
  const [head = [], ...body] = cellsOf(table);
  const sources = table.rows.map((row) => sourcesOf(row, table.columns).join(' '));
  return [[...head, strings.sources], ...body.map((cells, index) => [...cells, sources[index] ?? ''])]
    .map(csvLine)
    .join('');
}

function cellsOf({ rows, columns, mode, strings }: Table): string[][] {
  const head = [strings.feature, ...columns.map((column) => strings.engines[column])];
  return [
    head,
    ...rows.map((row) => [
      row.feature,
      ...columns.map((column) => inWords(row.cells[column], mode, strings)),
    ]),
  ];
}

/** A cell in words: the state, the text unless it only repeats the state, and the version limits. */
export function inWords(cell: Cell, mode: Mode, strings: ComparisonStrings): string {
  const answer = answerOf(cell, mode);
  if (cell.state === 'unclaimed' || !answer) {
    return cell.state === 'unclaimed' ? strings.unclaimed[cell.why] : '';
  }
  const state = strings.states[answer.state];
  const text = answer.state === 'varies' || answer.text === state ? answer.text : `${state}: ${answer.text}`;
  const versions = answer === cell && cell.versions.length > 0 ? ` (${cell.versions.join(', ')})` : '';
  return `${text}${versions}`;
}

function sourcesOf(row: Row, columns: readonly Engine[]): string[] {
  const used = columns.flatMap((column) => {
    const cell = row.cells[column];
    return cell.state === 'unclaimed' ? [] : cell.sources;
  });
  return [...new Set(used)].sort();
}

// `max_item_size`, `7.0~7.2` and `<` would otherwise be read as markup by some Markdown or other.
const escapeMarkdown = (text: string) =>
  text.replace(/[\\|`*_~<[\]]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
