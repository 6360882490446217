// What `scripts/sim.ts` does in a thread: replays a trace through simulated caches and prints what they did, or plays one
// of the other models.
import process from 'node:process';
import { getHeapStatistics } from 'node:v8';
import { capacitiesUpTo, curveOf } from '../../src/sim/curve/miss-ratio-curve.ts';
import { type OperationSummary, summarise } from '../../src/sim/operation-summary.ts';
import { type OperationListener, Replay, type ReplayResult, replayTrace } from '../../src/sim/replay.ts';
import { Simulation } from '../../src/sim/simulation.ts';
import { isDoubtful, type TraceReport } from '../../src/sim/trace/report.ts';
import { TraceBuilder } from '../../src/sim/trace/trace-builder.ts';
import type { SimulationConfig, Trace } from '../../src/sim/types.ts';
import { modelUsage, playModel } from './models.ts';
import { type Options, parseOptions, usage } from './options.ts';
import { curveRows, curveTable, jsonLines, rowOf, totalsTable } from './output.ts';
import { print, say } from './print.ts';
import { readTrace } from './read-trace.ts';
import { doubtSentence, memorySentence, reportLines, UsageError } from './sentences.ts';

/** Points of a curve when no capacities are given. */
const curvePoints = 24;

/** Reads the whole trace into memory: for what needs to know its future or to play it many times. */
async function loadTrace(options: Options): Promise<Trace> {
  const builder = new TraceBuilder();
  tell(await readTrace(options, builder), builder.keys.size, options);
  return builder.build();
}

/**
 * Says what the trace was taken for and what of it could not be used.
 *
 * @throws UsageError when that is too much for figures that can be relied on
 */
function tell(report: TraceReport, keys: number, { allowUnusable }: Options): void {
  say(`${reportLines(report, keys).join('\n')}\n`);
  if (isDoubtful(report) && !allowUnusable) throw new UsageError(doubtSentence(report));
}

/** Plays the trace under every configuration. It is held in memory only for the policy `opt`. */
async function replay(options: Options, listener: OperationListener | null): Promise<ReplayResult[]> {
  const { configs } = options;
  if (configs.every(({ policy }) => policy !== 'opt')) {
    const streamed = new Replay(
      configs.map((config) => new Simulation(config, 0)),
      listener,
    );
    tell(await readTrace(options, streamed), streamed.keys.size, options);
    return streamed.finish();
  }
  return replayTrace(await loadTrace(options), configs, listener);
}

async function printTotals(options: Options): Promise<void> {
  const results = await replay(options, null);
  print(options.json ? jsonLines(results.map((result) => rowOf(result, options))) : totalsTable(results));
}

/** Prints the operations as they are played, or with `--json` rows that hold them. */
async function printEvents(options: Options): Promise<void> {
  if (!options.json && options.configs.length > 1) {
    throw new UsageError(
      '--events prints one run: give one policy and one capacity, or add --json for rows with events.',
    );
  }
  const names: string[] = [];
  const held = new Map<SimulationConfig, OperationSummary[]>();
  let separator = '[\n';
  const results = await replay(options, (operation, config, keys) => {
    if (operation.key >= names.length) names.push(...keys.namesFrom(names.length));
    const summary = summarise(operation, names);
    if (options.json) {
      held.get(config)?.push(summary) ?? held.set(config, [summary]);
    } else {
      print(`${separator}${JSON.stringify(summary)}`);
      separator = ',\n';
    }
  });
  if (!options.json) print('\n]\n');
  else
    print(
      jsonLines(results.map((result) => ({ ...rowOf(result, options), events: held.get(result.config) }))),
    );
}

async function printCurve(options: Options): Promise<void> {
  const trace = await loadTrace(options);
  const capacities = options.capacities ?? capacitiesUpTo(trace.names.length, curvePoints);
  // Capacities that a policy cannot have are left out of its curve.
  const onePerPolicy = options.configs.filter(
    ({ policy }, index, all) => all.findIndex((other) => other.policy === policy) === index,
  );
  const curves = onePerPolicy.map((config) => ({ config, points: curveOf(trace, config, capacities) }));
  print(options.json ? jsonLines(curveRows(curves)) : curveTable(curves, capacities));
}

async function printReplay(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  if (options === null) print(usage + modelUsage);
  else {
    for (const sentence of options.impossible) say(`${sentence}\n`);
    if (options.curve) await printCurve(options);
    else if (options.events) await printEvents(options);
    else await printTotals(options);
  }
}

/** A failed allocation of one large piece throws, instead of ending the thread. */
function isOutOfMemory(error: unknown): boolean {
  return (
    error instanceof RangeError &&
    /allocation failed|^Invalid (typed )?(array|string) length/i.test(error.message)
  );
}

try {
  const args = process.argv.slice(2);
  const played = await playModel(args);
  if (played === null) await printReplay(args);
  else print(played);
} catch (error) {
  if (!(error instanceof UsageError) && !isOutOfMemory(error)) throw error;
  const sentence =
    error instanceof UsageError ? error.message : memorySentence(getHeapStatistics().heap_size_limit);
  say(`${sentence}\n`);
  // Ends the thread, which would otherwise wait for standard input that nothing reads any more.
  process.exit(2);
}
