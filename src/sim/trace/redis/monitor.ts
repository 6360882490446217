import { readKind } from '../../types.ts';
import { type Format, type LineParser, mostMatch, type RequestSink } from '../format.ts';
import { longestLine } from '../line-reader.ts';
import type { LineFault, SkipReason } from '../report.ts';
import { type Command, commandFor, keysOf } from './command-keys.ts';
import { nameOfKey } from './quoting.ts';

/** `1339518083.107412 [0 127.0.0.1:60866] "get" "x"`, as redis-cli and valkey-cli print it. */
const commandLinePattern = /^\+?(\d+)\.(\d{6}) \[(\d+) (.+?)\] (".*)$/;
const argumentPattern = /"((?:[^"\\]|\\.)*)"/g;
/** What redis-cli prints first. */
const greeting = 'OK';

/**
 * The output of `redis-cli MONITOR` or `valkey-cli MONITOR`: commands that read or write keys, times in milliseconds.
 * Keys of other databases than 0 have its number in front.
 */
export const monitor: Format = {
  name: 'monitor',
  timeGoingBack: 'hold',
  readsCutLines: true,
  detect: (sample) => mostMatch(sample, commandLinePattern),
  createParser: (): LineParser => ({ timeUnit: 'milliseconds', mayStore: true, parse }),
};

function parse(line: string, sink: RequestSink, isCut = false): LineFault | SkipReason | null {
  if (line === greeting) return 'no-key';
  const [, seconds = '', microseconds, database, , rest] = commandLinePattern.exec(line) ?? [];
  if (database === undefined || rest === undefined) return { code: 'not-a-command' };
  // Still as they are quoted: names of commands need no quoting, and only that tells a key that is not UTF-8 from others.
  const words = Array.from(rest.matchAll(argumentPattern), ([, argument = '']) => argument);
  const [word = ''] = words;
  const command = commandFor(words);
  if (command === undefined) return { code: 'unknown-command', word: word.toUpperCase() };
  if (command.skip !== null) return command.skip;
  // What is cut off may be a further key, but of a command that has one, only its value.
  if (isCut && !command.hasOneKey) return { code: 'line-too-long', most: longestLine };
  const time = Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000);
  if (!Number.isSafeInteger(time)) return { code: 'time-too-large', value: seconds };
  const isStore = storesWhole(command, words);
  const keys = keysOf(command, words);
  for (const { kind, key } of keys) {
    const name = nameOfKey(key, database);
    if (kind === readKind) sink.add(readKind, name, time);
    else if (isStore) sink.store(name, time);
    else sink.add(kind, name, time);
  }
  return keys.length === 0 ? 'no-key' : null;
}

/** Whether a command writes a value as a whole, as fills do, and not a part of it or only if it is there. */
function storesWhole({ stores }: Command, words: readonly string[]): boolean {
  const [name = ''] = words;
  // A hash is filled with several fields at once; one field is a change.
  if (name.toLowerCase() === 'hset') return words.length >= 6;
  return stores && !words.slice(3).some((word) => word.toUpperCase() === 'XX');
}
