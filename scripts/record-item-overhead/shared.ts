// What is stored in the servers that `scripts/record-item-overhead.ts` measures, and how they are started.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../server-connection.ts';

const largestValue = 2 ** 20;
export const ttl = '100000';

export const upTo = (most: number) => Array.from({ length: most + 1 }, (_, index) => index);
export const keyLengths = upTo(250).slice(1);

/** All short ones, and those at which an allocation of jemalloc or a chunk of memcached is just full, and beside them. */
export function valueLengths(full: readonly number[]): number[] {
  const near = full.flatMap((size) => [size - 1, size, size + 1]);
  const lengths = [...upTo(300), ...near].filter((length) => length >= 0 && length <= largestValue);
  return [...new Set(lengths)].sort((one, other) => one - other);
}

/** Different keys of one length. */
export function keyOf(index: number, length: number): string {
  return length < 8
    ? String.fromCharCode(97 + index) + 'k'.repeat(length - 1)
    : String(index).padStart(length, 'k');
}

export async function withServer<Result>(
  program: string,
  args: readonly string[],
  use: (port: number) => Promise<Result>,
): Promise<Result> {
  const port = await freePort();
  const server = spawn(program, [...args, program.includes('memcached') ? '-p' : '--port', `${port}`], {
    stdio: 'ignore',
  });
  try {
    return await use(port);
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}
