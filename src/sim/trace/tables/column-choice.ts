export const columnRoles = ['key', 'time', 'op', 'size', 'ttl', 'count'] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** A column by its number, from 1, or by its name in the header; in JSON by its path, such as `request.uri`. */
export type ColumnReference = number | string;

/** Which columns mean what, as a user says it. The key may be joined of several. */
export type ColumnChoice = Readonly<
  { readonly key: readonly ColumnReference[] } & Partial<Record<Exclude<ColumnRole, 'key'>, ColumnReference>>
>;

/**
 * Reads `key=2,time=1,op=6`; `key=1+3` joins two columns.
 *
 * @returns null when it says no key, or says something that is no role
 */
export function parseColumnChoice(text: string): ColumnChoice | null {
  const choice: { key?: ColumnReference[] } & Partial<Record<ColumnRole, unknown>> = {};
  for (const part of text.split(',')) {
    const [role = '', ...rest] = part.split('=');
    const value = rest.join('=').trim();
    const name = columnRoles.find((candidate) => candidate === role.trim());
    if (name === undefined || value === '' || choice[name] !== undefined) return null;
    if (name === 'key') choice.key = value.split('+').map(reference);
    else choice[name] = reference(value);
  }
  const valid = choice.key?.every((column) => column !== 0 && column !== '');
  return valid ? (choice as ColumnChoice) : null;
}

function reference(text: string): ColumnReference {
  return /^\d+$/.test(text) ? Number(text) : text;
}
