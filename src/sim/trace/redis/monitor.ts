import { readKind } from '../../types.ts';
import { type LineParser, mostMatch, type RequestSink, type TraceFormat } from '../format.ts';
import { longestLine } from '../line-reader.ts';
import type { LineFault, SkipReason } from '../report.ts';
import { type CommandKeySpec, commandFor, keysOf } from './command-keys.ts';
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
export const monitor: TraceFormat = {
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
  const milliseconds = Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000);
  const ttl = ttlOf(words, milliseconds);
  if (ttl !== null) sink.lifetime?.(ttl);
  if (ttl !== null && command.skip === 'key-details' && words[1] !== undefined)
    sink.expire?.(nameOfKey(words[1], database), milliseconds, ttl);
  if (command.skip !== null) return command.skip;
  // What is cut off may be a further key, but of a command that has one, only its value.
  if (isCut && !command.hasOneKey) return { code: 'line-too-long', most: longestLine };
  const time = milliseconds;
  if (!Number.isSafeInteger(time)) return { code: 'time-too-large', value: seconds };
  const isStore = storesWhole(command, words);
  const keys = keysOf(command, words);
  for (const { kind, key } of keys) {
    const name = nameOfKey(key, database);
    if (isStore && kind !== readKind) sink.store(name, time, undefined, ttl ?? undefined);
    else sink.add(kind, name, time, undefined, ttl ?? undefined);
  }
  return keys.length === 0 ? 'no-key' : null;
}

/** Options and commands that say how long a key lives: the length of their unit, and whether they name a moment. */
const lifetimeUnits: ReadonlyMap<string, readonly [milliseconds: number, isMoment: boolean]> = new Map([
  ['ex', [1000, false]],
  ['px', [1, false]],
  ['exat', [1000, true]],
  ['pxat', [1, true]],
  ['expire', [1000, false]],
  ['pexpire', [1, false]],
  ['expireat', [1000, true]],
  ['pexpireat', [1, true]],
  ['setex', [1000, false]],
  ['psetex', [1, false]],
]);

/** How long a command lets its key live, in milliseconds; null: it says nothing of that. */
function ttlOf(words: readonly string[], now: number): number | null {
  const [name = ''] = words;
  const command = name.toLowerCase();
  // Behind the value of SET, and behind the key of GETEX.
  const from = command === 'set' ? 3 : command === 'getex' ? 2 : words.length;
  const option = words.findIndex((word, index) => index >= from && /^e?p?xat$|^[ep]x$/i.test(word));
  const unit = lifetimeUnits.get(option < 0 ? command : (words[option] as string).toLowerCase());
  const value = option < 0 ? words[2] : words[option + 1];
  if (unit === undefined || value === undefined || !/^\d+$/.test(value)) return null;
  const [milliseconds, isMoment] = unit;
  return Number(value) * milliseconds - (isMoment ? now : 0);
}

/** Whether a command writes a value as a whole, as fills do, and not a part of it or only if it is there. */
function storesWhole({ stores }: CommandKeySpec, words: readonly string[]): boolean {
  const [name = ''] = words;
  // A hash is filled with several fields at once; one field is a change.
  if (name.toLowerCase() === 'hset') return words.length >= 6;
  return stores && !words.slice(3).some((word) => word.toUpperCase() === 'XX');
}
