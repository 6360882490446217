import iconv from 'iconv-lite';

/** How a file may be written, tried in this order where nothing at its beginning says which it is. */
const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * Reads the bytes of a text file as UTF-8, UTF-16 or CP949 (what Windows in Korea writes), with composed syllables and
 * plain line ends whatever the system it comes from.
 *
 * @throws Error with one sentence when the bytes are none of these, since a page of replacement characters is of no use
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text === undefined) throw new Error('it is no text in UTF-8, UTF-16 or CP949.');
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

function decoded(bytes: Uint8Array): string | undefined {
  const marked = byteOrderMarks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  const encoding = marked?.encoding ?? unmarkedUtf16(bytes) ?? 'utf-8';
  return readable(strictly(bytes, encoding)) ?? (marked ? undefined : readable(korean(bytes)));
}

/** In UTF-16 every second byte of a line end or of a Latin letter is zero; no other text holds a zero at all. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === odd) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The decoder of Node reads EUC-KR alone and so loses the 8,822 syllables that CP949 adds to it, such as 똠. */
function korean(bytes: Uint8Array): string | undefined {
  const text = iconv.decode(Buffer.from(bytes), 'cp949');
  return text.includes('\uFFFD') ? undefined : text;
}

/** Control characters tell that what was decoded is no text. */
function readable(text: string | undefined): string | undefined {
  const controls = /[^\P{Cc}\t\n\r\f]/u;
  return text === undefined || controls.test(text) ? undefined : text;
}
