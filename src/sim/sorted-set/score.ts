const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const hexadecimal = /^([+-]?)0x([\da-f]*)\.?([\da-f]*)(?:p([+-]?\d+))?$/i;
const infinite = /^([+-]?)inf(?:inity)?$/i;

/** Integers up to here are printed without an exponent. */
const largestPlainInteger = 2 ** 52;

/**
 * Reads a number as C's `strtod` does, which the server uses: decimal, hexadecimal, or infinite. What is too large for
 * a double becomes infinite, what is too small becomes 0.
 *
 * @returns null when the text is no such number, or is "nan", which no command takes
 */
export function readNumber(text: string): number | null {
  if (decimal.test(text)) return Number(text);
  const [, infiniteSign] = infinite.exec(text) ?? [];
  if (infiniteSign !== undefined) return infiniteSign === '-' ? -Infinity : Infinity;
  const [, sign, whole = '', fraction = '', exponent = '0'] = hexadecimal.exec(text) ?? [];
  if (sign === undefined || whole + fraction === '') return null;
  const value = Number(`0x${whole}${fraction}`) * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === '-' ? -value : value;
}

/**
 * Reads the score or the increment of a command. Unlike the bounds of a range it must not be out of the range of
 * doubles, on either side.
 *
 * @returns null when the server would call it "not a valid float"
 */
export function readScore(text: string): number | null {
  const score = readNumber(text);
  if (score === null) return null;
  const tooLarge = !Number.isFinite(score) && !infinite.test(text);
  const tooSmall = score === 0 && /[1-9]/.test(text.replace(/e.*$/i, ''));
  return tooLarge || tooSmall ? null : score;
}

/**
 * Prints a score as Redis 7.2 and Valkey do: the shortest digits that read back as the same number. Redis 7.0 prints
 * 17 digits instead, such as 99.989999999999995 for 99.99.
 */
export function printScore(score: number): string {
  if (!Number.isFinite(score)) return score > 0 ? 'inf' : '-inf';
  if (Object.is(score, -0)) return '-0';
  if (Number.isInteger(score) && Math.abs(score) <= largestPlainInteger) return String(score);
  const [mantissa = '', power = ''] = score.toExponential().split('e');
  const digits = mantissa.replace(/[-.]/g, '');
  const sign = score < 0 ? '-' : '';
  const exponent = Number(power);
  const zeros = exponent - digits.length + 1;
  if (zeros >= 0 && exponent < digits.length + 7) return sign + digits + '0'.repeat(zeros);
  if (zeros < 0 && (zeros > -7 || Math.abs(exponent) < 4)) {
    if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
    return `${sign}${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
  }
  return `${mantissa}e${power}`;
}
