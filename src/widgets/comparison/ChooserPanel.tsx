import { useRef } from 'preact/hooks';
import type { ComparisonData } from '../../content/queries/comparison-data.ts';
import type { Engine } from '../../content/schema/comparison-columns.ts';
import { fill } from '../../i18n/fill.ts';
import type { Verdict } from './choose.ts';
import { type Comparison, showRow } from './model.ts';
import { rowAnchor } from './view.ts';

/** Questions that lead to an engine, with what decided after each answer. */
export function ChooserPanel({ comparison }: { comparison: Comparison }) {
  const { data, given, verdict } = comparison;
  const { strings } = data;
  const { decisions, next } = verdict.value;
  const panel = useRef<HTMLElement>(null);
  // The button pressed is gone after an answer; focus goes to the next question, or to the answer.
  const set = (answers: typeof given.value) => {
    given.value = answers;
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('[data-focus]')?.focus());
  };
  return (
    <section class="chooser needs-scripts print:hidden" ref={panel} aria-labelledby="chooser-title">
      <h3 id="chooser-title">{strings.chooser}</h3>
      <p>{strings.chooserIntro}</p>
      {decisions.length > 0 && (
        <ol class="chooser-decisions">
          {decisions.map(({ question, answer }) => (
            <li key={question.id}>
              <p>
                {question.question} <strong>{answer.label}</strong>{' '}
                {answer.rows.length === 0 && <small class="tag">{strings.doesNotMatter}</small>}
              </p>
              <p class="chooser-why">
                {answer.why} <RowLinks comparison={comparison} rows={answer.rows} />
              </p>
            </li>
          ))}
        </ol>
      )}
      <div aria-live="polite">
        {decisions.length > 0 && (
          <p
            class={next ? 'chooser-standing' : 'chooser-standing chooser-result'}
            tabIndex={-1}
            data-focus={next ? undefined : ''}
          >
            <strong>{standing(verdict.value, comparison)}</strong>
          </p>
        )}
        <Remarks comparison={comparison} />
      </div>
      {next && (
        <fieldset class="chooser-question">
          <legend tabIndex={-1} data-focus="">
            <small>
              {fill(strings.question, { number: decisions.length + 1, all: data.chooser.questions.length })}
            </small>
            {next.question}
          </legend>
          {next.answers.map((answer) => (
            <button
              key={answer.id}
              type="button"
              onClick={() => set([...given.value, { question: next.id, answer: answer.id }])}
            >
              {answer.label}
            </button>
          ))}
        </fieldset>
      )}
      {decisions.length > 0 && (
        <p class="chooser-actions">
          <button type="button" class="plain" onClick={() => set(given.value.slice(0, -1))}>
            {strings.back}
          </button>
          <button type="button" class="plain" onClick={() => set([])}>
            {strings.startOver}
          </button>
        </p>
      )}
    </section>
  );
}

function standing({ fits, next }: Verdict, { data }: Comparison): string {
  const { strings } = data;
  const [first, ...others] = fits;
  if (next || !first) return fill(strings.stillFits, { names: inProse(fits, data, 'conjunction') });
  if (others.length === 0) return fill(strings.result, { name: strings.engines[first] });
  return fill(strings.resultAlso, {
    name: strings.engines[first],
    others: inProse(others, data, 'disjunction'),
  });
}

function Remarks({ comparison }: { comparison: Comparison }) {
  const { data, verdict } = comparison;
  const { strings } = data;
  const { decisions, next, onServerless, fits, preferredButRuledOut, tieBroken } = verdict.value;
  const narrowed = onServerless.length > 0 && onServerless.length < 3;
  return (
    <>
      {decisions.length > 0 && preferredButRuledOut.length > 0 && <p>{strings.preferredGone}</p>}
      {tieBroken && (
        <p class="chooser-why">
          {data.chooser.tieBreak.why} <RowLinks comparison={comparison} rows={data.chooser.tieBreak.rows} />
        </p>
      )}
      {!next && fits.includes('serverless') && narrowed && (
        <p>{fill(strings.onServerless, { engines: inProse(onServerless, data, 'disjunction') })}</p>
      )}
    </>
  );
}

function inProse(columns: readonly Engine[], data: ComparisonData, type: Intl.ListFormatType): string {
  const names = columns.map((column) => data.strings.engines[column]);
  return new Intl.ListFormat(data.language, { type }).format(names);
}

function RowLinks({ comparison, rows }: { comparison: Comparison; rows: readonly string[] }) {
  const { strings } = comparison.data;
  if (rows.length === 0) return null;
  return (
    <span class="chooser-rows">
      {strings.decidingRows}:{' '}
      {rows.map((id) => (
        <a key={id} href={`#${rowAnchor(id)}`} onClick={() => showRow(comparison, id)}>
          {comparison.data.rows.find((row) => row.id === id)?.feature}
        </a>
      ))}
    </span>
  );
}
