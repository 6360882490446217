import { configure } from '../../src/sim/config.ts';
import { Random } from '../../src/sim/random.ts';
import { Timeline } from '../../src/sim/timeline.ts';
import type { PolicyName } from '../../src/sim/types.ts';
import { drawnTrace } from '../../src/sim/workload/drawn-trace.ts';
import { zipfKeys } from '../../src/sim/workload/zipf.ts';

const requests = 100_000;
const keys = 10_000;
const capacity = 1000;
const opened = 300;

/** How long it takes to open random steps of a long scenario as the lab does. @returns sorted milliseconds */
export function openSteps(policy: PolicyName): number[] {
  const random = new Random(1);
  const trace = drawnTrace({ requests, keys: zipfKeys(keys, 1, random), writes: 10, random: new Random(2) });
  const timeline = new Timeline(trace, configure({ policy, capacity, strategy: 'write-behind', ttl: 5000 }));
  return Array.from({ length: opened }, () => {
    const operation = random.below(requests);
    const start = performance.now();
    timeline.eventsAt(operation);
    timeline.stateAt(operation + 1).entryViews();
    return performance.now() - start;
  }).sort((one, other) => one - other);
}
