import { policyOf } from './policies/index.ts';
import { type Future, neverUsed } from './policies/policy.ts';
import { strategies } from './strategy.ts';
import {
  type KeyId,
  readKind,
  type SimulationConfig,
  type TraceColumns,
  type WriteRule,
  writeKind,
} from './types.ts';

/** The future of a trace for a policy that needs it; `null` for the others. */
export function futureFor(
  { policy, strategy }: Pick<SimulationConfig, 'policy' | 'strategy'>,
  trace: TraceColumns,
  from = 0,
): Future | null {
  return policyOf(policy).needsFuture ? futureOf(trace, strategy, from) : null;
}

/**
 * For every operation the index of the next use of its key, as OPT needs it, in one pass from the end.
 *
 * What a write is depends on the strategy, as the policy sees it: a use where writes are stored, nothing where they go
 * past the cache, and the end of the entry where it is deleted, so that what comes after does not count.
 *
 * @param from the operation from which on a simulation will play; it never learns of those before
 */
export function futureOf(
  trace: Pick<TraceColumns, 'length' | 'kinds' | 'keys' | 'names'>,
  rule: WriteRule,
  from = 0,
): Future {
  const { write } = strategies[rule];
  const nextUse = new Int32Array(trace.length);
  const upcoming = new Int32Array(trace.names.length).fill(neverUsed);
  for (let i = trace.length - 1; i >= from; i--) {
    const key = trace.keys[i] as KeyId;
    const kind = trace.kinds[i];
    nextUse[i] = upcoming[key] as number;
    if (kind === readKind) upcoming[key] = i;
    else if (kind === writeKind && write === 'database-then-delete') upcoming[key] = neverUsed;
    else if (kind === writeKind && write !== 'database') upcoming[key] = i;
  }
  return Object.freeze({ nextUse, from, firstUse: upcoming });
}
