import type { PolicyName } from '../../src/sim/types.ts';
import { readVector } from '../../src/sim/vectors.ts';

interface Replay {
  readonly server: 'redis' | 'memcached';
  readonly trace: string;
  readonly target: number;
  readonly policy: string;
  readonly maxmemorySamples?: number;
  readonly regime: string;
  readonly summary: {
    readonly hitRatio: { readonly min: number; readonly median: number; readonly max: number };
  };
}

/** Hit ratios, between 0 and 1, of a server and of the model that is nearest to it. */
export interface ServerFigure extends Replay {
  readonly model: PolicyName;
  readonly modelled: number;
  /** Percentage points by which the model is above the median of the server's runs. */
  readonly difference: number;
}

/** The servers' figures, with those of the models that `src/sim/policies/servers.test.ts` computes and holds still. */
export function serverFigures(): ServerFigure[] {
  const { results } = readVector<{ readonly results: readonly Replay[] }>('real-servers.json');
  const models =
    readVector<readonly { readonly model: PolicyName; readonly hitRatio: number }[]>('model-hit-ratios.json');
  return results.map((replay, index) => {
    const { model, hitRatio } = models[index] as (typeof models)[number];
    const difference = 100 * (hitRatio - replay.summary.hitRatio.median);
    return { ...replay, model, modelled: hitRatio, difference };
  });
}
