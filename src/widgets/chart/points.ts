/** A place on a line; `y` is null where there is nothing to say yet. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number | null;
}

/** One line of a chart. */
export interface Line {
  readonly name: string;
  /** From left to right. */
  readonly points: readonly ChartPoint[];
  /** A line to compare with, drawn thin. */
  readonly reference?: boolean;
}

/** The value of a line at a horizontal place: that of the last point not beyond it; null: there is none. */
export function valueAt(points: readonly ChartPoint[], x: number): number | null {
  return points.findLast((point) => point.x <= x)?.y ?? null;
}
