import type { Tone } from './geometry.ts';

interface Props {
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly tone?: Tone;
}

/** The number of a step on the way that it takes. */
export function StepNumber({ x, y, step, tone = 'plain' }: Props) {
  return (
    <g class={`step-number tone-${tone}`} transform={`translate(${x} ${y})`}>
      <circle r="9.5" />
      <text text-anchor="middle" y="4.6">
        {step}
      </text>
    </g>
  );
}
