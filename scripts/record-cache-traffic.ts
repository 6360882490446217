/**
 * Records with MONITOR the commands that a real redis-server gets from applications that use it as a cache, and prints
 * them as JSON, together with what only the applications know: which stores filled the cache after a miss, and which
 * were writes. The tests of the trace reader read the recording; they start no server.
 *
 *   node scripts/record-cache-traffic.ts | gzip -9n > src/sim/vectors/cache-traffic.json.gz
 *
 * PATH has to have redis-server (Debian: redis-server). Takes about a minute.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { Random } from '../src/sim/random.ts';
import { zipfKeys } from '../src/sim/workload/zipf.ts';
import { Connection, connected, freePort } from './server-connection.ts';

interface Scenario {
  readonly name: string;
  /** Requests of the application that are under way at a time. */
  readonly requests: number;
  readonly connections: number;
  /** Of a hundred requests so many change their key: in the database, then in the cache. */
  readonly writes?: number;
  /** Milliseconds that entries live. */
  readonly ttl?: number;
  /** Settings of the server. */
  readonly settings?: readonly string[];
  /** Bytes of a value. */
  readonly size?: number;
}

const keyCount = 300;
const requestCount = 3000;

const scenarios: readonly Scenario[] = [
  { name: 'one request at a time', requests: 1, connections: 1 },
  { name: 'ten at once over one connection', requests: 10, connections: 1 },
  { name: 'fifty at once over one connection', requests: 50, connections: 1 },
  { name: 'fifty at once over a pool of ten', requests: 50, connections: 10 },
  { name: 'entries that expire', requests: 50, connections: 10, ttl: 300 },
  {
    name: 'a server that evicts',
    requests: 50,
    connections: 10,
    size: 8192,
    settings: ['--maxmemory', '3mb', '--maxmemory-policy', 'allkeys-lru'],
  },
  { name: 'an application that writes to both', requests: 10, connections: 10, writes: 5 },
];

async function record(scenario: Scenario) {
  const port = await freePort();
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', ...(scenario.settings ?? [])];
  const server = spawn('redis-server', settings, { stdio: 'ignore' });
  try {
    const lines: string[] = [];
    const monitor = await connected(port);
    createInterface(monitor).on('line', (line) => lines.push(line.replace(/^\+/, '')));
    monitor.write('MONITOR\r\n');
    while (lines.length === 0) await after(10);
    const connections: Connection[] = [];
    for (let count = 0; count < scenario.connections; count++)
      connections.push(new Connection(await connected(port)));
    const truth = await play(scenario, connections);
    await after(200);
    for (const connection of connections) connection.close();
    monitor.destroy();
    return { name: scenario.name, ...truth, monitor: lines.map(withoutValue) };
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

/** Values only make the record long. */
function withoutValue(line: string): string {
  return line.replace(/"(x+)"/, '"x"');
}

async function play({ requests, writes = 0, ttl, size = 1 }: Scenario, connections: readonly Connection[]) {
  const random = new Random(1);
  const nextKey = zipfKeys(keyCount, 1, random);
  const truth = { reads: 0, hits: 0, fills: 0, writes: 0 };
  let begun = 0;
  const value = 'x'.repeat(size);
  const expiry = ttl === undefined ? [] : ['PX', `${ttl}`];
  const free = () => connections[random.below(connections.length)] as Connection;
  const set = (key: string) => free().ask('SET', key, value, ...expiry);
  const one = async (index: number) => {
    const key = `item:${nextKey(index)}`;
    // The database takes 2 to 20 milliseconds.
    const database = () => after(2 + random.below(19));
    if (random.below(100) < writes) {
      await database();
      truth.writes++;
      await set(key);
      return;
    }
    truth.reads++;
    if ((await free().ask('GET', key)) !== null) {
      truth.hits++;
      return;
    }
    await database();
    truth.fills++;
    await set(key);
  };
  const worker = async () => {
    while (begun < requestCount) {
      begun++;
      await one(begun);
    }
  };
  await Promise.all(Array.from({ length: requests }, worker));
  return truth;
}

const recorded = [];
for (const scenario of scenarios) recorded.push(await record(scenario));
process.stdout.write(`${JSON.stringify({ server: await serverVersion(), recorded })}\n`);

async function serverVersion(): Promise<string> {
  const server = spawn('redis-server', ['--version'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const piece of server.stdout) text += piece;
  return /v=(\S+)/.exec(text)?.[1] ?? text;
}
