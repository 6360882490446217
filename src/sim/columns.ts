type Column = Int32Array | Uint8Array | Float64Array;

/**
 * A column with room for at least `length` elements and the old ones in place; doubled, so that growth is paid once. Of a
 * column in shared memory there comes another one in shared memory.
 */
export function grown<Kind extends Column>(column: Kind, length: number): Kind {
  if (length <= column.length) return column;
  const Constructor = column.constructor as new (buffer: ArrayBufferLike) => Kind;
  const bytes = Math.max(length, 2 * column.length) * column.BYTES_PER_ELEMENT;
  const larger = new Constructor(bufferOf(bytes, isShared(column)));
  larger.set(column);
  return larger;
}

/** @param shared threads are to see it without a copy; a page in which nothing is isolated has no such memory */
export function bufferOf(bytes: number, shared: boolean): ArrayBufferLike {
  return shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
}

function isShared({ buffer }: Column): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && buffer instanceof SharedArrayBuffer;
}
