import type {
  Cell,
  CellAnswer,
  ClaimCell,
  ComparisonDataRow,
} from '../../content/queries/comparison-data.ts';
import type { Engine, Theme } from '../../content/schema/comparison-columns.ts';
import { createMatcher } from '../../search/matcher.ts';

/** Which of the two truths the table shows. */
export const modes = ['today', 'exam'] as const;
export type Mode = (typeof modes)[number];

/** Everything a reader can set about the table; the address carries it. */
export interface TableView {
  readonly columns: readonly Engine[];
  readonly mode: Mode;
  readonly differencesOnly: boolean;
  readonly theme: Theme | 'all';
  readonly find: string;
}

/** What a cell answers in a mode, or `undefined` when it claims nothing. */
export function answerOf(cell: Cell, mode: Mode): CellAnswer | undefined {
  if (cell.state === 'unclaimed') return undefined;
  return (mode === 'exam' && cell.exam) || cell;
}

/**
 * Whether the visible columns give different answers: another state, or another value where the answer is a value. Left
 * out are cells that claim nothing, since an unknown is no difference, cells that answer as the engine picked does, and
 * details of the same state: a `yes` with other version limits is still a `yes`, because versions of different engines
 * do not compare. The table says so to its readers (`differencesCaveat`).
 */
export function differs(row: ComparisonDataRow, columns: readonly Engine[], mode: Mode): boolean {
  const answers = columns
    .map((column) => row.cells[column])
    .filter((cell) => isClaim(cell) && !cell.sameAsEngine)
    .map((cell) => answerOf(cell, mode))
    .filter((answer) => answer !== undefined)
    .map(({ state, text }) => (state === 'varies' ? text : state));
  return new Set(answers).size > 1;
}

/** The rows a view shows, in the order of the data. */
export function rowsShown(rows: readonly ComparisonDataRow[], view: TableView): ComparisonDataRow[] {
  const matches = createMatcher(view.find);
  return rows.filter(
    (row) =>
      (view.theme === 'all' || row.theme === view.theme) &&
      (!view.differencesOnly || differs(row, view.columns, view.mode)) &&
      (view.find.trim() === '' || matches(searched(row, view.columns)) > 0),
  );
}

/** Rows grouped under their themes, in the order of the data; a theme without rows is left out. */
export function groupedByTheme(
  rows: readonly ComparisonDataRow[],
): { readonly theme: Theme; readonly rows: ComparisonDataRow[] }[] {
  const groups: { readonly theme: Theme; readonly rows: ComparisonDataRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.theme === row.theme) last.rows.push(row);
    else groups.push({ theme: row.theme, rows: [row] });
  }
  return groups;
}

function searched(row: ComparisonDataRow, columns: readonly Engine[]): string {
  const texts = columns.map((column) => row.cells[column]).filter(isClaim);
  return [
    row.feature,
    row.words,
    // `EC-RVM` leaves the rows that the lecture notes speak of.
    ...row.statements.map(({ id }) => id),
    ...texts.map((cell) => `${cell.text} ${cell.versions.join(' ')}`),
  ].join(' · ');
}

function isClaim(cell: Cell): cell is ClaimCell {
  return cell.state !== 'unclaimed';
}

/** The anchor of a row. */
export const rowAnchor = (row: string) => `row-${row}`;
/** The anchor of a cell. */
export const cellAnchor = (row: string, engine: Engine) => `cell-${row}-${engine}`;
/** The anchor of a cell's reason and sources in the list under the table. */
export const reasonAnchor = (row: string, engine: Engine) => `why-${row}-${engine}`;
