import { Timeline } from '../../../sim/timeline.ts';
import type { Trace } from '../../../sim/types.ts';
import { type Configuration, sameConfiguration, simulationConfig } from './configuration.ts';
import type { ParsedWorkload } from './parsed-workload.ts';
import type { Workload } from './scenario.ts';
import { firstOf, longestStepped } from './window.ts';

/** One cache of the lab with its time. */
export interface Run {
  readonly configuration: Configuration;
  readonly timeline: Timeline;
  /** The timeline of the first cache that a fork left; undefined where it has all of its time to itself. */
  readonly forkedFrom?: Timeline | undefined;
}

/**
 * Makes the requests of a workload. It is given from outside, because a small figure knows one kind of workload and
 * need not bring the others.
 *
 * @param fileTrace the trace of a `file` workload, which is too large to be kept as text
 */
export type WorkloadReader = (workload: Workload, fileTrace: Trace | null) => ParsedWorkload;

/** What the reader chose that time has to be played anew for. */
export interface WorldChoice {
  readonly workload: Workload;
  readonly fileTrace: Trace | null;
  readonly configurations: readonly Configuration[];
}

/** The result of a choice: its requests, and every cache with all of its time. */
export interface World {
  readonly choice: WorldChoice;
  readonly parsed: ParsedWorkload;
  /** What can be stepped through: the requests, or the first of very many. */
  readonly trace: Trace;
  readonly runs: readonly Run[];
}

/**
 * Plays a choice, keeping from the world before what the two have in common.
 *
 * @param before null when there is none
 */
export function buildWorld(choice: WorldChoice, traceOf: WorkloadReader, before: World | null): World {
  const { workload, fileTrace, configurations } = choice;
  const known = before !== null && sameRequests(choice, before.choice) ? before : null;
  const parsed = known ? known.parsed : traceOf(workload, fileTrace);
  const trace = known ? known.trace : firstOf(parsed.trace, longestStepped);
  const old = known ? known.runs : [];

  const runOf = (configuration: Configuration, forkedFrom?: Timeline): Run =>
    old.find(
      (run) => sameConfiguration(run.configuration, configuration) && run.forkedFrom === forkedFrom,
    ) ?? { configuration, timeline: played(trace, configuration, forkedFrom), forkedFrom };
  const [first, ...others] = configurations;
  if (!first) return { choice, parsed, trace, runs: [] };
  const base = runOf(first);
  const runs = others.map((configuration) =>
    runOf(configuration, configuration.forkAt === null ? undefined : base.timeline),
  );
  return { choice, parsed, trace, runs: [base, ...runs] };
}

/** The time of a cache, played. A node that would die after the last request does not. */
function played(trace: Trace, configuration: Configuration, forkedFrom: Timeline | undefined): Timeline {
  const { forkAt, restartAt } = configuration;
  const config = simulationConfig(configuration);
  const timeline = forkedFrom
    ? forkedFrom.fork(Math.min(forkAt ?? 0, trace.length), config)
    : new Timeline(trace, config);
  return restartAt === null || restartAt > trace.length ? timeline : timeline.restart(restartAt);
}

/** Whether a choice is the one before and further caches. */
export function addsCaches(choice: WorldChoice, before: WorldChoice): boolean {
  return sameRequests(choice, before) && choice.configurations.length > before.configurations.length;
}

function sameRequests(choice: WorldChoice, before: WorldChoice): boolean {
  return choice.workload === before.workload && choice.fileTrace === before.fileTrace;
}

/** About how many operations have to be played for a choice, all caches together. */
export function operationsOf({ workload, fileTrace, configurations }: WorldChoice): number {
  return Math.min(longestStepped, requestsOf(workload, fileTrace)) * configurations.length;
}

function requestsOf(workload: Workload, fileTrace: Trace | null): number {
  if (workload.kind === 'generated') return workload.requests;
  if (workload.kind === 'file') return fileTrace?.length ?? 0;
  // A line has at least an operation, a space, a key and its end.
  return workload.kind === 'text' ? workload.text.length / 4 : 0;
}
