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
  const sources = [...Object.values(policies), ...others].map((name) =>
    join(folder, simulator, `${name}.java`),
  );
  const main = join(standIns, 'Play.java');
  execFileSync('javac', ['-nowarn', '-proc:none', '-d', classes, '-sourcepath', standIns, main, ...sources], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const recorded = traceNames.map((trace) => {
    const keys = accesses(readTrace(trace));
    // All of a trace in one go: to start Java takes longer than to play it.
    const words = [...Object.keys(policies), ...capacities.map(String)];
    const output = execFileSync('java', ['-cp', classes, 'Play', ...words], {
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
  process.stdout.write(
    `${JSON.stringify({ program: `Caffeine's simulator ${commit}`, traces: recorded })}\n`,
  );
} finally {
  rmSync(classes, { recursive: true });
}
