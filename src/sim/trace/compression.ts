const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['lz4', [0x04, 0x22, 0x4d, 0x18]],
];

/** Bytes that tell all of them. */
export const signatureLength = 6;

/** The compression that a file begins like; null: none that is known. */
export function compressionOf(beginning: Uint8Array): string | null {
  const found = signatures.find(([, bytes]) => bytes.every((byte, index) => beginning[index] === byte));
  return found?.[0] ?? null;
}
