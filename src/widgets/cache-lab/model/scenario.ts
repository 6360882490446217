import type { Configuration } from './configuration.ts';
import type { Latencies } from './latencies.ts';
import type { PresetName } from './presets.ts';

export const generatorNames = ['zipf', 'uniform', 'loop', 'hotset'] as const;
export type GeneratorName = (typeof generatorNames)[number];

/** Requests drawn from a seeded generator. */
export interface GeneratedWorkload {
  readonly kind: 'generated';
  readonly generator: GeneratorName;
  readonly requests: number;
  readonly keys: number;
  /** Zipf's exponent; the other generators ignore it. */
  readonly alpha: number;
  /** Share of writes, 0..100 percent. */
  readonly writes: number;
  readonly seed: number;
  /** `hotset` only: requests until the popular keys change. */
  readonly shift: number;
}

/** Where the requests come from. A trace from a file is too long for a link and stays in the browser. */
export type Workload =
  | { readonly kind: 'preset'; readonly name: PresetName }
  | GeneratedWorkload
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string };

/** Everything a link carries: opening it restores the exact moment. */
export interface Scenario {
  readonly workload: Workload;
  readonly configurations: readonly Configuration[];
  readonly latencies: Latencies;
  /** Operations done, 0 at the start. */
  readonly step: number;
  /** Events shown of operation `step`; null: all of them. */
  readonly phase: number | null;
  /** Ask before each step. */
  readonly predict: boolean;
}

export const defaultGenerated: GeneratedWorkload = {
  kind: 'generated',
  generator: 'zipf',
  requests: 200,
  keys: 40,
  alpha: 1,
  writes: 10,
  seed: 1,
  shift: 50,
};
