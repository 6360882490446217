import { Fragment } from 'preact';
import type { Cell, ComparisonDataRow } from '../../content/queries/comparison-data.ts';
import type { Engine } from '../../content/schema/comparison-columns.ts';
import type { ComparisonStrings } from '../../i18n/comparison.ts';
import { fill } from '../../i18n/fill.ts';
import { CellDetail } from './CellDetail.tsx';
import { Mark } from './Mark.tsx';
import type { Comparison } from './model.ts';
import { answerOf, cellAnchor, groupedByTheme, type Mode, reasonAnchor, rowAnchor } from './view.ts';

/** The table itself, the same at build time and in the browser. */
export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const { data, view, verdict, shown } = comparison;
  const { strings } = data;
  const { columns } = view.value;
  const { fits, decisions } = verdict.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <section class="comparison-region" tabIndex={0} aria-label={strings.tableLabel}>
      <table class="comparison-table" onKeyDown={moveBetweenCells}>
        <caption>{fill(strings.caption, { rows: data.rows.length, checked: data.checked })}</caption>
        <thead>
          <tr>
            <th scope="col" class="comparison-feature">
              {strings.feature}
            </th>
            {columns.map((column) => {
              const out = decisions.length > 0 && !fits.includes(column);
              return (
                <th key={column} scope="col" class="comparison-engine">
                  {strings.engines[column]}
                  <small>{strings.deployments[column]}</small>
                  {out && <small class="tag">{strings.ruledOut}</small>}
                </th>
              );
            })}
          </tr>
        </thead>
        {groupedByTheme(shown.value).map(({ theme, rows }) => (
          <tbody key={theme}>
            <tr>
              <th scope="rowgroup" class="comparison-theme" colSpan={columns.length + 1}>
                <span>{strings.themes[theme]}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <Fragment key={row.id}>
                <TableRow comparison={comparison} row={row} />
                <DetailRow comparison={comparison} row={row} />
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function TableRow({ comparison, row }: { readonly comparison: Comparison; readonly row: ComparisonDataRow }) {
  const { data, view, verdict } = comparison;
  const { strings } = data;
  const decides = verdict.value.rows.has(row.id);
  return (
    <tr id={rowAnchor(row.id)} class={decides ? 'comparison-decides' : undefined} data-search="recorded">
      <th scope="row" class="comparison-feature">
        {row.feature}
        {/* No line break in front of the sign, which would be alone below the name. */}
        {'\u00a0'}
        <a
          class="comparison-row-link print:hidden"
          href={`#${rowAnchor(row.id)}`}
          aria-label={fill(strings.rowLink, { feature: row.feature })}
        >
          #
        </a>
        {decides && <small class="tag">{strings.decides}</small>}
        {row.statements.length > 0 && (
          <small class="comparison-statements">
            {strings.notes}{' '}
            {row.statements.map(({ id, href }) => (
              <a key={id} href={href} aria-label={fill(strings.statementLink, { id })}>
                {id}
              </a>
            ))}
          </small>
        )}
      </th>
      {view.value.columns.map((column) => (
        <td key={column} id={cellAnchor(row.id, column)}>
          <CellLink comparison={comparison} row={row} column={column} />
        </td>
      ))}
    </tr>
  );
}

function CellLink({
  comparison,
  row,
  column,
}: {
  readonly comparison: Comparison;
  readonly row: ComparisonDataRow;
  readonly column: Engine;
}) {
  const { data, view, open } = comparison;
  const { strings } = data;
  const cell = row.cells[column];
  const isOpen = open.value?.row === row.id && open.value.engine === column;
  if (cell.state === 'unclaimed') return <span class="cell-unclaimed">{strings.unclaimed[cell.why]}</span>;
  return (
    <a
      class="cell-link"
      href={`#${reasonAnchor(row.id, column)}`}
      aria-expanded={isOpen}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        open.value = isOpen ? undefined : { row: row.id, engine: column };
      }}
    >
      <CellWords cell={cell} mode={view.value.mode} strings={strings} />
    </a>
  );
}

function CellWords({
  cell,
  mode,
  strings,
}: {
  readonly cell: Exclude<Cell, { readonly state: 'unclaimed' }>;
  readonly mode: Mode;
  readonly strings: ComparisonStrings;
}) {
  const answer = answerOf(cell, mode) ?? cell;
  const word = strings.states[answer.state];
  return (
    <>
      <Mark state={answer.state} />
      <span class={answer.state === 'varies' ? 'visually-hidden' : 'cell-state'}>{word}</span>{' '}
      {answer.text !== word && <span class="cell-text">{answer.text}</span>}{' '}
      {answer === cell && cell.versions.length > 0 && (
        <span class="cell-versions">{cell.versions.join(', ')}</span>
      )}{' '}
      {cell.exam && <small class="tag">{mode === 'exam' ? strings.todayDiffers : strings.examDiffers}</small>}
    </>
  );
}

function DetailRow({
  comparison,
  row,
}: {
  readonly comparison: Comparison;
  readonly row: ComparisonDataRow;
}) {
  const { value: open } = comparison.open;
  if (open?.row !== row.id) return null;
  return (
    <tr>
      <td colSpan={comparison.view.value.columns.length + 1}>
        <CellDetail comparison={comparison} row={row} engine={open.engine} />
      </td>
    </tr>
  );
}

/** Arrow keys move between the cells' links, so that a keyboard reader need not pass all of them by Tab. */
function moveBetweenCells(event: KeyboardEvent): void {
  const from = event.target instanceof Element ? event.target.closest('td:has(> .cell-link)') : null;
  const line = from?.parentElement;
  if (!from || !line || event.metaKey || event.ctrlKey || event.altKey) return;
  const column = [...line.children].indexOf(from);
  const lines = [...(from.closest('table')?.querySelectorAll('tr') ?? [])];
  const at = lines.indexOf(line as HTMLTableRowElement);
  const along: Record<string, () => (Element | undefined)[]> = {
    ArrowRight: () => [...line.children].slice(column + 1),
    ArrowLeft: () => [...line.children].slice(0, column).reverse(),
    ArrowDown: () => lines.slice(at + 1).map((next) => next.children[column]),
    ArrowUp: () =>
      lines
        .slice(0, at)
        .reverse()
        .map((next) => next.children[column]),
  };
  const next = along[event.key]?.()
    .map((cell) => cell?.querySelector<HTMLAnchorElement>(':scope > .cell-link'))
    .find((link) => link);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
