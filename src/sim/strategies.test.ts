import { describe, expect, test } from 'vitest';
import { configure } from './config.ts';
import { type OperationSummary, summarise } from './operation-summary.ts';
import { Simulation } from './simulation.ts';
import { type Operation, traceOf } from './trace/trace-builder.ts';
import type { PolicyName, SimulationConfig, SimulationEvent, Totals } from './types.ts';
import { readTrace, readVector } from './vectors.ts';

type VectorConfig = Omit<Partial<SimulationConfig>, 'policy'> & { readonly policy?: string };

interface Case {
  readonly name: string;
  readonly config: VectorConfig;
  readonly expected: readonly OperationSummary[];
  readonly totals: Partial<Totals>;
}

const { cases } = readVector<{ readonly cases: readonly Case[] }>('strategies.json');

function configOf({ policy = 'LRU', ...rest }: VectorConfig): SimulationConfig {
  return configure({ ...rest, policy: policy.toLowerCase() as PolicyName });
}

function summaries(config: SimulationConfig, operations: readonly Operation[]) {
  const trace = traceOf(operations);
  const simulation = new Simulation(config, trace.names.length);
  let events: SimulationEvent[] = [];
  simulation.observer = (event) => events.push(event);
  const played = operations.map((_, i) => {
    events = [];
    const [kind, key, time] = [trace.kinds[i] ?? 0, trace.keys[i] ?? 0, trace.times?.[i] ?? i];
    const outcome = simulation.step(kind, key, time);
    return summarise({ kind, key, time, outcome, events }, trace.names);
  });
  return { played, totals: simulation.totals() };
}

describe('strategies against the hand-worked examples', () => {
  test.each(cases)('$name', ({ config, expected, totals }) => {
    const operations = expected.map(({ op, key, t }) => ({ op, key, time: t }));
    const actual = summaries(configOf(config), operations);
    expect(actual.played).toEqual(expected);
    expect(actual.totals).toMatchObject(totals);
  });
});

describe('strategies against the totals over a mixed trace', () => {
  const { traces } = readVector<{
    readonly traces: Record<
      string,
      { readonly strategies?: readonly { readonly config: VectorConfig; readonly totals: Partial<Totals> }[] }
    >;
  }>('expected.json');

  test.each(traces['mixed-90-10']?.strategies ?? [])('$config', ({ config, totals }) => {
    const trace = readTrace('mixed-90-10');
    const simulation = new Simulation(configOf(config), trace.names.length);
    simulation.run(trace, 0, trace.length);
    expect(simulation.totals()).toMatchObject(totals);
  });
});
