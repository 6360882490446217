import type { Run } from '../model/world.ts';

const known = new WeakMap<readonly Run[], Uint8Array>();

/**
 * Compares the outcomes of all runs, operation by operation.
 *
 * @returns 1 for every operation whose outcome is not the same in all caches; null when there is nothing to compare with
 */
export function differencesOf(runs: readonly Run[]): Uint8Array | null {
  const [first, ...others] = runs;
  if (!first || others.length === 0) return null;
  const before = known.get(runs);
  if (before) return before;
  const flags = first.timeline.outcomes.map((outcome, operation) =>
    others.every(({ timeline }) => timeline.outcomes[operation] === outcome) ? 0 : 1,
  );
  known.set(runs, flags);
  return flags;
}
