import { useMemo } from 'preact/hooks';
import { formatCount, formatPercent } from '../../i18n/numbers.ts';
import { planSampledStrings } from '../../i18n/plan/sampled.ts';
import { planTableStrings } from '../../i18n/plan/tables.ts';
import type { Language } from '../../language.ts';
import type { SampledPoint } from '../../sim/curve/shards.ts';
import type { SampledPlan } from '../../sim/plan/sampled-plan.ts';
import { LineChart } from '../chart/LineChart.tsx';
import type { Line } from '../chart/points.ts';
import { formatPoints } from './numbers.ts';
import type { SampledTold } from './sampled-answer.ts';

/** The estimated hit ratio by capacity between its margins, and where more memory stops paying. */
export function SampledCurve({ answer: { plan, choices }, language }: SampledTold) {
  const text = planTableStrings[language];
  const sampled = planSampledStrings[language];
  const { curve, knee, planned, expectedError, sample } = plan;
  const lines = useMemo((): Line[] => {
    const line = (name: string, y: (point: SampledPoint) => number, reference = false) => ({
      name,
      points: curve.map((point) => ({ x: point.capacity, y: Math.min(1, Math.max(0, y(point))) })),
      reference,
    });
    if (sample.rate === 1) return [line(text.fromEmpty, ({ hitRatio }) => hitRatio)];
    return [
      line(sampled.estimate, ({ hitRatio }) => hitRatio),
      line(sampled.lowest, ({ hitRatio, margin }) => hitRatio - margin, true),
      line(sampled.highest, ({ hitRatio, margin }) => hitRatio + margin, true),
    ];
  }, [curve, sample, text, sampled]);
  const places = [...new Set([planned.capacity, knee.capacity ?? planned.capacity])];
  return (
    <section class="plan-part" aria-labelledby="plan-curve-title">
      <h2 id="plan-curve-title">{text.curve}</h2>
      <p>
        {kneeSentence(plan, choices.gainPoints, language)}
        {planned.capacity !== knee.capacity &&
          ` ${text.plannedOther(formatCount(planned.capacity, language))}`}
      </p>
      <LineChart
        title={text.curveTitle}
        axis={text.entries}
        language={language}
        lines={lines}
        cursors={places.map((x) => ({ x, label: text.kneeMark(formatCount(x, language)) }))}
        format={formatPercent}
        top={1}
        end={null}
      />
      {sample.rate < 1 && <p class="plan-hint">{sampled.error(formatPoints(expectedError, language))}</p>}
    </section>
  );
}

function kneeSentence({ knee, sample }: SampledPlan, gainPoints: number, language: Language): string {
  const sampled = planSampledStrings[language];
  const count = (value: number) => formatCount(value, language);
  const { capacity, from, to } = knee;
  if (capacity === null) return sampled.kneeBelow(count(sample.leastCapacity));
  if (from === to) return planTableStrings[language].knee(count(capacity), count(gainPoints));
  const end = count(to ?? capacity);
  const range = from === null ? sampled.upTo(end) : sampled.range(count(from), end);
  return sampled.kneeAt(count(capacity), range, count(gainPoints));
}
