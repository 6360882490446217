import { type Configuration, defaultConfiguration, sameConfiguration } from './configuration.ts';
import { defaultLatencies } from './latencies.ts';
import { presets } from './presets.ts';
import { defaultGenerated, type Scenario, type Workload } from './scenario.ts';
import { defaultLabView, type LabView } from './view.ts';

// A scenario as the fragment of an address: `#preset=belady&cache=fifo.3&cache=fifo.4&step=7`. It is a fragment and
// not a query so that a reader's trace is never sent to the server. Dots separate what belongs to one cache, since
// they need no escaping; what is equal to the default is left out.

/** Longest trace a link may carry, in characters: browsers and messengers cut addresses that are much longer. */
export const longestLinkedTrace = 6000;

const standIn: Workload = { kind: 'preset', name: 'exam' };

/** Letters of the numbers a cache may have after its policy, capacity and strategy. */
export const suffixes = {
  t: 'ttl',
  j: 'jitter',
  d: 'delay',
  s: 'seed',
  n: 'samples',
  f: 'forkAt',
  r: 'restartAt',
} as const satisfies Record<string, keyof Configuration>;
/**
 * Writes a scenario as a fragment without its `#`.
 *
 * @param view how it is looked at, where that matters too
 * @returns undefined when the trace is from a file or too long for a link
 */
export function writeLink(scenario: Scenario, view: LabView = defaultLabView): string | undefined {
  const parameters = new URLSearchParams();
  const { workload, configurations, latencies } = scenario;
  if (workload.kind === 'file') return undefined;
  if (workload.kind === 'preset') parameters.set('preset', workload.name);
  if (workload.kind === 'text') {
    if (workload.text.length > longestLinkedTrace) return undefined;
    parameters.set('trace', workload.text);
  }
  if (workload.kind === 'generated') {
    parameters.set('workload', workload.generator);
    for (const name of ['requests', 'keys', 'alpha', 'writes', 'seed', 'shift'] as const) {
      if (workload[name] !== defaultGenerated[name]) parameters.set(name, String(workload[name]));
    }
  }
  const standard = workload.kind === 'preset' ? presets[workload.name].configurations : [];
  const isStandard =
    standard.length === configurations.length &&
    configurations.every((configuration, index) => {
      const other = standard[index];
      return other !== undefined && sameConfiguration(configuration, other);
    });
  if (!isStandard) {
    for (const configuration of configurations) parameters.append('cache', writeConfiguration(configuration));
  }
  if (latencies.cache !== defaultLatencies.cache) parameters.set('cachems', String(latencies.cache));
  if (latencies.databaseRead !== defaultLatencies.databaseRead) {
    parameters.set('readms', String(latencies.databaseRead));
  }
  if (latencies.databaseWrite !== defaultLatencies.databaseWrite) {
    parameters.set('writems', String(latencies.databaseWrite));
  }
  parameters.set('step', String(scenario.step));
  if (scenario.phase !== null) parameters.set('phase', String(scenario.phase));
  if (scenario.predict) parameters.set('predict', '1');
  for (const name of ['mark', 'speed', 'tab'] as const) {
    if (view[name] !== defaultLabView[name]) parameters.set(name, String(view[name]));
  }
  // A `+` would not survive a program that encodes the link again.
  return parameters.toString().replaceAll('+', '%20');
}

/** Writes everything but the requests, which are too many for a link; the first preset stands in for them. */
export function writeSettings(scenario: Scenario, view: LabView = defaultLabView): string {
  return writeLink({ ...scenario, workload: standIn, step: 0, phase: null }, view) ?? '';
}

function writeConfiguration(configuration: Configuration): string {
  const parts: string[] = [
    configuration.policy,
    configuration.capacity === null ? 'all' : String(configuration.capacity),
    configuration.strategy,
  ];
  for (const [letter, name] of Object.entries(suffixes)) {
    const value = configuration[name];
    if (value !== null && value !== defaultConfiguration[name]) parts.push(`${letter}${value}`);
  }
  return parts.join('.');
}
