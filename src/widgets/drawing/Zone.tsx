import { Label } from './Label.tsx';

interface Props {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Name of the boundary, for example a Region or a VPC; it is inside. */
  readonly label: string;
  /** Corner of the name. */
  readonly corner?: 'start' | 'end';
  /** Edge of the name; the bottom where arrows come in from above. */
  readonly edge?: 'top' | 'bottom';
}

/** A boundary around things: a Region, a VPC, an account. */
export function Zone({ x, y, width, height, label, corner = 'start', edge = 'top' }: Props) {
  return (
    <g class="zone">
      <rect x={x} y={y} width={width} height={height} rx="10" />
      <Label
        text={label}
        x={corner === 'start' ? x + 10 : x + width - 10}
        y={edge === 'top' ? y + 14 : y + height - 15}
        anchor={corner}
      />
    </g>
  );
}
