interface Props {
  /** The text; a line break starts a new line, because SVG text does not wrap. */
  readonly text: string;
  readonly x: number;
  /** Vertical centre of the whole block of lines. */
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** `name` is the bold name of a thing, `note` says something about it. */
  readonly kind?: 'name' | 'note';
}

const lineHeight = 17;
/** The baseline lies about a third of the font size below the centre of a line. */
const baseline = 4.8;

/** Text in a drawing. */
export function Label({ text, x, y, anchor = 'middle', kind = 'note' }: Props) {
  const lines = text.split('\n');
  const first = y - ((lines.length - 1) * lineHeight) / 2 + baseline;
  return (
    <text class={`label label-${kind}`} text-anchor={anchor}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={first + index * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
