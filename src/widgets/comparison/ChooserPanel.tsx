import type { ComparisonData } from '../../content/queries/comparison-data.ts';
import type { Engine } from '../../content/schema/comparison-columns.ts';
import { fill } from '../../i18n/fill.ts';
import { ChooserSteps } from '../chooser/ChooserSteps.tsx';
import type { Verdict } from './choose.ts';
import { type Comparison, showRow } from './model.ts';
import { rowAnchor } from './view.ts';

/** Questions that lead to an engine, with what decided after each answer. */
export function ChooserPanel({ comparison }: { readonly comparison: Comparison }) {
  const { data, given, verdict } = comparison;
  const { strings } = data;
  const { decisions, next } = verdict.value;
  return (
    <ChooserSteps
      heading="h3"
      words={strings}
      decisions={decisions}
      next={next}
      all={data.chooser.questions.length}
      given={given.value}
      onChange={(answers) => {
        given.value = answers;
      }}
      standing={standing(verdict.value, comparison)}
      remarks={<Remarks comparison={comparison} />}
      mark={({ answer }) => answer.rows.length === 0 && <small class="tag">{strings.doesNotMatter}</small>}
      why={({ answer }) => (
        <>
          {answer.why} <RowLinks comparison={comparison} rows={answer.rows} />
        </>
      )}
    />
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

function Remarks({ comparison }: { readonly comparison: Comparison }) {
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

function RowLinks({
  comparison,
  rows,
}: {
  readonly comparison: Comparison;
  readonly rows: readonly string[];
}) {
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
