import { planSampledStrings } from '../../i18n/plan/sampled.ts';
import { planSettingStrings } from '../../i18n/plan/settings.ts';
import { planTableStrings } from '../../i18n/plan/tables.ts';
import type { Language } from '../../language.ts';
import type { SampledFit, SampledPlan } from '../../sim/plan/sampled-plan.ts';
import { entriesText, estimateText, ratioText } from './estimates.ts';
import type { PlanModel } from './model.ts';
import { NodeSources, NodeTable, nodesText } from './Nodes.tsx';
import { formatBytes, formatRate } from './numbers.ts';
import type { SampledTold } from './sampled-answer.ts';

/** Node types that hold the data by the estimate, with what its margin may need, and serverless. */
export function SampledNodes({ answer, language, model }: SampledTold & { readonly model: PlanModel }) {
  const text = planTableStrings[language];
  const sampled = planSampledStrings[language];
  const { memory } = answer.plan;
  const { engine, overheadBytes } = answer.choices;
  if (memory === null)
    return (
      <section class="plan-part" aria-labelledby="plan-nodes-title">
        <h2 id="plan-nodes-title">{text.nodes}</h2>
        <p>{text.noSizes}</p>
      </section>
    );
  const isInDoubt = memory.fits.some(({ atMost, mayNotFit }) => atMost !== null || mayNotFit);
  const more = { title: sampled.byMargin, of: (fit: SampledFit) => doubtOf(fit, language) };
  return (
    <section class="plan-part" aria-labelledby="plan-nodes-title">
      <h2 id="plan-nodes-title">{text.nodes}</h2>
      <p>
        {sampled.itemTaken[memory.from](
          entriesText(answer.plan, language),
          estimateText(memory.itemBytes, language, formatBytes),
        )}{' '}
        {overheadBytes === 0 && text.withoutOverhead}
      </p>
      <NodeTable
        fits={memory.fits}
        usedOf={({ used, margin }) => ratioText(used, margin, language)}
        more={isInDoubt ? more : undefined}
        model={model}
      />
      <p>
        {engine === 'memcached'
          ? text.ofMemcached
          : text.primaries(planSettingStrings[language].engines[engine])}
      </p>
      <p class="needs-scripts">{text.prices}</p>
      <Serverless memory={memory} language={language} />
      <NodeSources language={language} />
    </section>
  );
}

function doubtOf({ atMost, mayNotFit }: SampledFit, language: Language): string {
  const text = planSampledStrings[language];
  if (mayNotFit) return text.noneHolds;
  return atMost === null ? text.same : nodesText(atMost);
}

interface ServerlessProps {
  readonly memory: NonNullable<SampledPlan['memory']>;
  readonly language: Language;
}

function Serverless({ memory, language }: ServerlessProps) {
  const text = planTableStrings[language];
  const { bytes, metered, units, unitsPerSecond } = memory.serverless;
  return (
    <>
      <h3>{text.serverless}</h3>
      <p>
        {text.serverlessIs(
          estimateText(bytes, language, formatBytes),
          estimateText(metered, language, formatBytes),
          estimateText(units, language),
        )}{' '}
        {unitsPerSecond !== null && text.unitsPerSecond(estimateText(unitsPerSecond, language, formatRate))}
      </p>
    </>
  );
}
