/**
 * How fast the simulation engine is, beside the caches of npm driven by the same requests, and how its policies
 * compare with its LRU; then the miss-ratio curve, opening any step of a long scenario, memory, and how much of their
 * own the other models play in a second. `npm run bench`.
 */
import process from 'node:process';
import { policyNames } from '../src/sim/policies/index.ts';
import { contenders, type KeyKind } from './engine/contenders.ts';
import { type Measured, measure, median } from './engine/measure.ts';
import { models } from './engine/models.ts';
import { openSteps } from './engine/open-steps.ts';
import { alpha, capacity, keys, requests } from './engine/workload.ts';

const rounds = Number(process.argv[2] ?? 15);
const warmUps = 4;
/** The other models are not compared with anything, so that fewer rounds will do. */
const modelRounds = 5;
const modelWarmUps = 1;

const named = (group: string) => Object.keys(contenders).filter((name) => name.startsWith(`${group}/`));
const isOurs = ({ name }: Measured) => name.startsWith('ours');
const perSecond = (milliseconds: number) => `${(requests / milliseconds / 1000).toFixed(1)} M/s`;

function table(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [header, ...rows]) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}

function heading(text: string): void {
  console.log(`\n${text}`);
}

async function besideLibraries(kind: KeyKind, promise: string): Promise<void> {
  heading(`${kind} keys (promised: ${promise})`);
  const all = await measure(named(kind), rounds, warmUps);
  const others = all.filter((one) => !isOurs(one));
  const fastest = Math.min(...others.map((other) => median(other.rounds)));
  const fastestAtBest = Math.min(...others.map((other) => other.rounds[0] as number));
  const ours = all.find(isOurs) as Measured;
  table(
    ['', 'median', 'best', 'to the fastest library', 'at best', 'hits', 'memory'],
    all.map((one) => [
      one.name,
      perSecond(median(one.rounds)),
      perSecond(one.rounds[0] as number),
      `${(fastest / median(one.rounds)).toFixed(2)} x`,
      `${(fastestAtBest / (one.rounds[0] as number)).toFixed(2)} x`,
      one.hits === ours.hits ? String(one.hits) : `${one.hits}, not LRU`,
      `${one.megabytes.toFixed(0)} MB`,
    ]),
  );
}

async function besideOurLru(): Promise<void> {
  heading('policies, keys interned before (promised: within a factor of 3 of our LRU)');
  const all = await measure(named('policy'), rounds, warmUps);
  const lru = all.find(({ name }) => name === 'lru') as Measured;
  table(
    ['', 'median', 'best', 'times as long as LRU', 'at best', 'hits', 'memory'],
    all.map((one) => [
      one.name,
      perSecond(median(one.rounds)),
      perSecond(one.rounds[0] as number),
      (median(one.rounds) / median(lru.rounds)).toFixed(2),
      ((one.rounds[0] as number) / (lru.rounds[0] as number)).toFixed(2),
      String(one.hits),
      `${one.megabytes.toFixed(0)} MB`,
    ]),
  );
}

async function missRatioCurve(): Promise<void> {
  heading('miss-ratio curve of LRU (promised: under 1 s and 200 MB)');
  for (const { name, rounds: times, megabytes } of await measure(named('curve'), rounds, warmUps)) {
    console.log(
      `  ${name}: median ${median(times).toFixed(0)} ms, best ${times[0]?.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`,
    );
  }
}

function steps(): void {
  heading('opening a random step of 100,000 requests, in ms (promised: under 50)');
  const all = policyNames.map((policy) => ({ policy, times: openSteps(policy) }));
  const slowest = all.reduce((one, other) =>
    (one.times.at(-1) as number) > (other.times.at(-1) as number) ? one : other,
  );
  for (const { policy, times } of [...all.filter(({ policy: name }) => name === 'lru'), slowest]) {
    const at = (share: number) => times[Math.floor((times.length - 1) * share)]?.toFixed(1);
    console.log(`  ${policy}: median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)}`);
  }
}

function otherModels(): void {
  heading('other models, a second');
  const rows = models.map(({ name, unit, prepare }) => {
    const run = prepare();
    const speeds = Array.from({ length: modelWarmUps + modelRounds }, () => {
      const start = performance.now();
      return run() / ((performance.now() - start) / 1000);
    })
      .slice(modelWarmUps)
      .sort((one, other) => one - other);
    const shown = (speed = 0) => `${Math.round(speed).toLocaleString('en')} ${unit}`;
    return [name, shown(median(speeds)), shown(speeds.at(-1))];
  });
  table(['', 'median', 'best'], rows);
}

console.log(
  `Zipf ${alpha.toFixed(1)}: ${requests} requests over ${keys} keys, capacity ${capacity}; ${rounds} rounds in turn, each contender in its own process`,
);
await besideLibraries('integer', 'at least twice the fastest library');
await besideLibraries('string', 'at least as many as the fastest library');
await besideOurLru();
await missRatioCurve();
steps();
otherModels();
