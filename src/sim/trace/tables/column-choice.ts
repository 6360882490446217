export const columnRoles = ['key', 'time', 'op', 'size', 'ttl', 'count'] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** A column by its number, from 1, or by its name in the header; in JSON by its path, such as `request.uri`. */
export type ColumnReference = number | string;

/** Which columns mean what, as a user says it. The key may be joined of several. */
export type ColumnChoice = Readonly<
  { readonly key: readonly ColumnReference[] } & Partial<Record<Exclude<ColumnRole, 'key'>, ColumnReference>>
>;

/**
 * Reads `key=2,time=1,op=6`; `key=1+3` joins two columns. In a name, a backslash takes the meaning from what follows it:
 * `\,`, `\+`, a space at either end, or the first digit of a name that is a number; `\\` is a backslash and `\e` nothing,
 * for a column whose name is empty.
 *
 * @returns null when it says no key, or says something that is no role
 */
export function parseColumnChoice(text: string): ColumnChoice | null {
  const choice: { key?: ColumnReference[] } & Partial<Record<ColumnRole, unknown>> = {};
  for (const part of splitAt(text, ',')) {
    const [role = '', ...rest] = part.split('=');
    const value = rest.join('=');
    const name = columnRoles.find((candidate) => candidate === role.trim());
    if (name === undefined || choice[name] !== undefined) return null;
    const references = (name === 'key' ? splitAt(value, '+') : [value]).map(reference);
    if (references.includes(null)) return null;
    if (name === 'key') choice.key = references as ColumnReference[];
    else choice[name] = references[0];
  }
  return choice.key?.every((column) => column !== 0) ? (choice as ColumnChoice) : null;
}

/** What {@link parseColumnChoice} reads as this choice. */
export function columnChoiceText({ key, ...others }: ColumnChoice): string {
  const parts: (readonly [string, ColumnReference | undefined])[] = Object.entries(others);
  return [
    `key=${key.map(referenceText).join('+')}`,
    ...parts.flatMap(([role, column]) => (column === undefined ? [] : [`${role}=${referenceText(column)}`])),
  ].join(',');
}

/** Characters, those behind a backslash together with it. */
function piecesOf(text: string): string[] {
  return text.match(/\\?[\s\S]/g) ?? [];
}

function splitAt(text: string, separator: string): string[] {
  const parts = [''];
  for (const piece of piecesOf(text)) {
    if (piece === separator) parts.push('');
    else parts.push(`${parts.pop()}${piece}`);
  }
  return parts;
}

/** Null: nothing is there. */
function reference(text: string): ColumnReference | null {
  const pieces = piecesOf(text);
  while (pieces[0]?.trim() === '') pieces.shift();
  while (pieces.at(-1)?.trim() === '') pieces.pop();
  const trimmed = pieces.join('');
  if (trimmed === '') return null;
  if (/^\d+$/.test(trimmed)) return Number(trimmed);
  return pieces.map((piece) => (piece === '\\e' ? '' : piece.length > 1 ? piece.slice(1) : piece)).join('');
}

function referenceText(column: ColumnReference): string {
  if (column === '') return '\\e';
  if (typeof column === 'number') return String(column);
  return column.replaceAll(/[\\,+]|^\s|\s$|^\d(?=\d*$)/g, '\\$&');
}
