// What our engine makes of every trace that somebody else's program has played, beside what that program made of it.

import type { DrawnSizes } from '../../src/sim/bytes/drawn-sizes.ts';
import { drawnSizes } from '../../src/sim/bytes/drawn-sizes.ts';
import type { SizedPolicyName } from '../../src/sim/bytes/policies.ts';
import { replaySized } from '../../src/sim/bytes/replay.ts';
import { SizedTraceBuilder } from '../../src/sim/bytes/sized-trace.ts';
import { configure } from '../../src/sim/config.ts';
import { Fingerprint } from '../../src/sim/fingerprint.ts';
import { type ModeName, ruleOfMode } from '../../src/sim/modes.ts';
import { outcomeLetters } from '../../src/sim/outcome-letters.ts';
import '../../src/sim/policies/all.ts';
import { playedWithItsNumbers, recordedDraws } from '../../src/sim/policies/libcachesim.testing.ts';
import { replayTrace } from '../../src/sim/replay.ts';
import { simulationOf } from '../../src/sim/simulation-of.ts';
import { type PolicyName, readKind } from '../../src/sim/types.ts';
import { readTrace, readVector } from '../../src/sim/vectors.ts';

/** One cell: a trace, a policy and a capacity, as two programs played it. */
export interface Figure {
  readonly trace: string;
  readonly policy: PolicyName;
  /** Entries or bytes. */
  readonly capacity: number;
  readonly mode: ModeName;
  /** Hits. */
  readonly ours: number;
  readonly theirs: number;
  /** All hits and misses come in the same order, not only as many. */
  readonly isSame: boolean;
  /** What the hits are out of. */
  readonly accesses: number;
}

interface Row {
  readonly policy: PolicyName;
  readonly capacity: number;
  readonly hits: number;
  readonly fnv: string;
}

interface Recorded {
  readonly trace: string;
  readonly rows: readonly Row[];
}

interface Exact {
  readonly hits: number;
  readonly hm?: string;
  readonly fnv?: string;
}

export interface Drawn {
  readonly hitsMean: number;
  readonly runs: number;
}

type Expected = Record<string, Record<string, Record<string, Record<string, Exact | Drawn>>>>;

const expected = Object.entries(
  readVector<{ readonly traces: Record<string, { readonly expected: Expected[string] }> }>('expected.json')
    .traces,
).flatMap(([trace, { expected: byMode }]) =>
  Object.entries(byMode).flatMap(([mode, byCapacity]) =>
    Object.entries(byCapacity).flatMap(([capacity, byPolicy]) =>
      Object.entries(byPolicy).map(([policy, figures]) => ({
        trace,
        mode: mode as ModeName,
        capacity: Number(capacity),
        policy: policy.toLowerCase() as PolicyName,
        figures,
      })),
    ),
  ),
);

/** The order of hits and misses, and how many of them there are. */
function played(name: string, policy: PolicyName, capacity: number, mode: ModeName) {
  const trace = readTrace(name);
  const strategy = ruleOfMode[mode];
  const config = configure({ policy, capacity, strategy });
  const simulation = simulationOf(trace, config);
  const letters = outcomeLetters(strategy);
  const fingerprint = new Fingerprint();
  let order = '';
  for (let index = 0; index < trace.length; index++) {
    const outcome = simulation.step(trace.kinds[index] as number, trace.keys[index] as number, index);
    const letter = letters[outcome] as number;
    if (letter === 0) continue;
    fingerprint.add(letter);
    order += String.fromCharCode(letter);
  }
  const { hits, misses } = simulation.totals();
  return { hits, accesses: hits + misses, order, fnv: fingerprint.toString() };
}

/** What libCacheSim, and for CLOCK-REF1 our program in Python, recorded of caches that count entries. */
export function entryFigures(): Figure[] {
  return expected.flatMap(({ figures, ...cell }) => {
    if (!('hits' in figures)) return [];
    const ours = played(cell.trace, cell.policy, cell.capacity, cell.mode);
    const isSame = figures.fnv === undefined ? figures.hm === ours.order : figures.fnv === ours.fnv;
    return [{ ...cell, ours: ours.hits, theirs: figures.hits, isSame, accesses: ours.accesses }];
  });
}

