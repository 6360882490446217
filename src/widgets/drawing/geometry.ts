/** A point of a drawing: `[x, y]` in the units of its view box. */
export type Point = readonly [x: number, y: number];

/** What a shape stands for; every tone is a custom property of the theme, so both themes follow. */
export type Tone =
  | 'plain'
  | 'strong'
  | 'quiet'
  | 'accent'
  | 'hit'
  | 'miss'
  | 'stale'
  | 'store'
  | 'evict'
  | 'expire'
  | 'flush';

/** Length of an arrow's head along the line. */
const headLength = 9;
const headHalfWidth = 4.5;

/** The triangle at the end of a line that arrives at `tip` from `tail`, as an SVG `points` list. */
export function arrowHead(tail: Point, tip: Point): string {
  const length = Math.hypot(tip[0] - tail[0], tip[1] - tail[1]);
  const [ux, uy] = [(tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length];
  const base: Point = [tip[0] - ux * headLength, tip[1] - uy * headLength];
  return pointList([
    tip,
    [base[0] - uy * headHalfWidth, base[1] + ux * headHalfWidth],
    [base[0] + uy * headHalfWidth, base[1] - ux * headHalfWidth],
  ]);
}

/** `tip` moved back towards `tail`, so that a thick line ends inside its head and not past the point. */
export function shortened(tail: Point, tip: Point): Point {
  const length = Math.hypot(tip[0] - tail[0], tip[1] - tail[1]);
  const rest = (length - headLength + 1) / length;
  return [tail[0] + (tip[0] - tail[0]) * rest, tail[1] + (tip[1] - tail[1]) * rest];
}

/** The point half-way along a line of several segments. */
export function midpoint(points: readonly Point[]): Point {
  const segments = points.slice(1).map((end, index) => {
    const start = points[index] ?? end;
    return { start, end, length: Math.hypot(end[0] - start[0], end[1] - start[1]) };
  });
  let left = segments.reduce((sum, { length }) => sum + length, 0) / 2;
  for (const { start, end, length } of segments) {
    if (left <= length && length > 0) {
      const share = left / length;
      return [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
    }
    left -= length;
  }
  return points[0] ?? [0, 0];
}

/** Points as an SVG `points` list, with a tenth of a unit of precision. */
export function pointList(points: readonly Point[]): string {
  return points.map((point) => point.map((value) => Math.round(value * 10) / 10).join(',')).join(' ');
}
