import { useMemo } from 'preact/hooks';
import { formatCount } from '../../i18n/numbers.ts';
import { planSampledStrings } from '../../i18n/plan/sampled.ts';
import { planTableStrings } from '../../i18n/plan/tables.ts';
import type { Language } from '../../language.ts';
import type { SampledPoint } from '../../sim/curve/shards.ts';
import type { SampledPlan } from '../../sim/plan/sampled-plan.ts';
import type { Line } from '../chart/points.ts';
import { CurveSection } from './CurveSection.tsx';
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
  return (
    <CurveSection
      language={language}
      lines={lines}
      sentence={kneeSentence(plan, choices.gainPoints, language)}
      knee={knee.capacity}
      planned={planned.capacity}
      note={sample.rate < 1 ? sampled.error(formatPoints(expectedError, language)) : undefined}
    />
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
