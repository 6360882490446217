import { syntaxError } from '../command-error.ts';
import type { Command } from './command.ts';

/** Without the options of SET, such as EX: they have nothing to do with sorted sets, and are refused. */
export const set: Command = {
  arity: -3,
  run(keyspace, [key, value = '', ...options]) {
    if (options.length > 0) throw syntaxError();
    keyspace.setString(key, value);
    return 'OK';
  },
};

export const del: Command = {
  arity: -2,
  run: (keyspace, keys) => keys.filter((key) => keyspace.deleteKey(key)).length,
};

export const exists: Command = {
  arity: -2,
  run: (keyspace, keys) => keys.filter((key) => keyspace.typeOf(key) !== 'none').length,
};

export const type: Command = {
  arity: 2,
  run: (keyspace, [key]) => keyspace.typeOf(key),
};
