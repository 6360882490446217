/**
 * Records what a real PgBouncer in front of a real PostgreSQL does with clients that come, wait and are refused, and
 * prints it as JSON. The tests of the proxy model read what was recorded; they start no server.
 *
 *   node scripts/record-pgbouncer.ts > src/sim/vectors/pgbouncer.json
 *
 * PATH has to have initdb, pg_ctl, psql and pgbouncer (Debian: postgresql, pgbouncer; the first two are in
 * /usr/lib/postgresql/VERSION/bin), and the user must not be root, which PostgreSQL refuses. Takes about a minute.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';

interface ScenarioClient {
  /** Milliseconds after the start. */
  readonly at: number;
  /** How long its transaction works. */
  readonly work: number;
  /** How long it stays connected afterwards. */
  readonly linger: number;
}

interface Scenario {
  readonly name: string;
  readonly maxConnections: number;
  /** Null: the clients connect to PostgreSQL themselves. */
  readonly pool: {
    readonly size: number;
    readonly mode: 'transaction' | 'session';
    readonly waitTimeout: number;
  } | null;
  readonly clients: readonly ScenarioClient[];
}

interface Answer {
  readonly outcome: 'completed' | 'refused' | 'timed-out';
  /** Process of the database that served it, and when the transaction began there, in seconds. */
  readonly served: { readonly process: number; readonly began: number } | null;
}

/** Moments are so far apart that a slow machine does not change who comes first. */
const client = (at: number, work: number, linger = 0): ScenarioClient => ({ at, work, linger });
const staying = [client(0, 300, 6000), client(1500, 300, 6000), client(3000, 300, 6000)];
const patient = 60_000;
const scenarios: readonly Scenario[] = [
  {
    name: 'without a pool, whoever comes above max_connections is refused',
    maxConnections: 3,
    pool: null,
    clients: [
      client(0, 8000),
      client(1000, 8000),
      client(2000, 8000),
      client(4000, 500),
      client(12_000, 500),
    ],
  },
  {
    name: 'clients of a pool wait in the order in which they came',
    maxConnections: 20,
    pool: { size: 2, mode: 'transaction', waitTimeout: patient },
    clients: [0, 1000, 2000, 3000, 4000, 5000].map((at) => client(at, 2500)),
  },
  {
    name: 'whoever waits too long for a connection gets an error',
    maxConnections: 20,
    pool: { size: 1, mode: 'transaction', waitTimeout: 3000 },
    clients: [client(0, 9000), client(1000, 500), client(2000, 500), client(7500, 500)],
  },
  {
    name: 'clients that stay connected share a connection, transaction by transaction',
    maxConnections: 20,
    pool: { size: 2, mode: 'transaction', waitTimeout: patient },
    clients: staying,
  },
  {
    name: 'bound to their sessions, as pinning binds them, they keep it until they close',
    maxConnections: 20,
    pool: { size: 2, mode: 'session', waitTimeout: patient },
    clients: staying,
  },
];

const folder = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
const data = join(folder, 'data');

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function play({ maxConnections, pool, clients }: Scenario): Promise<Answer[]> {
  const database = await freePort();
  const settings = [
    `-p ${database}`,
    `-c max_connections=${maxConnections} -c superuser_reserved_connections=0 -c max_wal_senders=0`,
    `-c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`,
  ].join(' ');
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'postgres.log'), '-o', settings, 'start');
  const port = pool === null ? database : await freePort();
  const bouncer = pool === null ? null : startPgbouncer(pool, port, database);
  try {
    if (bouncer) await after(3000);
    return await Promise.all(clients.map((one) => ask(one, port)));
  } finally {
    bouncer?.kill('SIGINT');
    run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
  }
}

function startPgbouncer(pool: NonNullable<Scenario['pool']>, port: number, database: number) {
  const file = join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    `[databases]
postgres = host=127.0.0.1 port=${database} user=recorder
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = ${pool.mode}
default_pool_size = ${pool.size}
query_wait_timeout = ${pool.waitTimeout / 1000}
logfile = ${join(folder, 'pgbouncer.log')}
`,
  );
  return spawn('pgbouncer', ['-q', file], { stdio: 'ignore' });
}

/** One client: connects, runs one transaction, stays for a while and closes. */
async function ask({ at, work, linger }: ScenarioClient, port: number): Promise<Answer> {
  await after(at);
  const psql = spawn('psql', ['-XAtq', `postgresql://recorder@127.0.0.1:${port}/postgres`]);
  let [out, error] = ['', ''];
  psql.stderr.on('data', (text) => {
    error += text;
  });
  psql.stdout.on('data', async (text) => {
    out += text;
    await after(linger);
    psql.stdin.end();
  });
  psql.stdin.on('error', () => {
    // The server hung up before psql read the statement; its message says why.
  });
  psql.stdin.write(
    `SELECT pg_backend_pid(), extract(epoch from clock_timestamp()), pg_sleep(${work / 1000});\n`,
  );
  await new Promise((resolve) => psql.once('close', resolve));
  if (error.includes('too many clients')) return { outcome: 'refused', served: null };
  if (error.includes('query_wait_timeout')) return { outcome: 'timed-out', served: null };
  const [process_, began] = out.split('|').map(Number);
  if (process_ === undefined || began === undefined || error !== '') throw new Error(error || out);
  return { outcome: 'completed', served: { process: process_, began } };
}

try {
  run('initdb', '-D', data, '-U', 'recorder', '--auth=trust', '--no-sync');
  const recorded = [];
  for (const scenario of scenarios) {
    const answers = await play(scenario);
    const began = answers
      .flatMap(({ served }, index) => (served ? [{ index, ...served }] : []))
      .sort((one, other) => one.began - other.began);
    recorded.push({
      ...scenario,
      outcomes: answers.map(({ outcome }) => outcome),
      order: began.map(({ index }) => index),
      connections: new Set(began.map((one) => one.process)).size,
    });
    console.error(scenario.name, JSON.stringify(recorded.at(-1)));
  }
  const servers = [run('pg_ctl', '--version'), run('pgbouncer', '--version')].map(
    (text) => text.split('\n')[0],
  );
  process.stdout.write(`${JSON.stringify({ servers, scenarios: recorded }, null, 1)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
