import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Point, Tone } from './geometry.ts';

interface Props {
  /** Where it is now: its centre. */
  readonly at: Point;
  /** Where it comes from. If that is the same point, or there is no motion, it does not move. */
  readonly from: Point;
  /** Changes with every movement, so that the same way can be gone twice. */
  readonly step: string;
  /** One or two letters. */
  readonly label: string;
  readonly tone?: Tone;
  /** Milliseconds the way takes; 0: it is there at once. */
  readonly motion: number;
}

/** Something on its way: a request, a visitor who wants in. */
export function Token({ at, from, step, label, tone = 'accent', motion }: Props) {
  const token = useRef<SVGGElement>(null);
  // Only another step sets it in motion; places follow from it.
  useLayoutEffect(() => {
    if (motion === 0 || (from[0] === at[0] && from[1] === at[1])) return;
    const animation = token.current?.animate(
      [from, at].map(([x, y]) => ({ transform: `translate(${x}px, ${y}px)` })),
      { duration: motion, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' },
    );
    return () => animation?.cancel();
  }, [step]);
  return (
    <g class={`token tone-${tone}`} ref={token} style={{ transform: `translate(${at[0]}px, ${at[1]}px)` }}>
      <circle r="12" />
      <text text-anchor="middle" y="4.6">
        {label}
      </text>
    </g>
  );
}
