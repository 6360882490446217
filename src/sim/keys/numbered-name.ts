// Names of keys as a prefix and the whole number that follows it: `user:42`, `42`.

/** Longer numbers are treated as text: they might not fit into 32 bits. */
const mostDigits = 9;
const zero = 48;
const nine = 57;

/**
 * Where the number begins that a name ends with; the length of the name if there is none. `user:007` has none: it is
 * another key than `user:7`, so only the shortest form of a number counts.
 */
export function startOfNumber(name: string): number {
  const { length } = name;
  let start = length;
  while (start > 0 && isDigit(name.charCodeAt(start - 1))) start--;
  const digits = length - start;
  const isShortest = digits <= 1 || name.charCodeAt(start) !== zero;
  return isShortest && digits <= mostDigits ? start : length;
}

/** The number that begins there and ends with the name. */
export function numberFrom(name: string, start: number): number {
  let number = 0;
  for (let i = start; i < name.length; i++) number = 10 * number + name.charCodeAt(i) - zero;
  return number;
}

/** Whether these are the first characters of a name, up to where its number begins. */
export function isPrefix(prefix: string, name: string, start: number): boolean {
  if (prefix.length !== start) return false;
  for (let i = 0; i < start; i++) {
    if (prefix.charCodeAt(i) !== name.charCodeAt(i)) return false;
  }
  return true;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}
