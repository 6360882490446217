import { readFileSync } from 'node:fs';

export interface Example {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the document says is read. */
  readonly reads: number;
  readonly writes: number;
  readonly outsideWrites: number;
  readonly keys: number;
  readonly fills: number;
}

/**
 * The examples of docs/traces.md: under each heading that names a format, the blocks of input, each followed by the
 * result of reading it.
 */
export function examples(): Example[] {
  const document = readFileSync(new URL('../../../docs/traces.md', import.meta.url), 'utf8');
  const parts = document.matchAll(/^### (\S+)$|^```(hex)?\n(.*?)^```\n\n(.*?)$/gms);
  let name = '';
  return Array.from(parts).flatMap(([, heading, isHex, block = '', said = '']) => {
    if (heading !== undefined) {
      name = heading;
      return [];
    }
    const number = (words: string) => Number(new RegExp(`(\\d+) ${words}`).exec(said)?.[1] ?? 0);
    const bytes = isHex ? Buffer.from(block.replaceAll(/\s/g, ''), 'hex') : Buffer.from(block);
    const example = {
      name,
      bytes: Uint8Array.from(bytes),
      reads: number('reads?'),
      writes: number('writes?'),
      outsideWrites: number('outside writes?'),
      keys: number('keys?'),
      fills: number('fills?'),
    };
    return [example];
  });
}
