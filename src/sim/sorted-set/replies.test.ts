import { describe, expect, test } from 'vitest';
import { readVector } from '../vectors.ts';
import { execute } from './execute.ts';
import { Keyspace } from './keyspace.ts';
import type { ErrorReply, Reply } from './types.ts';

interface Recorded {
  readonly command: [string, ...string[]];
  readonly reply: Reply;
}

/** Recorded from redis-server 7.0.15 with RESP2, every session on an empty database. */
const { sessions } = readVector<{ readonly sessions: Recorded[][] }>('sorted-set.json.gz');

/** Redis 7.0 prints scores with 17 digits, we as few as will do; both read back as the same number. */
function comparable(reply: Reply, isScore: (index: number) => boolean): unknown {
  if (Array.isArray(reply)) return reply.map((each: Reply, index) => comparable(each, () => isScore(index)));
  return typeof reply === 'string' && isScore(0) ? Number(reply.replace('inf', 'Infinity')) : reply;
}

/** Which elements of the reply are scores. */
function scoresOf([name, ...args]: Recorded['command']): (index: number) => boolean {
  const pairs = args.some((word) => word.toUpperCase() === 'WITHSCORES') || /^zpop/i.test(name);
  if (pairs) return (index) => index % 2 === 1;
  return () => /^(zadd|zincrby|zm?score)$/i.test(name);
}

function isError(reply: Reply): reply is ErrorReply {
  return typeof reply === 'object' && reply !== null && 'error' in reply;
}

describe('what a real server answered', () => {
  test.each(sessions.map((session, index) => ({ index, session })))(
    'is what we answer, session $index',
    ({ session }) => {
      const keyspace = new Keyspace();
      for (const { command, reply } of session) {
        const ours = execute(keyspace, command).reply;
        const said = JSON.stringify(command);
        if (isError(reply)) expect(ours, said).toEqual(reply);
        else expect(comparable(ours, scoresOf(command)), said).toEqual(comparable(reply, scoresOf(command)));
      }
    },
  );

  test('was recorded in 4,840 replies', () => {
    expect(sessions.flat()).toHaveLength(4840);
  });
});
