import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { chartStrings } from '../../i18n/chart.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { Language } from '../../language.ts';
import { DataTable } from './DataTable.tsx';
import { downloadSvg } from './download-svg.ts';
import { type Drawing, drawingOf, height, margin, width } from './drawing.ts';
import { type Line, valueAt } from './points.ts';

interface Props {
  readonly title: string;
  /** The same array as long as nothing in it changes: then it is not drawn anew. */
  readonly lines: readonly Line[];
  /** Name of the horizontal axis. */
  readonly axis: string;
  readonly language: Language;
  /** Horizontal places to mark with an upright line, with what each is; they may lie beyond the right end. */
  readonly cursors: readonly { readonly x: number; readonly label: string }[];
  readonly format: (value: number, language: Language) => string;
  /** Upper end of the vertical axis; null: the largest value. */
  readonly top: number | null;
  /** Right end of the horizontal axis, which the lines need not reach; null: the last point. */
  readonly end: number | null;
  /**
   * Goes to a horizontal place that the reader points at, where the chart is over time and its first cursor the moment;
   * left out where there is nothing to go to.
   *
   * @returns the place where time is then
   */
  readonly onSeek?: (x: number) => number;
}

/** Small lines over time or capacity: an SVG, told in one sentence, with its numbers in a table behind it. */
export function LineChart({ title, lines, axis, language, cursors, format, top, end, onSeek }: Props) {
  const text = chartStrings[language];
  const svg = useRef<SVGSVGElement>(null);
  const asTable = useSignal(false);
  const drawing = useMemo(() => drawingOf(lines, top, end), [lines, top, end]);
  const drawn = useMemo(
    () => <Drawn drawing={drawing} lines={lines} language={language} format={format} />,
    [drawing, language, format],
  );
  const main = cursors[0];
  const values = lines.map((each) => {
    const value = main ? valueAt(each.points, main.x) : null;
    return value === null ? null : format(value, language);
  });
  const said = lines.map(({ name }, index) => `${name}: ${values[index] ?? text.none}`).join('. ');
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <div class="chart-plot">
        <svg
          ref={svg}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={text.summary(title, main ? `${main.label}. ${said}` : said)}
        >
          {drawn}
          {cursors.map((cursor) => (
            <path key={cursor.label} class="cursor-line" d={cursorPath(drawing.x(cursor.x))} />
          ))}
        </svg>
        {onSeek && main && end !== null && (
          <Seeking title={title} at={main.x} end={end} said={`${main.label}. ${said}`} onSeek={onSeek} />
        )}
      </div>
      <ul class="legend">
        {lines.map((each, index) => (
          <li key={each.name}>
            <svg viewBox="0 0 24 6" width="24" height="6" aria-hidden="true">
              <path {...lookOf(lines, index)} d="M0 3H24" />
            </svg>
            {each.name} <strong>{values[index] ?? '–'}</strong>
          </li>
        ))}
      </ul>
      <details
        onToggle={(event) => {
          asTable.value = event.currentTarget.open;
        }}
      >
        <summary>{text.asTable}</summary>
        {asTable.value && (
          <>
            <DataTable title={title} lines={lines} axis={axis} language={language} format={format} />
            <button type="button" onClick={() => svg.current && downloadSvg(svg.current, title)}>
              {text.downloadSvg}
            </button>
          </>
        )}
      </details>
    </figure>
  );
}

interface SeekingProps {
  readonly title: string;
  readonly at: number;
  readonly end: number;
  /** What the chart tells at that place. */
  readonly said: string;
  readonly onSeek: (x: number) => number;
}

/** The place where the lines are drawn, as a slider: the upright line of the moment is its thumb. */
function Seeking({ title, at, end, said, onSeek }: SeekingProps) {
  return (
    <input
      type="range"
      class="chart-seeking"
      style={{
        insetInlineStart: share(margin.left, width),
        insetBlockStart: share(margin.top, height),
        width: share(width - margin.left - margin.right, width),
        height: share(height - margin.top - margin.bottom, height),
      }}
      min={0}
      max={end}
      value={at}
      aria-label={title}
      aria-valuetext={said}
      onInput={({ currentTarget }) => {
        currentTarget.value = String(onSeek(Number(currentTarget.value)));
      }}
      // Some phones move a slider by its thumb only, and not to where they are tapped.
      onClick={({ clientX, currentTarget }) => {
        const { left, width: drawn } = currentTarget.getBoundingClientRect();
        currentTarget.value = String(onSeek(Math.round(((clientX - left) / drawn) * end)));
      }}
    />
  );
}

function share(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}

/** What the style sheet tells a line by, in the chart and in its legend: its number among those of its kind. */
function lookOf(lines: readonly Line[], index: number) {
  const reference = lines[index]?.reference === true;
  const number = lines.slice(0, index).filter((line) => (line.reference === true) === reference).length;
  return { class: reference ? 'line reference' : 'line', 'data-number': number };
}

/** An upright line; one beyond the right end is drawn at that end and points on. */
function cursorPath(x: number): string {
  const right = width - margin.right;
  const line = `M${Math.min(x, right)} ${margin.top}V${height - margin.bottom}`;
  return x <= right ? line : `${line}m-6 -12l5 4l-5 4`;
}

interface DrawnProps extends Pick<Props, 'lines' | 'language' | 'format'> {
  readonly drawing: Drawing;
}

function Drawn({ drawing, lines, language, format }: DrawnProps) {
  return (
    <>
      {drawing.verticalTicks.map(({ value, y }) => (
        <g key={`y${value}`} class="tick">
          <path d={`M${margin.left} ${y}H${width - margin.right}`} />
          <text x={margin.left - 5} y={y} dy="0.32em" text-anchor="end">
            {format(value, language)}
          </text>
        </g>
      ))}
      {drawing.horizontalTicks.map(({ value, x }) => (
        <text key={`x${value}`} class="tick" x={x} y={height - 10} text-anchor="middle">
          {formatCount(value, language)}
        </text>
      ))}
      {lines.map((each, index) => (
        <path key={each.name} {...lookOf(lines, index)} d={drawing.paths[index]} />
      ))}
    </>
  );
}
