import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = '# 캐시 정리\n\n똠방각하, 레디스.\n';

describe('the bytes of an export', () => {
  test.each(['utf8', 'utf16le', 'utf16be', 'cp949'])('are read as text when they are %s', (encoding) => {
    expect(decodeText(iconv.encode(text, encoding))).toBe(text);
  });

  test.each(['utf8', 'utf16le', 'utf16be'])(
    'are read without the mark at their beginning: %s',
    (encoding) => {
      expect(decodeText(iconv.encode(text, encoding, { addBOM: true }))).toBe(text);
    },
  );

  test('are read with composed syllables and plain line ends, wherever they come from', () => {
    expect(decodeText(Buffer.from(text.normalize('NFD').replaceAll('\n', '\r\n')))).toBe(text);
  });

  test('are refused with a sentence when they are no text', () => {
    expect(() => decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xff))).toThrow('no text in UTF-8');
    expect(() => decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0xfe))).toThrow('no text in UTF-8');
  });
});
