type Column = Int32Array | Uint8Array | Float64Array;

/** A column with room for at least `length` elements and the old ones in place; doubled, so that growth is paid once. */
export function grown<Kind extends Column>(column: Kind, length: number): Kind {
  if (length <= column.length) return column;
  const Constructor = column.constructor as new (length: number) => Kind;
  const larger = new Constructor(Math.max(length, 2 * column.length));
  larger.set(column);
  return larger;
}
