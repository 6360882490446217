import { z } from 'zod';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** What Zod calls the kinds of values, in words of JSON. */
const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a text',
  tuple: 'a list',
};

/** A longer value is cut short: the sentence names its place. */
const longestExcerpt = 40;

/**
 * Where a file first differs from its schema, what is expected there and what was found.
 *
 * @param issues of a schema that parsed with `expectation` as its `error`
 */
export function schemaSentence(issues: readonly Issue[]): string {
  const { path, message } = innermost(issues[0] as Issue);
  return `${path.length > 0 ? `At ${z.core.toDotPath(path)}` : 'At the top'}: ${message}.`;
}

/** Of several shapes that a value may have, the one it was meant to have says more than their list. */
function innermost(issue: Issue): { readonly path: readonly PropertyKey[]; readonly message: string } {
  const meant = issue.code === 'invalid_union' ? issue.errors.find(isOfTheRightKind)?.[0] : undefined;
  if (meant === undefined) return issue;
  const { path, message } = innermost(meant);
  return { path: [...issue.path, ...path], message };
}

function isOfTheRightKind([first]: readonly Issue[]): boolean {
  return first !== undefined && (first.code !== 'invalid_type' || first.path.length > 0);
}

/**
 * What Zod says of a value that does not fit: the reader of a file does not know Zod's words.
 *
 * @returns a sentence without its full stop; undefined where Zod has to find one itself
 */
export function expectation(issue: RawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [];
    return `${issue.keys.map((key) => excerptOf(key)).join(', ')} is not known; there are ${known.join(', ')}`;
  }
  const expected = expectedIn(issue);
  if (expected === null) return undefined;
  const found = issue.code === 'invalid_union' ? discriminated(issue) : issue.input;
  return `expected ${expected}, found ${found === undefined ? 'nothing' : excerptOf(found)}`;
}

function expectedIn(issue: RawIssue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? null;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'too_small':
      return sized(issue.origin, `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`);
    case 'too_big':
      return sized(issue.origin, `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`);
    case 'invalid_union': {
      if (Array.isArray(issue.options)) return oneOf(issue.options);
      const expected = issue.errors.map(([first]) => first?.code === 'invalid_type' && kinds[first.expected]);
      return expected.every((kind) => typeof kind === 'string') ? expected.join(' or ') : null;
    }
    default:
      return null;
  }
}

function oneOf(values: readonly unknown[]): string {
  return `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;
}

function sized(origin: string, bound: string): string {
  if (origin === 'array') return `a list of ${bound}`;
  return origin === 'string' ? `a text of ${bound} characters` : `a number of ${bound}`;
}

/** Where the value of one field says which shape is meant, that value. */
function discriminated({ input, discriminator }: RawIssue & { readonly code: 'invalid_union' }): unknown {
  if (typeof discriminator !== 'string' || typeof input !== 'object' || input === null) return input;
  return (input as Readonly<Record<string, unknown>>)[discriminator];
}

function excerptOf(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text;
}
