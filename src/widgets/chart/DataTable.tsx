import { formatCount } from '../../i18n/numbers.ts';
import type { Language } from '../../language.ts';
import { type Line, valueAt } from './points.ts';

/** Rows of the data table; the chart's points thinned out. */
const mostRows = 25;

interface Props {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly axis: string;
  readonly language: Language;
  readonly format: (value: number, language: Language) => string;
}

/** The numbers behind a chart. */
export function DataTable({ title, lines, axis, language, format }: Props) {
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
            <th scope="row">{formatCount(at, language)}</th>
            {lines.map(({ name, points }) => {
              const value = valueAt(points, at);
              return <td key={name}>{value === null ? '–' : format(value, language)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
