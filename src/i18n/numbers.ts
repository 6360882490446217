import type { Language } from '../language.ts';

// Making a formatter takes far longer than formatting with it, and a picture needs dozens of numbers.

const made = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  const before = made.get(name);
  if (before) return before;
  const format = new Intl.NumberFormat(language, options);
  made.set(name, format);
  return format;
}

/** `1,234` */
export function formatCount(value: number, language: Language): string {
  return formatter(language, {}).format(value);
}

/** `12.35`, with at most two digits after the point. */
export function formatDecimal(value: number, language: Language): string {
  return formatter(language, { maximumFractionDigits: 2 }).format(value);
}

/** `8.0`: with exactly one digit after the point. */
export function formatTenths(tenths: number, language: Language): string {
  return formatter(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(tenths / 10);
}

/** `56.0%`: with exactly one digit after the point, or two where small differences count. */
export function formatShare(value: number, language: Language, digits = 1): string {
  return formatter(language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** `56%` or `56.3%`. */
export function formatPercent(value: number, language: Language): string {
  return formatter(language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
}
