import { CommandError } from './command-error.ts';
import { zadd, zincrby } from './commands/adding.ts';
import { zinterstore, zunionstore } from './commands/combining.ts';
import type { Command } from './commands/command.ts';
import { del, exists, set, type } from './commands/keys.ts';
import {
  zrange,
  zrangebylex,
  zrangebyscore,
  zrevrange,
  zrevrangebylex,
  zrevrangebyscore,
} from './commands/ranges.ts';
import { zcard, zcount, zlexcount, zmscore, zrank, zrevrank, zscore } from './commands/reading.ts';
import {
  zpopmax,
  zpopmin,
  zrem,
  zremrangebylex,
  zremrangebyrank,
  zremrangebyscore,
} from './commands/removing.ts';
import type { Keyspace } from './keyspace.ts';
import type { CommandResult, Reply } from './types.ts';

/** Every command that is known, by its name in lower case. */
const commands = {
  zadd,
  zincrby,
  zscore,
  zmscore,
  zrank,
  zrevrank,
  zcard,
  zcount,
  zlexcount,
  zrange,
  zrevrange,
  zrangebyscore,
  zrevrangebyscore,
  zrangebylex,
  zrevrangebylex,
  zrem,
  zpopmin,
  zpopmax,
  zremrangebyrank,
  zremrangebyscore,
  zremrangebylex,
  zunionstore,
  zinterstore,
  set,
  del,
  exists,
  type,
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

/** The names of all commands, in lower case. */
export const commandNames = Object.keys(commands) as [CommandName, ...CommandName[]];

const byName: ReadonlyMap<string, Command> = new Map(Object.entries(commands));

/** How many characters of a call the server repeats when it does not know the command. */
const longestRepeat = 128;

/**
 * Carries out one command as Redis 7 and Valkey do.
 *
 * @param words the name of the command, in whatever case, and its arguments
 */
export function execute(keyspace: Keyspace, words: readonly [string, ...string[]]): CommandResult {
  return { reply: replyTo(keyspace, words), changes: keyspace.takeChanges() };
}

function replyTo(keyspace: Keyspace, [name, ...args]: readonly [string, ...string[]]): Reply {
  const command = byName.get(name.toLowerCase());
  if (command === undefined) return { error: unknown(name, args) };
  const words = args.length + 1;
  const [first, ...rest] = args;
  const { arity } = command;
  if (first === undefined || (arity < 0 ? words < -arity : words !== arity))
    return { error: `ERR wrong number of arguments for '${name.toLowerCase()}' command` };
  try {
    return command.run(keyspace, [first, ...rest]);
  } catch (error) {
    if (error instanceof CommandError) return { error: error.message };
    throw error;
  }
}

function unknown(name: string, args: readonly string[]): string {
  let repeated = '';
  for (const arg of args) {
    if (repeated.length >= longestRepeat) break;
    repeated += `'${arg.slice(0, longestRepeat - repeated.length)}' `;
  }
  return `ERR unknown command '${name.slice(0, longestRepeat)}', with args beginning with: ${repeated}`;
}
