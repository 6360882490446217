import { Random } from '../../../sim/random.ts';
import type { Trace } from '../../../sim/types.ts';
import { drawnTrace } from '../../../sim/workload/drawn-trace.ts';
import { shiftingHotSet } from '../../../sim/workload/hot-set.ts';
import type { KeySource } from '../../../sim/workload/key-source.ts';
import { loopingKeys } from '../../../sim/workload/loop.ts';
import { uniformKeys } from '../../../sim/workload/uniform.ts';
import { zipfKeys } from '../../../sim/workload/zipf.ts';
import type { GeneratedWorkload } from './scenario.ts';

/** Draws a workload. The same settings give the same trace: all randomness comes from the seed. */
export function generate(workload: GeneratedWorkload): Trace {
  const { requests, writes, seed } = workload;
  const keys = keySource(workload, new Random(seed));
  return drawnTrace({ requests, keys, writes, random: new Random(seed + 1) });
}

function keySource({ generator, keys, alpha, shift }: GeneratedWorkload, random: Random): KeySource {
  switch (generator) {
    case 'zipf':
      return zipfKeys(keys, alpha, random);
    case 'uniform':
      return uniformKeys(keys, random);
    case 'loop':
      return loopingKeys(keys);
    case 'hotset':
      return shiftingHotSet(keys, shift, random);
  }
}
