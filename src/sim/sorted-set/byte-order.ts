/**
 * Compares two texts by the bytes of their UTF-8 forms, as Redis and Valkey order members of equal score. The order of
 * JavaScript, by UTF-16, differs: it puts what is written with two units (emoji) before U+E000 to U+FFFF.
 *
 * @returns below 0 when the first comes first, above 0 when the second does, 0 when they are equal
 */
export function compareBytes(one: string, other: string): number {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at++) {
    const difference = rankOf(one.charCodeAt(at)) - rankOf(other.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** Moves the halves of two-unit characters behind all other units, where UTF-8 has them. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit;
}
