import { useLayoutEffect, useRef } from 'preact/hooks';
import { Glyph, type GlyphName } from '../drawing/Glyph.tsx';
import type { Point, Tone } from '../drawing/geometry.ts';

interface Props {
  readonly from: Point;
  readonly to: Point;
  readonly glyph: GlyphName;
  readonly tone: Tone;
  /** Milliseconds of its run; 0: it is there at once. */
  readonly motion: number;
  /** Changes whenever it runs anew; empty while it does not run. */
  readonly moment: string;
}

/** A connection being tried: it runs from its client to where it is let in or held. */
export function Runner({ from, to, glyph, tone, motion, moment }: Props) {
  const runner = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (motion === 0 || moment === '' || from[0] === to[0]) return;
    const animation = runner.current?.animate(
      [from, to].map(([x, y]) => ({ transform: `translate(${x}px, ${y}px)` })),
      { duration: motion, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' },
    );
    return () => animation?.cancel();
  }, [moment]);
  return (
    <g ref={runner} style={{ transform: `translate(${to[0]}px, ${to[1]}px)` }}>
      <circle class="login-disc" r="11" />
      <Glyph name={glyph} tone={tone} at={[0, 0]} size={18} />
    </g>
  );
}
