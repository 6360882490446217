import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { ChartPoint, Line } from './points.ts';

export const width = 340;
export const height = 170;
export const margin = { top: 10, right: 12, bottom: 26, left: 40 };

/** The part of a chart that no step changes, in the SVG's units. */
export interface Drawing {
  readonly paths: readonly string[];
  readonly horizontalTicks: readonly { readonly value: number; readonly x: number }[];
  readonly verticalTicks: readonly { readonly value: number; readonly y: number }[];
  readonly x: (value: number) => number;
}

/**
 * @param top upper end of the vertical axis; null: the largest value
 * @param end right end of the horizontal axis; null: the last point
 */
export function drawingOf(lines: readonly Line[], top: number | null, end: number | null): Drawing {
  const points = lines.flatMap((each) => each.points);
  const right = end ?? points.reduce((most, point) => Math.max(most, point.x), 1);
  const left = points.reduce((least, point) => Math.min(least, point.x), right);
  const highest = top ?? points.reduce((most, point) => Math.max(most, point.y ?? 0), 1);
  const x = scaleLinear([left, right], [margin.left, width - margin.right]);
  const y = scaleLinear([0, highest], [height - margin.bottom, margin.top]);
  if (top === null) y.nice(4);
  const path = line<ChartPoint>()
    .defined((point) => point.y !== null)
    .x((point) => x(point.x))
    .y((point) => y(point.y ?? 0))
    .curve(curveStepAfter);
  return {
    paths: lines.map((each) => path([...each.points]) ?? ''),
    horizontalTicks: x
      .ticks(5)
      .filter((value) => Number.isInteger(value))
      .map((value) => ({ value, x: x(value) })),
    verticalTicks: y
      .ticks(4)
      // Counts have no fractions; a share is shown in percent.
      .filter((value) => top !== null || Number.isInteger(value))
      .map((value) => ({ value, y: y(value) })),
    x,
  };
}
