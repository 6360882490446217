import { useMemo } from 'preact/hooks';
import { formatCount } from '../../i18n/numbers.ts';
import { planTableStrings } from '../../i18n/plan/tables.ts';
import type { PlanPoint } from '../../sim/plan/lru-curve.ts';
import type { Line } from '../chart/points.ts';
import type { Told } from './Answer.tsx';
import { CurveSection } from './CurveSection.tsx';

/** Hit ratio by capacity with its confidence, and where more memory stops paying. */
export function Curve({ answer: { plan, choices }, language }: Told) {
  const text = planTableStrings[language];
  const { curve, knee, planned } = plan;
  const lines = useMemo((): Line[] => {
    const line = (name: string, y: (point: PlanPoint) => number | null, reference = false) => ({
      name,
      points: curve.map((point) => ({ x: point.capacity, y: y(point) })),
      reference,
    });
    const bound =
      (side: -1 | 1) =>
      ({ warm }: PlanPoint) =>
        warm === null || warm.margin === null
          ? null
          : Math.min(1, Math.max(0, warm.hitRatio + side * warm.margin));
    return [
      line(text.fromEmpty, ({ hitRatio }) => hitRatio),
      line(text.warm, ({ warm }) => warm?.hitRatio ?? null),
      line(text.lowest, bound(-1), true),
      line(text.highest, bound(1), true),
    ];
  }, [curve, text]);
  return (
    <CurveSection
      language={language}
      lines={lines}
      sentence={text.knee(formatCount(knee, language), formatCount(choices.gainPoints, language))}
      knee={knee}
      planned={planned.capacity}
      note={text.curveNote}
    />
  );
}
