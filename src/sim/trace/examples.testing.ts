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

/** The examples of docs/traces.md: a heading with the name of a format, a block, and what is read of it. */
export function examples(): Example[] {
  const document = readFileSync(new URL('../../../docs/traces.md', import.meta.url), 'utf8');
  const sections = document.matchAll(/^### (\S+)$.*?^```(hex)?\n(.*?)^```\n\n(.*?)$/gms);
  return Array.from(sections, ([, name = '', isHex, block = '', said = '']) => {
    const number = (words: string) => Number(new RegExp(`(\\d+) ${words}`).exec(said)?.[1] ?? 0);
    const bytes = isHex ? Buffer.from(block.replaceAll(/\s/g, ''), 'hex') : Buffer.from(block);
    return {
      name,
      bytes: Uint8Array.from(bytes),
      reads: number('reads?'),
      writes: number('writes?'),
      outsideWrites: number('outside writes?'),
      keys: number('keys?'),
      fills: number('fills?'),
    };
  });
}
