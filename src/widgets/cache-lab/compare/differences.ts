import type { Run } from '../model/world.ts';

/** Where the caches of a comparison come to different outcomes. */
export interface Differences {
  /** 1 for every operation whose outcome is not the same in all caches. */
  readonly flags: Uint8Array;
  readonly count: number;
  /** The first differing operation, null when there is none. */
  readonly first: number | null;
  /** The next differing operation after (1) or before (-1) one, null when there is none. */
  nearest(operation: number, direction: 1 | -1): number | null;
}

const known = new WeakMap<readonly Run[], Differences>();

/** Compares the outcomes of all runs, operation by operation; null when there is nothing to compare with. */
export function differencesOf(runs: readonly Run[]): Differences | null {
  const [first, ...others] = runs;
  if (!first || others.length === 0) return null;
  const before = known.get(runs);
  if (before) return before;
  const length = first.timeline.length;
  const flags = new Uint8Array(length);
  let count = 0;
  let earliest: number | null = null;
  for (let operation = 0; operation < length; operation++) {
    const outcome = first.timeline.outcomes[operation];
    if (others.every(({ timeline }) => timeline.outcomes[operation] === outcome)) continue;
    flags[operation] = 1;
    count++;
    earliest ??= operation;
  }
  const differences: Differences = {
    flags,
    count,
    first: earliest,
    nearest(operation, direction) {
      for (let at = operation + direction; at >= 0 && at < length; at += direction) {
        if (flags[at] === 1) return at;
      }
      return null;
    },
  };
  known.set(runs, differences);
  return differences;
}
