import { memoizeTexts } from '../../memoize.ts';
import { mostRememberedHashes } from './remembered-hashes.ts';

/** Hash slots of a Redis OSS or Valkey cluster. */
export const slotCount = 16_384;

/** CRC16 of every byte, for the polynomial x^16 + x^12 + x^5 + 1 (XMODEM). */
const remainders = Uint16Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte << 8;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder << 1) ^ (remainder & 0x8000 ? 0x1021 : 0);
  return remainder;
});

const utf8 = new TextEncoder();

/** CRC16/XMODEM, the checksum that the cluster specification names. */
function crc16(bytes: Uint8Array): number {
  let checksum = 0;
  for (const byte of bytes) {
    checksum = ((checksum << 8) & 0xffff) ^ (remainders[(checksum >> 8) ^ byte] as number);
  }
  return checksum;
}

/**
 * The hash tag of a key: the text between its first `{` and the next `}`, if that is not empty.
 *
 * @returns null when the whole key is hashed
 */
export function hashTagOf(key: string): string | null {
  const opening = key.indexOf('{');
  if (opening < 0) return null;
  const closing = key.indexOf('}', opening + 1);
  return closing > opening + 1 ? key.slice(opening + 1, closing) : null;
}

/**
 * The slot of a key, 0 to 16,383: CRC16 of its UTF-8 bytes, or of its hash tag's, modulo 16,384.
 * Source: Redis cluster specification, "Key distribution model" and "Hash tags".
 */
export const slotOf = memoizeTexts(
  (key): number => crc16(utf8.encode(hashTagOf(key) ?? key)) % slotCount,
  mostRememberedHashes,
);