const randomSeeds = 40;

/** Means of eviction at random, ours beside those of cachetools. */
export function randomFigures(): Omit<Figure, 'isSame'>[] {
  return expected.flatMap(({ figures, ...cell }) => {
    if (!('hitsMean' in figures)) return [];
    return [{ ...cell, theirs: figures.hitsMean, ...meanOf(cell, randomSeeds) }];
  });
}

/** The mean hits of runs with the seeds from 1 on. */
function meanOf(cell: Pick<Figure, 'trace' | 'policy' | 'capacity' | 'mode'>, seeds: number) {
  const { policy, capacity, mode } = cell;
  const trace = readTrace(cell.trace);
  const configs = Array.from({ length: seeds }, (_, index) =>
    configure({ policy, capacity, strategy: ruleOfMode[mode], seed: index + 1 }),
  );
  const hits = replayTrace(trace, configs).reduce((sum, { totals }) => sum + totals.hits, 0);
  return { ours: hits / seeds, accesses: trace.length };
}

function recordedFigures(recorded: readonly Recorded[]): Figure[] {
  return recorded.flatMap(({ trace, rows }) =>
    rows.map(({ policy, capacity, hits, fnv }) => {
      const ours = played(trace, policy, capacity, 'alloc');
      const figure = { trace, policy, capacity, mode: 'alloc' as const, ours: ours.hits, theirs: hits };
      return { ...figure, isSame: ours.fnv === fnv, accesses: ours.accesses };
    }),
  );
}

const caffeine = readVector<{
  readonly program: string;
  readonly traces: readonly Recorded[];
  readonly secondOpinions: readonly Recorded[];
}>('caffeine.json');

export const caffeineProgram = caffeine.program;

/** Policies that follow Caffeine's simulator. */
export const caffeineFigures = () => recordedFigures(caffeine.traces);

/** Policies that follow libCacheSim, as Caffeine's simulator plays them. */
export const secondOpinions = () => recordedFigures(caffeine.secondOpinions);

const libCacheSim = readVector<{
  readonly library: string;
  readonly traces: readonly {
    readonly drawn: DrawnSizes;
    readonly rows: readonly (Row & { readonly policy: SizedPolicyName })[];
  }[];
}>('libcachesim.json');

export const libCacheSimProgram = libCacheSim.library;

/** Capacities in bytes. */
export function byteFigures(): Figure[] {
  return libCacheSim.traces.flatMap(({ drawn, rows }) => {
    const builder = new SizedTraceBuilder(false);
    for (const { key, size } of drawnSizes(drawn)) builder.add(readKind, String(key), undefined, size);
    const sized = builder.build();
    const trace = `drawn ${drawn.seed}`;
    return rows.map(({ policy, capacity, hits, fnv }) => {
      const ours = replaySized(sized, { policy, capacity, strategy: 'lazy', seed: 1 });
      const figure = { trace, policy, capacity, mode: 'alloc' as const, ours: ours.hits, theirs: hits };
      return { ...figure, isSame: ours.fnv === fnv, accesses: ours.accesses };
    });
  });
}

/** Policies that draw at random, given the random numbers of libCacheSim. */
export function drawnFigures(): Figure[] {
  return recordedDraws.entries.flatMap(({ trace, rows }) =>
    rows.map(({ policy, capacity, hits, fnv }) => {
      const ours = playedWithItsNumbers(trace, policy, capacity);
      const figure = { trace, policy, capacity, mode: 'alloc' as const, ours: ours.hits, theirs: hits };
      return { ...figure, isSame: ours.fnv === fnv, accesses: readTrace(trace).length };
    }),
  );
}

const hyperbolicSeeds = 10;

/** Means of Hyperbolic, ours beside those of libCacheSim. */
export function hyperbolicFigures(): Omit<Figure, 'isSame'>[] {
  return recordedDraws.entries.flatMap(({ trace, means }) =>
    means.map(({ policy, capacity, hitsMean }) => {
      const cell = { trace, policy, capacity, mode: 'alloc' as const };
      return { ...cell, theirs: hitsMean, ...meanOf(cell, hyperbolicSeeds) };
    }),
  );
}
