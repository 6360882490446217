import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCommand, encodeCommand, longestCommand, readLine, writeLine } from './command-line.ts';
import type { CommandWords } from './types.ts';

const name = fc.stringMatching(/^[A-Z]{1,12}$/);
const word = fc.string({ maxLength: 8, unit: 'grapheme' });
const command = fc
  .tuple(name, fc.array(word, { maxLength: 6 }))
  .map(([first, rest]): CommandWords => [first, ...rest])
  .filter((words) => writeLine(words).length <= longestCommand);

describe('a line of the console', () => {
  test('is split where redis-cli splits it', () => {
    expect(readLine('  zadd  board 1 "two words"\t')).toEqual(['ZADD', 'board', '1', 'two words']);
    expect(readLine(String.raw`SET k "a\"b\x41\n"`)).toEqual(['SET', 'k', 'a"bA\n']);
    expect(readLine(String.raw`SET k 'it\'s \n'`)).toEqual(['SET', 'k', String.raw`it's \n`]);
    expect(readLine('SET k ""')).toEqual(['SET', 'k', '']);
  });

  test('with a quotation mark that is open, or followed by more, is no command', () => {
    for (const line of ['SET k "a', "SET k 'a", 'SET k "a"b', String.raw`SET k "a\"`]) {
      expect(readLine(line), line).toBe('unbalanced');
    }
  });

  test('without a word, or too long to be carried by a link, is no command', () => {
    expect(readLine(' \t')).toBe('empty');
    expect(readLine('""')).toBe('empty');
    expect(readLine(`ZADD ${'a'.repeat(longestCommand)}`)).toBe('too-long');
  });

  test('reads what was written, whatever the words hold', () => {
    fc.assert(
      fc.property(command, (words) => {
        expect(readLine(writeLine(words))).toEqual(words);
      }),
    );
  });
});

describe('a command in a link', () => {
  test('comes back as it was, and needs no character that a messenger changes', () => {
    fc.assert(
      fc.property(command, (words) => {
        const link = encodeCommand(words);
        expect(link).toMatch(/^[a-z0-9_-]+$/);
        expect(decodeCommand(link)).toEqual(words);
      }),
    );
  });

  test('can be read by people', () => {
    expect(encodeCommand(['ZADD', 'leaderboard', '400', 'jun'])).toBe('zadd_leaderboard_400_jun');
  });

  test('that nobody wrote is refused', () => {
    for (const link of [
      '',
      '_a',
      'zadd.a',
      'zadd_-zz',
      '-ff',
      'ZADD',
      `zadd_${'a'.repeat(longestCommand)}`,
    ]) {
      expect(decodeCommand(link), link).toBeNull();
    }
  });
});
