import { formatCount } from '../../i18n/numbers.ts';
import { planAnswerStrings } from '../../i18n/plan/answer.ts';
import { planFactStrings } from '../../i18n/plan/facts.ts';
import { planSampledStrings } from '../../i18n/plan/sampled.ts';
import { planTableStrings } from '../../i18n/plan/tables.ts';
import type { Language } from '../../language.ts';
import type { SampledPlan } from '../../sim/plan/sampled-plan.ts';
import { mostOperations } from '../cache-lab/trace/most-operations.ts';
import { sampling } from './choices.ts';
import { LoadTable } from './DatabaseLoad.tsx';
import { Downloads } from './Downloads.tsx';
import { entriesText, estimateText, ratioText } from './estimates.ts';
import { FactList } from './FactList.tsx';
import { Headline } from './Headline.tsx';
import type { PlanModel } from './model.ts';
import { nodesText } from './Nodes.tsx';
import { formatBytes, formatRate } from './numbers.ts';
import { SampledCurve } from './SampledCurve.tsx';
import { SampledNodes } from './SampledNodes.tsx';
import { Settings } from './Settings.tsx';
import type { SampledAnswer as Answer, SampledTold } from './sampled-answer.ts';
import { sampledFilesOf } from './sampled-files.ts';

interface Props {
  readonly answer: Answer;
  readonly model: PlanModel;
  /** Of this project. */
  readonly version: string;
}

/** The answer for a trace too long to be held: estimated from a sample of its keys. */
export function SampledAnswer({ answer, model, version }: Props) {
  const { language } = model;
  const text = planSampledStrings[language];
  const told = { answer, language };
  return (
    <>
      <Headline
        language={language}
        file={answer.trace.file}
        sentences={sampledSentences(answer.plan, language)}
        basis={sampleSentence(answer.plan, language)}
      />
      <Settings model={model} />
      <Facts {...told} />
      <div class="plan-charts">
        <SampledCurve {...told} />
        <section class="plan-part" aria-labelledby="plan-left-out-title">
          <h2 id="plan-left-out-title">{text.leftOut}</h2>
          <p>{text.leftOutList}</p>
        </section>
      </div>
      <SampledNodes {...told} model={model} />
      <Load {...told} />
      <Downloads
        file={answer.trace.file}
        files={sampledFilesOf(answer, model.prices.value, version)}
        fingerprint={text.fingerprint(answer.sha256, version, sampling.seed)}
        language={language}
      />
    </>
  );
}

/** How much of the trace is in the sample, and what that means for the figures. */
function sampleSentence({ sample: { rate, keys } }: SampledPlan, language: Language): string {
  const text = planSampledStrings[language];
  const [held, most] = [keys, mostOperations].map((value) => formatCount(value, language)) as [
    string,
    string,
  ];
  if (rate === 1) return text.ofAllKeys(held, most);
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 3 });
  return text.ofKeys(held, share.format(rate), most);
}

/** What is needed, then what it does. */
export function sampledSentences(plan: SampledPlan, language: Language): string[] {
  const text = planAnswerStrings[language];
  const { memory, planned, database } = plan;
  const entries = entriesText(plan, language);
  // What is needed says “about” by itself.
  const size =
    memory && [memory.bytes.value, memory.bytes.margin].map((bytes) => formatBytes(bytes, language));
  const need =
    size === null
      ? text.needsEntries(entries)
      : [text.needs(memory?.bytes.margin === 0 ? `${size[0]}` : size.join(' ± '), entries)]
          .concat(nodeSentences(plan, language))
          .join(' ');
  return [
    need,
    planSampledStrings[language].hits(ratioText(planned.hitRatio, planned.margin, language)),
    database === null
      ? text.databaseShare(ratioText(1 - planned.hitRatio, planned.margin, language))
      : text.database(
          estimateText(database.after, language, formatRate),
          formatRate(database.before, language),
        ),
  ];
}

function nodeSentences({ memory }: SampledPlan, language: Language): string[] {
  const text = planAnswerStrings[language];
  const sampled = planSampledStrings[language];
  const [least] = memory?.fits ?? [];
  if (least === undefined) return [text.heldByNone];
  const { type, shards, atMost, mayNotFit } = least;
  const held = shards === 1 ? text.held(type.name) : text.heldBy(formatCount(shards, language), type.name);
  if (mayNotFit) return [held, sampled.noneAtMost];
  return atMost === null ? [held] : [held, sampled.atMost(nodesText(atMost))];
}

/** What the trace is, as far as a sample tells. */
function Facts({ answer: { plan }, language }: SampledTold) {
  const text = planFactStrings[language];
  const sampled = planSampledStrings[language];
  const keys = estimateText(plan.keys, language);
  const facts: readonly (readonly [string, string])[] = [
    [text.reads, sampled.reads(formatCount(plan.reads, language))],
    [sampled.keys, sampled.count(keys)],
    [text.askedOnce, sampled.askedOnceOf(estimateText(plan.askedOnce, language))],
    [text.compulsory, sampled.compulsoryOf(keys)],
    [text.size, sizeSentence(plan, language)],
  ];
  return <FactList language={language} facts={facts} />;
}

function sizeSentence({ sizes: { keys, mean } }: SampledPlan, language: Language): string {
  const text = planFactStrings[language];
  const sampled = planSampledStrings[language];
  if (mean === null) return `${text.unknown}: ${keys.value === 0 ? text.noSize : sampled.tooFewSizes}`;
  return sampled.sizeOf(estimateText(mean, language, formatBytes), estimateText(keys, language));
}

function Load({ answer: { plan, report, hasTimes }, language }: SampledTold) {
  const text = planTableStrings[language];
  const { database } = plan;
  const rows =
    database &&
    ([
      [text.without, formatRate(database.before, language)],
      [text.onAverage, estimateText(database.after, language, formatRate)],
    ] as const);
  return <LoadTable language={language} rows={rows} report={report} hasTimes={hasTimes} />;
}
