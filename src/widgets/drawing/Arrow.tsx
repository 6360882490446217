import { Glyph } from './Glyph.tsx';
import { arrowHead, midpoint, type Point, pointList, shortened, type Tone } from './geometry.ts';

interface Props {
  /** The line from tail to tip; more than two points make it bend. */
  readonly points: readonly [Point, Point, ...Point[]];
  readonly tone?: Tone;
  readonly dashed?: boolean;
  /** A head at the tail as well: request and answer. */
  readonly both?: boolean;
  /** No head at all: a plain connection. */
  readonly headless?: boolean;
  /** A cross on the line: this way does not work. */
  readonly blocked?: boolean;
}

/** A way from one thing to another. */
export function Arrow({
  points,
  tone = 'plain',
  dashed = false,
  both = false,
  headless = false,
  blocked = false,
}: Props) {
  const [first, second] = points;
  const last = points[points.length - 1] ?? second;
  const beforeLast = points[points.length - 2] ?? first;
  const line = [...points];
  if (!headless) line[line.length - 1] = shortened(beforeLast, last);
  if (both) line[0] = shortened(second, first);
  return (
    <>
      <g class={`arrow tone-${tone}${dashed ? ' dashed' : ''}`}>
        <polyline points={pointList(line)} />
        {!headless && <polygon points={arrowHead(beforeLast, last)} />}
        {both && <polygon points={arrowHead(second, first)} />}
      </g>
      {blocked && <Glyph name="cross" tone="miss" at={midpoint(points)} size={20} />}
    </>
  );
}
