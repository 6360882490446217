import type { Keyspace } from '../keyspace.ts';
import type { Reply } from '../types.ts';

/** One command of the server. */
export interface Command {
  /**
   * How many words a call has, the name included; a negative number is the least of them, as in the server's own
   * `COMMAND INFO`.
   */
  readonly arity: number;
  /**
   * Does it. The arguments are the words behind the name; there are as many as the arity says.
   *
   * @throws CommandError when the server would refuse it; then nothing has changed
   */
  run(keyspace: Keyspace, args: readonly [string, ...string[]]): Reply;
}
