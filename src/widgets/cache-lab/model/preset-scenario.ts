import { defaultLatencies } from './latencies.ts';
import { type PresetName, presets } from './presets.ts';
import type { Scenario } from './scenario.ts';

/** A preset with its own caches, at its start. */
export function presetScenario(name: PresetName): Scenario {
  return {
    workload: { kind: 'preset', name },
    configurations: presets[name].configurations,
    latencies: defaultLatencies,
    step: 0,
    phase: null,
    predict: false,
  };
}
