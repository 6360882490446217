/**
 * Records what the simulator of Caffeine makes of the traces of `src/sim/vectors`, and prints it as JSON: hits and a
 * fingerprint of all outcomes. Every line of a trace is one access. `src/sim/policies/recorded.test.ts` reads it.
 *
 *   node scripts/record-caffeine.ts FOLDER COMMIT > src/sim/vectors/caffeine.json
 *
 * FOLDER holds https://github.com/ben-manes/caffeine as of COMMIT. Its policies and its count-min sketch are compiled as
 * they are; what they need of other libraries, and of their own settings, is in `caffeine-stand-ins`: the settings are
 * those of the simulator's `reference.conf`, without TinyLFU's random admissions ("jitter").
 *
 * PATH has to have javac and java, 17 or later (Debian: default-jdk-headless). Takes a minute.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readTrace } from '../src/sim/vectors.ts';
import { accesses, capacities, traceNames } from './recorded-accesses.ts';

/** Our names, and the classes that play them. */
const policies = {
  slru: 'policy/linked/SegmentedLruPolicy',
  'w-tinylfu': 'policy/sketch/WindowTinyLfuPolicy',
  lirs: 'policy/irr/LirsPolicy',
} as const;

/** Policies whose rules here are those of libCacheSim: what Caffeine makes of the same names is a second opinion. */
const secondOpinions = {
  lru: 'policy/linked/LinkedPolicy',
  fifo: 'policy/linked/LinkedPolicy',
  clock: 'policy/linked/LinkedPolicy',
  mru: 'policy/linked/LinkedPolicy',
  sieve: 'policy/linked/SievePolicy',
  '2q': 'policy/two_queue/TwoQueuePolicy',
  arc: 'policy/adaptive/ArcPolicy',
  's3-fifo': 'policy/two_queue/S3FifoPolicy',
} as const;

const others = [
  'policy/AccessEvent',
  'admission/Admitter',
  'admission/Frequency',
  'admission/countmin4/CountMin4',
  'admission/countmin4/PeriodicResetCountMin4',
];

const [folder, commit] = process.argv.slice(2);
if (folder === undefined || commit === undefined)
  throw new Error('Give the folder of Caffeine and its commit.');
const standIns = fileURLToPath(new URL('caffeine-stand-ins/', import.meta.url));
const simulator = 'simulator/src/main/java/com/github/benmanes/caffeine/cache/simulator';
const classes = mkdtempSync(join(tmpdir(), 'caffeine-'));
try {
  const classFiles = [...Object.values(policies), ...Object.values(secondOpinions), ...others];
  const sources = Array.from(new Set(classFiles), (name) => join(folder, simulator, `${name}.java`));
  const main = join(standIns, 'Play.java');
  execFileSync('javac', ['-nowarn', '-proc:none', '-d', classes, '-sourcepath', standIns, main, ...sources], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  /** All of a trace in one go: to start Java takes longer than to play it. */
  const play = (names: readonly string[]) =>
    traceNames.map((trace) => {
      const keys = accesses(readTrace(trace));
      const output = execFileSync('java', ['-cp', classes, 'Play', ...names, ...capacities.map(String)], {
        input: Buffer.from(keys.buffer),
        encoding: 'utf8',
      });
      const rows = output
        .trim()
        .split('\n')
        .map((line) => {
          const [policy, capacity, hits, fnv] = line.split(' ');
          return { policy, capacity: Number(capacity), hits: Number(hits), fnv };
        });
      return { trace, rows };
    });
  const program = `Caffeine's simulator ${commit}`;
  const recording = {
    program,
    traces: play(Object.keys(policies)),
    secondOpinions: play(Object.keys(secondOpinions)),
  };
  process.stdout.write(`${JSON.stringify(recording)}\n`);
} finally {
  rmSync(classes, { recursive: true });
}
