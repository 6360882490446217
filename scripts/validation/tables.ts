import type { Figure } from './figures.ts';

type Cell = string | number;

const grouped = new Intl.NumberFormat('en');

/** As `12,345`; means of several runs with one digit. */
export function number(value: number): string {
  return Number.isInteger(value) ? grouped.format(value) : value.toFixed(1);
}

/**
 * A table of Markdown as the formatter leaves it, numbers to the right.
 *
 * @param words columns from the left that are no numbers
 */
export function table(header: readonly string[], rows: readonly (readonly Cell[])[], words = 1): string[] {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : cell)));
  const widths = header.map((title, column) =>
    Math.max(3, title.length, ...texts.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) => {
    const padded = widths.map((width, column) => {
      const text = cells[column] ?? '';
      return column < words ? text.padEnd(width) : text.padStart(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) =>
    column < words ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return ['', line(header), line(rule), ...texts.map(line), ''];
}

/** A signed number of percentage points, with a true minus. */
export function points(difference: number): string {
  const text = Math.abs(difference).toFixed(2);
  if (Number(text) === 0) return text;
  return `${difference < 0 ? '−' : '+'}${text}`;
}

/** Percentage points of hit ratio by which we are above. */
export function above({ ours, theirs, accesses }: Pick<Figure, 'ours' | 'theirs' | 'accesses'>): number {
  return (100 * (ours - theirs)) / accesses;
}

/** The largest difference among some, as a signed number; `none` where there is none. */
export function largest(differences: readonly number[]): string {
  const most = differences.reduce((one, other) => (Math.abs(other) > Math.abs(one) ? other : one), 0);
  return most === 0 ? 'none' : `${points(most)} points`;
}

/** Our hits, and behind them what we are above the other program where its order of hits is another. */
function cell(figure: Figure | undefined): string {
  if (figure === undefined) return '–';
  return figure.isSame ? number(figure.ours) : `${number(figure.ours)} (${points(above(figure))})`;
}

const unique = <Value>(values: readonly Value[]) => [...new Set(values)];

/** Traces and policies down, capacities across; no cell where nobody recorded one. */
export function grid(figures: readonly Figure[]): string[] {
  const capacities = unique(figures.map(({ capacity }) => capacity)).sort((one, other) => one - other);
  const rows = unique(figures.map(({ trace, mode, policy }) => [trace, mode, policy].join(' '))).map(
    (name) => {
      const those = figures.filter(({ trace, mode, policy }) => [trace, mode, policy].join(' ') === name);
      const [{ trace, mode, policy }] = those as [Figure, ...Figure[]];
      const cells = capacities.map((capacity) => cell(those.find((figure) => figure.capacity === capacity)));
      return [mode === 'alloc' ? trace : `${trace}, ${mode}`, policy, ...cells];
    },
  );
  return table(['trace', 'policy', ...capacities.map(number)], rows, 2);
}
