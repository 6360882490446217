import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { generate } from './generate.ts';
import { defaultGenerated, type GeneratedWorkload } from './scenario.ts';

function fingerprintOf(workload: Partial<GeneratedWorkload>): string {
  const { kinds, keys, names } = generate({ ...defaultGenerated, ...workload });
  return createHash('sha256')
    .update(JSON.stringify([...kinds]))
    .update(JSON.stringify([...keys]))
    .update(JSON.stringify(names))
    .digest('hex')
    .slice(0, 16);
}

// Links carry the settings of a workload, not its requests, so what was shared years ago must be drawn the same today.
test.each<[Partial<GeneratedWorkload>, string]>([
  [{}, '955de32724d084f2'],
  [{ generator: 'zipf', requests: 5000, keys: 1000, alpha: 0.7, writes: 30, seed: 42 }, 'c78e3e53890f3641'],
  [{ generator: 'zipf', requests: 5000, keys: 300, alpha: 0, writes: 0, seed: 7 }, 'ae0cbba999499b85'],
  [
    { generator: 'uniform', requests: 5000, keys: 123, writes: 55, seed: 9007199254740000 },
    '37117ee77f171bd5',
  ],
  [{ generator: 'loop', requests: 500, keys: 37, writes: 10, seed: 3 }, '7f1a6285d3006e19'],
  [{ generator: 'hotset', requests: 5000, keys: 101, shift: 333, writes: 5, seed: 11 }, '33e042b73abc4298'],
  [{ generator: 'hotset', requests: 300, keys: 1, shift: 1, writes: 100, seed: 1 }, 'ac9ad1a1b40ccfc6'],
])('%j is drawn as in the links that were shared', (workload, fingerprint) => {
  expect(fingerprintOf(workload)).toBe(fingerprint);
});
