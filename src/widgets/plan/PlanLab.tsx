import { useEffect, useMemo } from 'preact/hooks';
import '../controls.css';
import '../fields/fields.css';
import '../fields/sentence.css';
import '../chart/chart.css';
import './plan.css';
import { planAnswerStrings } from '../../i18n/plan/answer.ts';
import type { Language } from '../../language.ts';
import type { ExampleName } from '../../sim/plan/example-names.ts';
import { Answer } from './Answer.tsx';
import type { PlanAnswer } from './answer.ts';
import { PlanWorker } from './ask-plan.ts';
import { Curve } from './Curve.tsx';
import { DatabaseLoad } from './DatabaseLoad.tsx';
import { Downloads } from './Downloads.tsx';
import { PlanModel } from './model.ts';
import { Nodes } from './Nodes.tsx';
import { OverTime } from './OverTime.tsx';
import { Settings } from './Settings.tsx';
import { sampledPart } from './sampled-part.ts';
import { filesOf } from './saved-files.ts';
import { TraceFacts } from './TraceFacts.tsx';
import { TraceInput } from './TraceInput.tsx';
import { TtlCosts } from './TtlCosts.tsx';

interface Props {
  readonly language: Language;
  /** The answer for the example that the page opens with, computed at build. */
  readonly opening: PlanAnswer;
  readonly example: ExampleName;
  /** Of this project. */
  readonly version: string;
}

/** Turns a trace into an answer: memory, nodes, what is left for the database. */
export default function PlanLab({ language, opening, example, version }: Props) {
  const model = useMemo(() => new PlanModel(language, opening, example, new PlanWorker()), []);
  useEffect(() => () => model.end(), []);
  const answer = model.answer.value;
  const Sampled = sampledPart()?.SampledAnswer;
  return (
    // The figures of an example are nothing to search for.
    <div class="plan-lab controls not-content" data-search="apart">
      <TraceInput model={model} />
      <div class="plan-answer" aria-busy={model.work.value !== null}>
        {answer.kind === 'whole' ? (
          <WholeAnswer answer={answer} model={model} version={version} />
        ) : (
          Sampled && <Sampled answer={answer} model={model} version={version} />
        )}
      </div>
    </div>
  );
}

interface WholeProps {
  readonly answer: PlanAnswer;
  readonly model: PlanModel;
  readonly version: string;
}

function WholeAnswer({ answer, model, version }: WholeProps) {
  const { language } = model;
  const told = { answer, language };
  return (
    <>
      <Answer {...told} />
      <Settings model={model} />
      <TraceFacts {...told} />
      <div class="plan-charts">
        <Curve {...told} />
        <OverTime {...told} />
      </div>
      <Nodes {...told} model={model} />
      <DatabaseLoad {...told} />
      <TtlCosts {...told} />
      <Downloads
        file={answer.trace.file}
        files={filesOf(answer, model.prices.value, version)}
        fingerprint={planAnswerStrings[language].fingerprint(answer.sha256, version)}
        language={language}
      />
    </>
  );
}
