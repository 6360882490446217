/**
 * Asks a real PostgreSQL what a leaderboard asks, and records how many rows it reads for each answer, as JSON. The page
 * of the leaderboard lab reads what was recorded; it starts no server.
 *
 *   node scripts/record-leaderboard-sql.ts > src/content/leaderboard-sql.json
 *
 * PATH has to have initdb, pg_ctl and psql (Debian: postgresql, in /usr/lib/postgresql/VERSION/bin), and the user must
 * not be root, which PostgreSQL refuses. Takes about a minute.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** What `EXPLAIN (ANALYZE, FORMAT JSON)` says of one step of a plan. */
interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const sizes = [1_000, 100_000, 1_000_000];

/** The place in the middle is the one asked about: half of the players are ahead. */
const questions: Readonly<Record<string, string>> = {
  top: 'SELECT player, score FROM scores ORDER BY score DESC, player DESC LIMIT 10',
  place: `SELECT count(*) + 1 FROM scores WHERE (score, player) > (SELECT score, player FROM scores WHERE player = 'me')`,
  neighbours: `WITH ranked AS (SELECT player, score, row_number() OVER (ORDER BY score DESC, player DESC) AS place FROM scores)
    SELECT * FROM ranked WHERE place BETWEEN (SELECT place FROM ranked WHERE player = 'me') - 2
                                         AND (SELECT place FROM ranked WHERE player = 'me') + 2`,
  page: 'SELECT player, score FROM scores ORDER BY score DESC, player DESC LIMIT 20 OFFSET 20',
};

const folder = mkdtempSync(join(tmpdir(), 'leaderboard-'));
const data = join(folder, 'data');

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function query(sql: string): string {
  return run('psql', '-XAtq', '-h', folder, '-U', 'recorder', '-d', 'postgres', '-c', sql);
}

/** Rows that the scans of a plan looked at, those that a filter threw away included. */
function rowsRead(plan: Plan): number {
  const inner = (plan.Plans ?? []).reduce((sum, each) => sum + rowsRead(each), 0);
  // What reads the result of another step (CTE Scan) looks at rows again, but at none of the table.
  if (!/^(Seq|Index|Index Only|Bitmap Heap) Scan$/.test(plan['Node Type'])) return inner;
  return inner + (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'];
}

function rowsReadBy(sql: string): number {
  const [explained] = JSON.parse(query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`)) as readonly {
    readonly Plan: Plan;
  }[];
  if (!explained) throw new Error(`No plan for ${sql}`);
  return Math.round(rowsRead(explained.Plan));
}

try {
  run('initdb', '-D', data, '-U', 'recorder', '--auth=trust', '--no-sync');
  const settings = `-c listen_addresses='' -c unix_socket_directories=${folder} -c fsync=off -c max_parallel_workers_per_gather=0`;
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'postgres.log'), '-o', settings, 'start');
  try {
    const recorded: Record<string, { readonly withoutIndex: number[]; readonly withIndex: number[] }> = {};
    for (const size of sizes) {
      query('DROP TABLE IF EXISTS scores');
      query('CREATE TABLE scores (player text PRIMARY KEY, score int NOT NULL)');
      query(`INSERT INTO scores SELECT 'p' || n, n * 2 FROM generate_series(1, ${size} - 1) n`);
      query(`INSERT INTO scores VALUES ('me', ${size} + 1)`);
      for (const indexed of [false, true]) {
        if (indexed) query('CREATE INDEX ON scores (score DESC, player DESC)');
        query('VACUUM ANALYZE scores');
        for (const [name, sql] of Object.entries(questions)) {
          recorded[name] ??= { withoutIndex: [], withIndex: [] };
          recorded[name][indexed ? 'withIndex' : 'withoutIndex'].push(rowsReadBy(sql));
        }
      }
    }
    const server = run('postgres', '--version').trim();
    const answers = Object.entries(questions).map(([question, sql]) => ({
      question,
      sql: sql.replace(/\s+/g, ' '),
      ...recorded[question],
    }));
    process.stdout.write(`${JSON.stringify({ server, sizes, answers }, null, 2)}\n`);
  } finally {
    run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
