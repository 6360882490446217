/**
 * The widths at which pages and widgets are arranged anew. Style sheets cannot read them from here, so they repeat the
 * number; `styles.test.ts` refuses any other. A part in places of different width queries its container.
 */
export const breakpoints = {
  /** Below it a phone held upright has no room for two short columns. */
  compact: '30rem',
  /** From here on, two texts are beside each other. */
  columns: '40rem',
  /** Below it the panels of a lab are tabs, and the rows of a table are cards. */
  panels: '46rem',
  /** Starlight’s: from here on the sidebar is always open. */
  sidebar: '50rem',
  /** Starlight’s: from here on the table of contents is beside the text. */
  contents: '72rem',
  /** From here on the menu of a lab has room beside it. */
  labMenu: '120rem',
} as const;

/** What a media query says of all widths below a breakpoint: up to a hundredth before it, so that none is both. */
export function below(breakpoint: keyof typeof breakpoints): string {
  return `(max-width: ${Number.parseFloat(breakpoints[breakpoint]) - 0.01}rem)`;
}
