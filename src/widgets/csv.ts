/** The type of a saved file of comma-separated values. */
export const csvType = 'text/csv;charset=utf-8';

/** What a saved file begins with: without it Excel reads Korean in another encoding than UTF-8. */
export const byteOrderMark = '\ufeff';

// A spreadsheet runs a cell that starts with one of these signs as a formula, some in full width or behind white space
// as well. A tab or a line break in front could begin a cell of its own.
const formula = /^(?:[\t\r\n]|[\s\u200b]*[=+\-@＝＋－＠])/;

/**
 * A text as a spreadsheet shows it and does not run it: what looks like a formula gets an apostrophe in front.
 *
 * @param text the whole of a cell
 */
export const withoutFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/**
 * One line of comma-separated values (RFC 4180), with its line break. A text that a spreadsheet would take for a formula
 * gets an apostrophe in front: keys come from anywhere.
 *
 * @param values a list becomes one cell, its members parted by spaces; null and undefined an empty one
 */
export function csvLine(values: readonly unknown[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: unknown): string {
  const written = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  const safe = typeof value === 'number' ? written : withoutFormula(written);
  // Spreadsheets part cells by semicolons in many countries, and LibreOffice by tabs too.
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
