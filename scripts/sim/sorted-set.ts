import { z } from 'zod';
import { execute } from '../../src/sim/sorted-set/execute.ts';
import { Keyspace } from '../../src/sim/sorted-set/keyspace.ts';
import type { Reply } from '../../src/sim/sorted-set/types.ts';
import { readJson } from './json-file.ts';

/** Sessions of commands, each a list of words; whatever else is beside them, such as recorded replies, is not read. */
const file = z.object({
  sessions: z.array(z.array(z.object({ command: z.tuple([z.string().min(1)], z.string()) }))),
});

/**
 * Answers the commands of every session, each on an empty database.
 *
 * @throws UsageError when the content is not such a file
 */
export function answerSessions(content: string): { readonly sessions: Reply[][] } {
  const { sessions } = readJson(content, file);
  return {
    sessions: sessions.map((session) => {
      const keyspace = new Keyspace();
      return session.map(({ command }) => execute(keyspace, command).reply);
    }),
  };
}
