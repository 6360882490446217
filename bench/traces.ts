// Replays a trace file beside libCacheSim's `cachesim` and beside a plain loop over lru-cache, each as a program of its
// own from start to end, and prints processor time and memory: `npm run bench:traces -- --cachesim PATH`. Without PATH
// (built from https://github.com/1a1a11a/libCacheSim) only the loop is there to compare with.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeTraces } from './traces/files.ts';
import { type Cost, measured, measuredScript } from './traces/measured.ts';

const { values: options } = parseArgs({
  options: {
    cachesim: { type: 'string' },
    requests: { type: 'string', default: '10000000' },
    rounds: { type: 'string', default: '1' },
  },
});
const requests = Number(options.requests);
const rounds = Number(options.rounds);
const keys = Math.ceil(requests / 10);
const capacity = Math.ceil(keys / 10);
const capacities = Array.from({ length: 20 }, (_, index) => Math.ceil((keys * (index + 1)) / 20));
const { cachesim } = options;

interface Run extends Cost {
  readonly hitRatios: readonly number[];
}

const ours = (file: string, ...args: readonly string[]): Run => {
  const { output, ...cost } = measuredScript(['scripts/sim.ts', file, '--policy', 'lru', '--json', ...args]);
  const rows = output.match(/"hitRatio":[^,}]+/g) ?? [];
  return { ...cost, hitRatios: rows.map((row) => Number(row.slice(row.indexOf(':') + 1))) };
};

/** How cachesim is told that a text has one number a line. */
const ofNumbers = ['txt', '--trace-type-params=obj-id-is-num=true'];

const theirs = (
  program: string,
  file: string,
  [format = '', ...params]: readonly string[],
  sizes: readonly number[],
): Run => {
  // Wherever it runs it writes a folder `result`, whatever output it is told.
  const { output, ...cost } = measured(
    resolve(program),
    [file, format, 'lru', sizes.join(), ...params, '--ignore-obj-size=1', `--output=${file}.cachesim`],
    dirname(file),
  );
  const ratios = [...output.matchAll(/ req, miss ratio ([\d.]+)/g)].slice(-sizes.length);
  // Caches come as their threads end; a larger LRU never hits less.
  return {
    ...cost,
    hitRatios: ratios.map(([, ratio]) => 1 - Number(ratio)).sort((one, other) => one - other),
  };
};

const loop = (file: string): Run => {
  const { output, ...cost } = measuredScript(['bench/traces/plain-loop.ts', file, String(capacity)]);
  return { ...cost, hitRatios: [Number(output) / requests] };
};

/** Runs programs in turn, so that whatever else the machine does meets all of them alike; of each the quickest run. */
function compare(title: string, programs: Readonly<Record<string, () => Run>>): void {
  const runs = Object.entries(programs).map(([name, run]) => ({ name, run, all: [] as Run[] }));
  for (let round = 0; round < rounds; round++) for (const { run, all } of runs) all.push(run());
  const rows = runs.map(({ name, all }) => ({
    name,
    ...(all.toSorted((one, other) => one.seconds - other.seconds)[0] as Run),
  }));
  const [first] = rows;
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      rows.map(({ name, seconds, megabytes, hitRatios }) => [
        name,
        {
          'processor time': `${seconds.toFixed(2)} s`,
          'times ours': (seconds / (first?.seconds ?? Number.NaN)).toFixed(2),
          memory: `${megabytes.toFixed(0)} MB`,
          'hit ratio': `${(100 * (hitRatios[0] ?? Number.NaN)).toFixed(2)} %`,
          // cachesim prints four decimals.
          'farthest off': Math.max(
            ...hitRatios.map((ratio, index) => Math.abs(ratio - (first?.hitRatios[index] ?? Number.NaN))),
          ).toFixed(4),
        },
      ]),
    ),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'traces-'));
try {
  const { binary, numbers, names } = writeTraces(folder, requests, keys);
  const beside = (file: string, format: readonly string[], sizes: readonly number[]) =>
    cachesim ? { cachesim: () => theirs(cachesim, file, format, sizes) } : {};
  console.log(`${requests} requests of ${keys} keys by Zipf's law; of ${rounds} runs the quickest`);
  compare(`LRU of ${capacity}, one number a line (promised: half the time of cachesim)`, {
    ours: () => ours(numbers, '--capacity', String(capacity)),
    ...beside(numbers, ofNumbers, [capacity]),
  });
  compare('LRU at 20 capacities, from the same file (promised: a twentieth of the time of cachesim)', {
    ours: () => ours(numbers, '--curve', '--capacity', capacities.join()),
    ...beside(numbers, ofNumbers, capacities),
  });
  compare(`LRU of ${capacity}, from cachesim's own binary format`, {
    ours: () => ours(binary, '--capacity', String(capacity)),
    ...beside(binary, ['oracleGeneral'], [capacity]),
  });
  compare(`LRU of ${capacity}, one name a line (promised: 1.2 times the loop at most, and less memory)`, {
    ours: () => ours(names, '--capacity', String(capacity)),
    'plain loop over lru-cache': () => loop(names),
  });
} finally {
  rmSync(folder, { recursive: true });
}
