/**
 * The TTLs that a configuration takes from its trace; null: it takes none.
 *
 * @throws RangeError when it asks for them and the trace was built without
 */
export function ttlsFor(
  { ttlsOfTrace = false }: { readonly ttlsOfTrace?: boolean },
  { ttls = null }: { readonly ttls?: Float64Array | null | undefined },
): Float64Array | null {
  if (!ttlsOfTrace) return null;
  if (ttls === null) throw new RangeError('The trace was built without its TTLs.');
  return ttls;
}
