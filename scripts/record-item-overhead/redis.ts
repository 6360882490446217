import { setTimeout as after } from 'node:timers/promises';
import { Connection, connected } from '../server-connection.ts';
import { keyLengths, keyOf, ttl, upTo, valueLengths, withServer } from './shared.ts';

/** Redis gives its first table so many places, so that no table grows while these are stored. */
const count = 4;

/** Sizes of which there are four, or eight, to a doubling. */
const eighths = upTo(12).flatMap((power) => upTo(7).map((part) => (256 * 2 ** power * (8 + part)) / 8));
/** What stands beside the text in Redis: a header of 3, 5 or 9 bytes and a zero. */
const redisValues = valueLengths([
  ...eighths.flatMap((size) => [size - 4, size - 6, size - 10]),
  ...[2 ** 15, 2 ** 16, 2 ** 20 - 1],
]);

interface Shape {
  readonly key: number;
  readonly value: number;
  readonly expires: boolean;
  readonly isInteger: boolean;
}

const shape = (key: number, value: number, more: Partial<Shape> = {}): Shape => ({
  key,
  value,
  expires: false,
  isInteger: false,
  ...more,
});

/** Redis keeps whole numbers in the object itself, from 10000 on each its own. */
const integerLengths = upTo(19).slice(5);
const redisShapes: readonly Shape[] = [
  ...[...keyLengths, 255, 256, 1000, 65_535, 65_536].map((key) => shape(key, 10)),
  ...redisValues.map((value) => shape(10, value)),
  ...integerLengths.map((value) => shape(10, value, { isInteger: true })),
  ...keyLengths.filter((key) => key % 5 === 0).map((key) => shape(key, 44, { expires: true })),
  ...redisValues.filter((_, index) => index % 7 === 0).map((value) => shape(33, value, { expires: true })),
];

function textOf({ value, isInteger }: Shape): string {
  return isInteger ? '1234567890123456789'.slice(0, value) : 'x'.repeat(value);
}

/** @param program the redis-server to measure */
export async function recordRedis(program: string) {
  const quiet = ['--save', '', '--latency-tracking', 'no', '--slowlog-log-slower-than', '-1'];
  const settings = ['--bind', '127.0.0.1', '--enable-debug-command', 'yes', ...quiet];
  return withServer(program, settings, async (port) => {
    const memory = async () => infoOf(port, 'memory');
    const allocator = field(await memory(), 'mem_allocator');
    const server = await infoOf(port, 'server');
    const used = async () => Number(field(await memory(), 'used_memory'));
    const store = async ({ key, ...of }: Shape, first: number, last: number) => {
      const connection = new Connection(await connected(port));
      const expiry = of.expires ? ['EX', ttl] : [];
      const value = textOf({ key, ...of });
      const answers = [];
      for (let index = first; index < last; index++)
        answers.push(connection.ask('SET', keyOf(index, key), value, ...expiry));
      await Promise.all(answers);
      const usage = await connection.ask('MEMORY', 'USAGE', keyOf(first, key));
      connection.close();
      return Number(usage);
    };
    const empty = async () => {
      const connection = new Connection(await connected(port));
      await connection.ask('FLUSHALL', 'SYNC');
      connection.close();
      return settled(used);
    };
    const measure = async (one: Shape) => {
      const before = await empty();
      const usage = await store(one, 0, count);
      return { usage, bytes: (await settled(used)) - before };
    };
    const items = [];
    for (const one of redisShapes) {
      // Now and then the server allocates something for itself in between, so it is done until it gives the same twice.
      let { usage, bytes } = await measure(one);
      for (let last = Number.NaN; last !== bytes; ) {
        last = bytes;
        ({ usage, bytes } = await measure(one));
      }
      items.push([one.key, one.value, Number(one.expires), Number(one.isInteger), bytes, usage]);
    }
    const tables = [];
    for (const expires of [false, true]) {
      const before = await empty();
      let stored = 0;
      for (const total of upTo(16).flatMap((power) => [2 ** power, 2 ** power + 1])) {
        if (total <= stored) continue;
        await store(shape(8, 8, { expires }), stored, total);
        stored = total;
        await grown(port);
        tables.push([total, Number(expires), (await settled(used)) - before]);
      }
    }
    return {
      version: field(server, 'redis_version'),
      allocator,
      wordBits: Number(field(server, 'arch_bits')),
      itemColumns: ['key', 'value', 'expires', 'isInteger', `bytes of ${count}`, 'MEMORY USAGE'],
      items,
      tableColumns: ['items', 'expires', 'bytes'],
      tables,
    };
  });
}

/** Waits until no table is being moved into a larger one, which Redis does a millisecond of every hundred. */
async function grown(port: number): Promise<void> {
  const connection = new Connection(await connected(port));
  while ((await connection.ask('DEBUG', 'HTSTATS', '0'))?.includes('rehashing target')) await after(20);
  connection.close();
}

async function infoOf(port: number, section: string): Promise<string> {
  // A connection of its own each time: what one holds for its client changes with its age.
  const connection = new Connection(await connected(port));
  for (;;) {
    const clients = (await connection.ask('INFO', 'clients')) ?? '';
    if (field(clients, 'connected_clients') === '1') break;
  }
  const text = (await connection.ask('INFO', section)) ?? '';
  connection.close();
  return text;
}

function field(text: string, name: string): string {
  return new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(text)?.[1] ?? '';
}

/** The number once it is the same twice in a row. */
async function settled(read: () => Promise<number>): Promise<number> {
  for (let last = await read(); ; ) {
    const next = await read();
    if (next === last) return next;
    last = next;
  }
}
