import type { Cell, ComparisonDataRow } from '../../content/queries/comparison-data.ts';
import type { Engine } from '../../content/schema/comparison-columns.ts';
import type { ComparisonStrings } from '../../i18n/comparison.ts';
import type { TableForms } from '../copy-table.ts';
import { withoutFormula } from '../csv.ts';
import { answerOf, type Mode } from './view.ts';

interface Table {
  readonly rows: readonly ComparisonDataRow[];
  readonly columns: readonly Engine[];
  readonly mode: Mode;
  readonly strings: ComparisonStrings;
  /** Printed above a Markdown table: what it is and when it was checked. */
  readonly caption: string;
}

/** The visible table as a Markdown table. */
function asMarkdown(table: Table): string {
  const [head = [], ...body] = cellsOf(table);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [table.caption, '', line(head), line(head.map(() => '---')), ...body.map(line), ''].join('\n');
}

/** The visible table as text with tabs between cells, one more column holding the sources of each row. */
function asTsv(table: Table): string {
  return withSources(table)
    .map((cells) => `${cells.map(escapeTsv).join('\t')}\r\n`)
    .join('');
}

/**
 * The same as HTML. Its format marks cells as text, or office programs would turn `7.0` into 7 and `1-2` into a day.
 * Google Sheets does not know the format and would run a formula.
 */
function asHtml(table: Table): string {
  const [head = [], ...body] = withSources(table);
  const line = (cells: readonly string[], name: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${name} style="mso-number-format:'\\@'">${escapeHtml(withoutFormula(cell))}</${name}>`).join('')}</tr>`;
  const rows = body.map((cells) => line(cells, 'td')).join('');
  return `<table><thead>${line(head, 'th')}</thead><tbody>${rows}</tbody></table>`;
}

/** The visible table in every form in which it can be copied. */
export function formsOf(table: Table): TableForms {
  return { html: asHtml(table), tsv: asTsv(table), markdown: asMarkdown(table) };
}

function withSources(table: Table): string[][] {
  const [head = [], ...body] = cellsOf(table);
  const sources = table.rows.map((row) => sourcesOf(row, table.columns).join(' '));
  return [[...head, table.strings.sources], ...body.map((cells, index) => [...cells, sources[index] ?? ''])];
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

function sourcesOf(row: ComparisonDataRow, columns: readonly Engine[]): string[] {
  const used = columns.flatMap((column) => {
    const cell = row.cells[column];
    return cell.state === 'unclaimed' ? [] : cell.sources;
  });
  return [...new Set(used)].sort();
}

// `max_item_size`, `7.0~7.2` and `<` would otherwise be read as markup by some Markdown or other.
const escapeMarkdown = (text: string) =>
  text.replace(/[\\|`*_~<[\]]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');

function escapeTsv(text: string): string {
  const safe = withoutFormula(text);
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n?|\n/g, '<br>');
}
