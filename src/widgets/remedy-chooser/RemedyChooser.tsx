import { useComputed, useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { RemedyChooserData } from '../../content/queries/remedies-data.ts';
import type { RemedyId } from '../../content/schema/remedy.ts';
import { fill } from '../../i18n/fill.ts';
import { type GivenAnswer, readAnswers, writeAnswers } from '../chooser/answers.ts';
import { ChooserSteps } from '../chooser/ChooserSteps.tsx';
import { keepEarlyInput } from '../early-input.ts';
import { embeddedData } from '../embedded-data.ts';
import { Problems } from '../Problems.tsx';
import { setParameters } from '../page-address.ts';
import '../controls.css';
import { judge, type Verdict } from './judge.ts';

/** Longest part of a broken value that is repeated to the reader. */
const longestQuote = 40;

/**
 * Four questions that lead from a symptom to what to add.
 *
 * @param dataId id under which the page offers the chooser's data
 */
export function RemedyChooser({ dataId }: { readonly dataId: string }) {
  const data = useMemo(() => embeddedData<RemedyChooserData>(dataId), [dataId]);
  const { strings } = data;
  const given = useSignal<readonly GivenAnswer[]>([]);
  const problems = useSignal<readonly string[]>([]);
  const verdict = useComputed(() => judge(data, given.value));
  const root = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const read = () => {
      const refused: string[] = [];
      const text = new URLSearchParams(location.search).get('choose');
      given.value = readAnswers(text, data.questions, (pair) => refused.push(pair.slice(0, longestQuote)));
      problems.value = refused;
    };
    keepEarlyInput(root.current, read);
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [data]);

  const answer = (answers: GivenAnswer[]) => {
    const how = answers.length > given.value.length ? 'push' : 'replace';
    given.value = answers;
    problems.value = [];
    setParameters({ choose: writeAnswers(answers) }, how);
  };

  return (
    <div class="remedy-chooser controls not-content" ref={root}>
      <Problems problems={problems.value.map((value) => fill(strings.problem, { value }))} />
      <ChooserSteps
        heading="h2"
        words={strings}
        decisions={verdict.value.decisions}
        next={verdict.value.next}
        all={data.questions.length}
        given={given.value}
        onChange={answer}
        standing={standing(verdict.value, data)}
        remarks={<RowLinks verdict={verdict.value} data={data} />}
        why={({ answer }) => answer.why}
      />
    </div>
  );
}

function standing({ fits, next }: Verdict, data: RemedyChooserData): string {
  const { strings, language, nothing } = data;
  const names = fits.map((id) => nameOf(id, data));
  const list = (of: string[], type: Intl.ListFormatType) =>
    new Intl.ListFormat(language, { type }).format(of);
  const [name, ...others] = names;
  if (name === undefined) return nothing;
  if (next) return fill(strings.stillFits, { names: list(names, 'conjunction') });
  if (others.length === 0) return fill(strings.result, { name });
  return fill(strings.resultAlso, { name, others: list(others, 'disjunction') });
}

function nameOf(id: RemedyId, { names }: RemedyChooserData): string {
  return names.find((one) => one.id === id)?.name ?? id;
}

/** Once there is an answer: links to the rows of the table that explain it. */
function RowLinks({
  verdict: { fits, next },
  data,
}: {
  readonly verdict: Verdict;
  readonly data: RemedyChooserData;
}) {
  if (next || fits.length === 0) return null;
  return (
    <p class="chooser-rows">
      {fits.map((id) => (
        <a key={id} href={`#remedy-${id}`}>
          {fill(data.strings.row, { name: nameOf(id, data) })}
        </a>
      ))}
    </p>
  );
}
