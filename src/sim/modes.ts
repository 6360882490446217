import type { WriteRule } from './types.ts';

/** How the vectors name what a write line means to the policy, and the strategies that look like that. */
export const ruleOfMode = {
  alloc: 'none',
  reads: 'lazy',
  inval: 'invalidate',
  wt: 'write-through',
  wtnolazy: 'write-through-only',
} as const satisfies Record<string, WriteRule>;

export type ModeName = keyof typeof ruleOfMode;

export const modeNames = Object.keys(ruleOfMode) as ModeName[];
