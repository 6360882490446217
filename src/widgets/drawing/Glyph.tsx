import type { Tone } from './geometry.ts';

interface Props {
  readonly name: GlyphName;
  readonly tone?: Tone | undefined;
  /** In a drawing: the centre of the glyph, in the drawing's units. Left out, it is inline in text. */
  readonly at?: readonly [x: number, y: number] | undefined;
  /** Width and height in a drawing. */
  readonly size?: number | undefined;
}

/**
 * The shape of an event or an outcome, 16 by 16, in its tone. A word beside it says the same or names what it is part
 * of, so it is hidden from screen readers; no two shapes differ by colour alone.
 */
export function Glyph({ name, tone, at, size = 18 }: Props) {
  const place = at
    ? { x: at[0] - size / 2, y: at[1] - size / 2, width: size, height: size }
    : { width: 16, height: 16 };
  return (
    <svg
      class={tone ? `glyph tone-${tone}` : 'glyph'}
      data-glyph={name}
      viewBox="0 0 16 16"
      aria-hidden="true"
      {...place}
    >
      {shapes[name]}
    </svg>
  );
}

const cylinder = (
  <>
    <ellipse cx="11" cy="4" rx="4" ry="1.8" />
    <path d="M7 4v8c0 1 1.8 1.8 4 1.8s4-.8 4-1.8V4" />
  </>
);

// Parts of class `solid` are filled, `cut` ones are cut out of them in the background's colour, `ring` ones cover a line.
const shapes = {
  hit: (
    <>
      <circle class="solid" cx="8" cy="8" r="7" />
      <path class="cut" d="M4.6 8.3l2.4 2.4 4.4-5" />
    </>
  ),
  miss: <circle class="bold" cx="8" cy="8" r="5.8" />,
  stale: (
    <>
      <circle class="dash-ring" cx="8" cy="8" r="7" />
      <circle class="solid" cx="8" cy="8" r="5" />
      <path class="cut" d="M8 5v3.2l2 1.2" />
    </>
  ),
  store: (
    <>
      <path d="M2 9v5h12V9" />
      <path d="M8 1.5v8M4.8 6.5L8 9.7l3.2-3.2" />
    </>
  ),
  evict: (
    <>
      <rect x="3.5" y="3" width="11" height="10" rx="1.5" />
      <path class="bold" d="M1.5 14.5l13-13" />
    </>
  ),
  expire: <path d="M3.5 1.5h9M3.5 14.5h9M4.5 1.5c0 4 7 4.5 7 13M11.5 1.5c0 4-7 4.5-7 13" />,
  flush: (
    <>
      {cylinder}
      <path d="M.8 8h4.4M3.2 5.6L5.6 8l-2.4 2.4" />
    </>
  ),
  load: (
    <>
      {cylinder}
      <path d="M5.8 8H1.2M3.4 5.6L1 8l2.4 2.4" />
    </>
  ),
  delete: <path class="bold" d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  external: <path d="M9 1.5L3.5 9H8l-1 5.5L12.5 7H8z" />,
  lookup: (
    <>
      <circle cx="6.8" cy="6.8" r="4.6" />
      <path d="M10.2 10.2l4.3 4.3" />
    </>
  ),
  reject: (
    <>
      <circle cx="8" cy="8" r="6.3" />
      <path d="M3.6 3.6l8.8 8.8" />
    </>
  ),
  /** Something was done as asked. */
  done: <path class="bold" d="M2 8.5l4 4 8-9" />,
  /** A cross in a ring: this way does not work. */
  cross: (
    <>
      <circle class="ring" cx="8" cy="8" r="7" />
      <path d="M5 5l6 6M11 5l-6 6" />
    </>
  ),
  /** Something takes its time. */
  waiting: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 4v4l2.8 2" />
    </>
  ),
  /** Nothing changes. */
  nothing: <path class="bold" d="M2.5 8h11" />,
  /** One thing takes the place of another. */
  change: <path d="M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3" />,
  key: <path d="M6.8 8.4a2.9 2.9 0 1 0-.2 1.4M6.8 8.4h8v2.8M11.8 8.4v2.2" />,
  locked: (
    <>
      <rect class="solid" x="2.5" y="7" width="11" height="8" rx="1.5" />
      <path d="M5 7V4.7a3 3 0 0 1 6 0V7" />
    </>
  ),
  unlocked: (
    <>
      <rect x="2.5" y="7" width="11" height="8" rx="1.5" />
      <path d="M5 7V4.2a3 3 0 0 1 5.8-1" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="4.8" r="3" />
      <path d="M2.5 14.5c0-3.4 2.4-5.2 5.5-5.2s5.5 1.8 5.5 5.2" />
    </>
  ),
} as const;

export type GlyphName = keyof typeof shapes;
