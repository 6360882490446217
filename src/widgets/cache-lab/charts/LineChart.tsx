import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { useRef } from 'preact/hooks';
import { chartStrings } from '../../../i18n/lab/charts.ts';
import type { Language } from '../../../site/address.ts';
import { downloadSvg } from '../share/download.ts';
import { type Point, valueAt } from './series.ts';

const width = 340;
const height = 170;
const margin = { top: 10, right: 12, bottom: 26, left: 40 };
/** Rows of the data table; the chart's points thinned out. */
const mostRows = 25;

export interface Line {
  readonly name: string;
  readonly points: readonly Point[];
  /** A line to compare with, drawn thin. */
  readonly reference?: boolean;
}

interface Props {
  title: string;
  lines: readonly Line[];
  /** Name of the horizontal axis. */
  axis: string;
  language: Language;
  /** Horizontal places to mark with an upright line, with what each is. */
  cursors: readonly { readonly x: number; readonly label: string }[];
  format: (value: number) => string;
  /** Upper end of the vertical axis; the largest value when left out. */
  top?: number;
}

/** Small lines over time or capacity: an SVG, told in one sentence, with its numbers in a table behind it. */
export function LineChart({ title, lines, axis, language, cursors, format, top }: Props) {
  const text = chartStrings[language];
  const svg = useRef<SVGSVGElement>(null);
  const points = lines.flatMap((each) => each.points);
  const right = Math.max(1, ...points.map(({ x }) => x));
  const left = Math.min(right, ...points.map(({ x }) => x));
  const highest = top ?? Math.max(1, ...points.map(({ y }) => y ?? 0));
  const x = scaleLinear([left, right], [margin.left, width - margin.right]);
  const y = scaleLinear([0, highest], [height - margin.bottom, margin.top]);
  if (top === undefined) y.nice(4);
  const path = line<Point>()
    .defined((point) => point.y !== null)
    .x((point) => x(point.x))
    .y((point) => y(point.y ?? 0))
    .curve(curveStepAfter);
  const main = cursors[0];
  const said = lines
    .map((each) => {
      const value = main ? valueAt(each.points, main.x) : null;
      return `${each.name}: ${value === null ? text.none : format(value)}`;
    })
    .join('. ');
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={text.summary(title, main ? `${main.label}. ${said}` : said)}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick} class="tick">
            <path d={`M${margin.left} ${y(tick)}H${width - margin.right}`} />
            <text x={margin.left - 5} y={y(tick)} dy="0.32em" text-anchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {x
          .ticks(5)
          .filter((tick) => Number.isInteger(tick))
          .map((tick) => (
            <text key={tick} class="tick" x={x(tick)} y={height - 10} text-anchor="middle">
              {tick.toLocaleString(language)}
            </text>
          ))}
        {cursors.map((cursor) => (
          <path
            key={cursor.label}
            class="cursor-line"
            d={`M${x(cursor.x)} ${margin.top}V${height - margin.bottom}`}
          />
        ))}
        {lines.map((each, index) => (
          <path
            key={each.name}
            class={each.reference ? 'line reference' : 'line'}
            data-line={index}
            d={path([...each.points]) ?? ''}
          />
        ))}
      </svg>
      <ul class="legend">
        {lines.map((each, index) => {
          const value = main ? valueAt(each.points, main.x) : null;
          return (
            <li key={each.name}>
              <svg viewBox="0 0 24 6" width="24" height="6" aria-hidden="true">
                <path class={each.reference ? 'line reference' : 'line'} data-line={index} d="M0 3H24" />
              </svg>
              {each.name} <strong>{value === null ? '–' : format(value)}</strong>
            </li>
          );
        })}
      </ul>
      <details>
        <summary>{text.asTable}</summary>
        <DataTable title={title} lines={lines} axis={axis} language={language} format={format} />
        <button type="button" onClick={() => svg.current && downloadSvg(svg.current, title)}>
          {text.downloadSvg}
        </button>
      </details>
    </figure>
  );
}

function DataTable({ title, lines, axis, language, format }: Omit<Props, 'cursors'>) {
  const steps = lines[0]?.points.map((point) => point.x) ?? [];
  const every = Math.max(1, Math.ceil(steps.length / mostRows));
  const rows = steps.filter((_, index) => index % every === 0 || index === steps.length - 1);
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{axis}</th>
          {lines.map(({ name }) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((at) => (
          <tr key={at}>
            <th scope="row">{at.toLocaleString(language)}</th>
            {lines.map(({ name, points }) => {
              const value = valueAt(points, at);
              return <td key={name}>{value === null ? '–' : format(value)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
