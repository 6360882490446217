import { useEffect, useRef } from 'preact/hooks';
import type { ComparisonDataRow } from '../../content/queries/comparison-data.ts';
import type { Engine } from '../../content/schema/comparison-columns.ts';
import { fill } from '../../i18n/fill.ts';
import { Mark } from './Mark.tsx';
import type { Comparison } from './model.ts';
import { cellAnchor } from './view.ts';

/** The reason, sources and date of one cell, opened under its row. Escape or the button closes it. */
export function CellDetail({
  comparison,
  row,
  engine,
}: {
  readonly comparison: Comparison;
  readonly row: ComparisonDataRow;
  readonly engine: Engine;
}) {
  const { data, open } = comparison;
  const { strings } = data;
  const panel = useRef<HTMLElement>(null);
  const cell = row.cells[engine];
  const anchor = cellAnchor(row.id, engine);

  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [row.id, engine]);

  const close = () => {
    open.value = undefined;
    document.querySelector<HTMLElement>(`#${anchor} > .cell-link`)?.focus();
  };
  const labelled = `${anchor}-title`;
  return (
    <section
      class="cell-detail"
      ref={panel}
      tabIndex={-1}
      aria-labelledby={labelled}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <h3 id={labelled}>
        {row.feature} · {strings.engines[engine]}
      </h3>
      {cell.state === 'unclaimed' ? (
        <p>{strings.unclaimedReason}</p>
      ) : (
        <>
          {cell.exam ? (
            <dl class="exam-today">
              <div class="exam">
                <dt>{strings.inTheExam}</dt>
                <dd>
                  <Mark state={cell.exam.state} /> {cell.exam.text}
                </dd>
              </div>
              <div class="today">
                <dt>{strings.onAwsToday}</dt>
                <dd>
                  <Mark state={cell.state} /> {cell.text}
                </dd>
              </div>
            </dl>
          ) : (
            <p>
              <Mark state={cell.state} /> {cell.text}
            </p>
          )}
          <p>{cell.reason}</p>
          {row.note && (
            <p>
              <strong>{strings.rowNote}</strong> {row.note}
            </p>
          )}
          <p class="cell-sources">
            {strings.sources}:{' '}
            {cell.sources.map((id) => {
              const source = data.sources.find((one) => one.id === id);
              return source ? (
                <span key={id}>
                  <a href={source.url} lang="en" rel="noopener">
                    {source.id} {source.title}
                  </a>
                  {strings.read[source.read] && ` (${strings.read[source.read]})`}
                </span>
              ) : null;
            })}
            <time dateTime={cell.checked}>{fill(strings.checkedOn, { date: cell.checked })}</time>
          </p>
        </>
      )}
      <p class="cell-actions">
        <button type="button" onClick={close}>
          {strings.close}
        </button>
        <a href={`#${anchor}`}>{strings.cellLink}</a>
      </p>
    </section>
  );
}
