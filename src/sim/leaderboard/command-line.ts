import { decodeWords, encodeWords } from '../word-link.ts';
import type { CommandWords } from './types.ts';

/** Why a line is not a command. */
export type CommandProblem = 'empty' | 'unbalanced' | 'too-long';

/** Longest accepted line, in characters; no one types a longer one, and links carry every line. */
export const longestCommand = 300;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', a: '\x07' };

/**
 * Splits a line into words as `redis-cli` does, and puts the first, the name, in capitals. Words end at spaces; `"…"` may hold spaces and the escapes `\n`, `\xhh` and so
 * on, `'…'` only `\'`. A closing quotation mark has to be followed by a space or the end.
 *
 * @see https://github.com/redis/redis/blob/7.2/src/sds.c `sdssplitargs`
 */
export function readLine(line: string): CommandWords | CommandProblem {
  if (line.length > longestCommand) return 'too-long';
  const words: string[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(line[at] ?? '')) at++;
    if (at >= line.length) break;
    const word = readWord(line, at);
    if (word === null) return 'unbalanced';
    words.push(word.text);
    at = word.end;
  }
  const [first, ...rest] = words;
  return first === undefined || first === '' ? 'empty' : [first.toUpperCase(), ...rest];
}

function readWord(line: string, start: number): { readonly text: string; readonly end: number } | null {
  let text = '';
  let at = start;
  while (at < line.length && !/\s/.test(line[at] as string)) {
    const quote = line[at];
    if (quote !== '"' && quote !== "'") {
      text += line[at++];
      continue;
    }
    at++;
    while (line[at] !== quote) {
      if (at >= line.length) return null;
      const hex = quote === '"' && /^\\x([0-9a-f]{2})/i.exec(line.slice(at));
      if (hex) {
        text += String.fromCharCode(Number.parseInt(hex[1] as string, 16));
        at += 4;
      } else if (line[at] === '\\' && at + 1 < line.length && (quote === '"' || line[at + 1] === "'")) {
        const escaped = line[at + 1] as string;
        text += quote === '"' ? (escapes[escaped] ?? escaped) : escaped;
        at += 2;
      } else text += line[at++];
    }
    at++;
    if (at < line.length && !/\s/.test(line[at] as string)) return null;
  }
  return { text, end: at };
}

/** The words as one would type them, the name of the command in capitals. */
export function writeLine([name, ...rest]: CommandWords): string {
  return [name.toUpperCase(), ...rest].map(quoted).join(' ');
}

function quoted(word: string): string {
  if (word !== '' && !/[\s"'\\\p{Cc}]/u.test(word)) return word;
  const escaped = word
    .replace(/["\\]/g, '\\$&')
    .replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `"${escaped}"`;
}

/** A command as one word of a link: `zadd_leaderboard_400_jun`. */
export function encodeCommand([name, ...rest]: CommandWords): string {
  return encodeWords([name.toLowerCase(), ...rest]);
}

/** @returns the words, the name in capitals; null when it is not what `encodeCommand` writes, or too long */
export function decodeCommand(link: string): CommandWords | null {
  const [first, ...rest] = decodeWords(link) ?? [];
  if (first === undefined) return null;
  const words: CommandWords = [first.toUpperCase(), ...rest];
  return writeLine(words).length > longestCommand ? null : words;
}
