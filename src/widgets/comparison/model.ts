import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ComparisonData, ComparisonDataRow } from '../../content/queries/comparison-data.ts';
import { type Engine, engines } from '../../content/schema/comparison-columns.ts';
import type { GivenAnswer } from '../chooser/answers.ts';
import { defaultTableView, hasUsualColumns, type Problem, usualColumns } from './address.ts';
import { judge, type Verdict } from './choose.ts';
import { differs, type Mode, rowsShown, type TableView } from './view.ts';

export interface OpenCell {
  readonly row: string;
  readonly engine: Engine;
}

/** What the reader set, and what follows from it. */
export interface Comparison {
  readonly data: ComparisonData;
  readonly view: Signal<TableView>;
  readonly given: Signal<readonly GivenAnswer[]>;
  readonly open: Signal<OpenCell | undefined>;
  readonly problems: Signal<readonly Problem[]>;
  /** The sentence a screen reader hears after an action that shows no text of its own. */
  readonly announcement: Signal<string>;
  readonly shown: ReadonlySignal<readonly ComparisonDataRow[]>;
  /** How many rows of the whole table differ between the visible columns. */
  readonly differing: ReadonlySignal<number>;
  readonly verdict: ReadonlySignal<Verdict>;
}

export function createComparison(data: ComparisonData): Comparison {
  const view = signal<TableView>(defaultTableView);
  const given = signal<readonly GivenAnswer[]>([]);
  return {
    data,
    view,
    given,
    open: signal<OpenCell | undefined>(undefined),
    problems: signal<readonly Problem[]>([]),
    announcement: signal(''),
    shown: computed(() => rowsShown(data.rows, view.value)),
    differing: computed(
      () => data.rows.filter((row) => differs(row, view.value.columns, view.value.mode)).length,
    ),
    verdict: computed(() => judge(data.chooser, given.value)),
  };
}

/** Shows the other of the two truths. Columns that the reader did not choose are then those it usually has. */
export function changeMode(comparison: Comparison, mode: Mode): void {
  const { value: view } = comparison.view;
  change(comparison, { mode, columns: hasUsualColumns(view) ? usualColumns(mode) : view.columns });
}

/** Changes part of the view. A cell that is no longer visible is closed. */
export function change(comparison: Comparison, part: Partial<TableView>): void {
  comparison.view.value = { ...comparison.view.value, ...part };
  const { value: open } = comparison.open;
  if (!open) return;
  const visible =
    comparison.view.value.columns.includes(open.engine) &&
    comparison.shown.value.some((row) => row.id === open.row);
  if (!visible) comparison.open.value = undefined;
}

/**
 * Takes back whatever keeps a row from being shown. A link to the row works in the same click: the browser follows it
 * only after the table was rendered again.
 */
export function showRow(comparison: Comparison, id: string): void {
  if (comparison.shown.value.some((row) => row.id === id)) return;
  change(comparison, { theme: 'all', find: '', differencesOnly: false });
}

/** Shows or hides a column; the last one stays, and a column shown again returns to its usual place at the end. */
export function toggleColumn(comparison: Comparison, engine: Engine): boolean {
  const { columns } = comparison.view.value;
  if (!columns.includes(engine)) change(comparison, { columns: [...columns, engine] });
  else if (columns.length > 1) change(comparison, { columns: columns.filter((column) => column !== engine) });
  else return false;
  return true;
}

/** Moves a column by one place. Says `false` at the end of the row, where nothing happens. */
export function moveColumn(comparison: Comparison, engine: Engine, by: -1 | 1): boolean {
  const columns = [...comparison.view.value.columns];
  const from = columns.indexOf(engine);
  const to = from + by;
  const neighbour = columns[to];
  if (from === -1 || neighbour === undefined) return false;
  columns[to] = engine;
  columns[from] = neighbour;
  change(comparison, { columns });
  return true;
}

/** The columns in the order of the chooser's list: the visible ones first, in their order. */
export function columnOrder(view: TableView): Engine[] {
  return [...view.columns, ...engines.filter((engine) => !view.columns.includes(engine))];
}
