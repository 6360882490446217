import type { Tone } from './geometry.ts';
import { Label } from './Label.tsx';

interface Props {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Name of the thing, bold. */
  readonly label: string;
  /** A smaller line or two under the name. */
  readonly note?: string | undefined;
  /** A cylinder is a database or another store on disk; everything else is a box. */
  readonly shape?: 'box' | 'cylinder';
  readonly tone?: Tone;
  /** A dashed outline: gone, failed or not there yet. */
  readonly dashed?: boolean;
}

/** Height of the visible half of a cylinder's top. */
const lid = 6;

/** One thing in a drawing: a server, a database, a user. */
export function Node({
  x,
  y,
  width,
  height,
  label,
  note,
  shape = 'box',
  tone = 'plain',
  dashed = false,
}: Props) {
  const right = x + width;
  const bottom = y + height;
  const noteLines = note ? note.split('\n').length : 0;
  const labelLines = label.split('\n').length;
  // The open top of a cylinder takes room from the text.
  const centre = y + height / 2 + (shape === 'cylinder' ? lid : 0);
  return (
    <g class={`node tone-${tone}${dashed ? ' dashed' : ''}`}>
      {shape === 'box' ? (
        <rect x={x} y={y} width={width} height={height} rx="8" />
      ) : (
        <>
          <path
            d={`M${x} ${y + lid}V${bottom - lid}A${width / 2} ${lid} 0 0 0 ${right} ${bottom - lid}V${y + lid}`}
          />
          <ellipse cx={x + width / 2} cy={y + lid} rx={width / 2} ry={lid} />
        </>
      )}
      <Label text={label} x={x + width / 2} y={centre - noteLines * 8.5} kind="name" />
      {note && <Label text={note} x={x + width / 2} y={centre + labelLines * 8.5} />}
    </g>
  );
}
