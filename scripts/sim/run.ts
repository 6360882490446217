// What `scripts/sim.ts` does in a thread: replays a trace through simulated caches and prints what they did, or plays one
// of the other models.
import process from 'node:process';
import { getHeapStatistics } from 'node:v8';
import { capacitiesUpTo } from '../../src/sim/curve/miss-ratio-curve.ts';
import { type OperationSummary, summarise } from '../../src/sim/operation-summary.ts';
import { policyOf } from '../../src/sim/policies/index.ts';
import { type OperationListener, Replay, type ReplayResult, replayTrace } from '../../src/sim/replay.ts';
import { Simulation } from '../../src/sim/simulation.ts';
import { TraceBuilder } from '../../src/sim/trace/trace-builder.ts';
import type { SimulationConfig } from '../../src/sim/types.ts';
import { curvesOf } from './grid/curves.ts';
import { GridRun } from './grid/grid-run.ts';
import { HeldTrace } from './grid/held-trace.ts';
import { modelUsage, playModel } from './models.ts';
import { type Options, type Plan, parseOptions, usage } from './options.ts';
import { curvePoints, curveRows, curveTable, jsonLines, rowOf, totalsTable } from './output.ts';
import { print, say } from './print.ts';
import { printSampledCurve } from './sampled-curve.ts';
import { memorySentence, UsageError } from './sentences.ts';
import { printSized } from './sized.ts';
import { tellWithTtls } from './stated-ttls.ts';
import { tell } from './tell.ts';

/** Reads the whole trace into memory: for what needs to know its future or to play it many times. */
async function loadTrace(options: Options, run: GridRun): Promise<TraceBuilder> {
  const ttls = options.ttl.ttlsOfTrace ?? false;
  const builder = new TraceBuilder(options.threads > 1, ttls);
  tellWithTtls(await run.read(builder, { ttls }), builder, options);
  return builder;
}

/** What is played, and the trace where it had to be read for that. */
interface Planned extends Plan {
  readonly options: Options;
  readonly builder: TraceBuilder | null;
  readonly run: GridRun;
}

/** Plays the trace under every configuration. It is held in memory only for the policy `opt`, for TTLs of the trace, and for shares of it. */
async function replay(planned: Planned, listener: OperationListener | null): Promise<ReplayResult[]> {
  const { configs, options, builder, run } = planned;
  if (builder === null && !needFuture(configs) && !options.ttl.ttlsOfTrace) {
    const streamed = new Replay(
      configs.map((config) => new Simulation(config, 0)),
      listener,
    );
    tell(await run.read(streamed), streamed.keys.size, options);
    return streamed.finish();
  }
  return replayTrace((builder ?? (await loadTrace(options, run))).build(), configs, listener);
}

function needFuture(configs: readonly SimulationConfig[]): boolean {
  return configs.some(({ policy }) => policyOf(policy).needsFuture);
}

/** Plays each configuration by itself, where threads can share the trace; else all at once while it is read. */
async function totals(planned: Planned): Promise<ReplayResult[]> {
  const { configs, options, builder, run } = planned;
  if (builder !== null) return run.play({ kind: 'totals', trace: builder.columns(), cells: configs });
  const isStreamed = !needFuture(configs);
  const ttls = options.ttl.ttlsOfTrace ?? false;
  if (isStreamed && !ttls && options.resume === null && (configs.length === 1 || options.threads === 1))
    return replay(planned, null);
  const held = new HeldTrace(
    configs,
    isStreamed && options.resume === null ? undefined : Number.POSITIVE_INFINITY,
  );
  tellWithTtls(await run.read(held, { ttls }), held, options);
  const finished = held.finish();
  if ('results' in finished) return finished.results;
  return run.play({ kind: 'totals', trace: finished.trace, cells: configs });
}

async function printTotals(planned: Planned): Promise<void> {
  const { options } = planned;
  const results = await totals(planned);
  print(options.json ? jsonLines(results.map((result) => rowOf(result, options))) : totalsTable(results));
}

/** Prints the operations as they are played, or with `--json` rows that hold them. */
async function printEvents(planned: Planned): Promise<void> {
  const { options, configs } = planned;
  if (!options.json && configs.length > 1) {
    throw new UsageError(
      '--events prints one run: give one policy and one capacity, or add --json for rows with events.',
    );
  }
  const names: string[] = [];
  const held = new Map<SimulationConfig, OperationSummary[]>();
  let separator = '[\n';
  const results = await replay(planned, (operation, config, keys) => {
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

async function printCurve({ options, run, ...planned }: Planned): Promise<void> {
  const trace = (planned.builder ?? (await loadTrace(options, run))).columns();
  const capacities = planned.capacities ?? capacitiesUpTo(trace.names.length, curvePoints);
  // Capacities that a policy cannot have are left out of its curve.
  const onePerPolicy = planned.configs.filter(
    ({ policy }, index, all) => all.findIndex((other) => other.policy === policy) === index,
  );
  const curves = await curvesOf(trace, onePerPolicy, capacities, run);
  print(options.json ? jsonLines(curveRows(curves)) : curveTable(curves, capacities));
}

async function printReplay(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  if (options === null) print(usage + modelUsage);
  else if (options.sized !== null) await printSized(options, options.sized);
  else {
    const run = new GridRun(options);
    const builder = options.needsTotal ? await loadTrace(options, run) : null;
    const planned = { options, builder, run, ...options.plan(builder?.keys.size ?? 0) };
    for (const sentence of planned.impossible) say(`${sentence}\n`);
    if (options.shards !== null) await printSampledCurve(planned, options.shards);
    else if (options.curve) await printCurve(planned);
    else if (options.events) await printEvents(planned);
    else await printTotals(planned);
  }
}

/** A failed allocation of one large piece throws, instead of ending the thread; one that plays cells may have ended. */
function isOutOfMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return true;
  return (
    error instanceof RangeError &&
    /allocation failed|^Invalid (typed )?(array|string) length|^Map maximum size/i.test(error.message)
  );
}

try {
  const args = process.argv.slice(2);
  const [command, ...rest] = args;
  const played = command === 'plan' ? undefined : await playModel(args);
  if (played === undefined) await (await import('./plan.ts')).printPlan(rest);
  else if (played === null) await printReplay(args);
  else print(played);
} catch (error) {
  if (!(error instanceof UsageError) && !isOutOfMemory(error)) throw error;
  const sentence =
    error instanceof UsageError ? error.message : memorySentence(getHeapStatistics().heap_size_limit);
  say(`${sentence}\n`);
  // Ends the thread, which would otherwise wait for standard input that nothing reads any more.
  process.exit(2);
}
