import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { loadPart } from '../../../loading/load-part.ts';
import { addPolicies, isKnown, smallestCapacity } from '../../../sim/policies/index.ts';
import type { PolicyName } from '../../../sim/types.ts';
import type { Configuration } from '../model/configuration.ts';

interface PolicyChoice {
  /** Takes up what was chosen in the list of policies, as soon as it can be played. */
  readonly choose: (list: HTMLSelectElement) => Promise<void>;
  /** The policy chosen last could not be fetched. */
  readonly missing: ReadonlySignal<boolean>;
}

/** Lets a reader choose any policy; the code of those that few ask for comes with the first of them. */
export function usePolicyChoice(
  configuration: Configuration,
  onChange: (configuration: Configuration) => void,
): PolicyChoice {
  const missing = useSignal(false);
  const wanted = useRef<PolicyName>(configuration.policy);
  // Another setting may change while a policy is on its way.
  const latest = useRef({ configuration, onChange });
  latest.current = { configuration, onChange };
  const choose = async (list: HTMLSelectElement) => {
    const policy = list.value as PolicyName;
    wanted.current = policy;
    const isThere = isKnown(policy) || (await fetchPolicies());
    if (wanted.current !== policy) return;
    missing.value = !isThere;
    const { configuration: before, onChange: report } = latest.current;
    if (!isThere) {
      list.value = before.policy;
      return;
    }
    // Below its smallest capacity such a policy admits nothing, which would look like a fault.
    const { capacity } = before;
    const enough = capacity === null ? null : Math.max(capacity, smallestCapacity(policy));
    report({ ...before, policy, capacity: enough });
  };
  return { choose, missing };
}

/** @returns whether they came */
async function fetchPolicies(): Promise<boolean> {
  const part = await loadPart(() => import('../../../sim/policies/further.ts')).catch(() => undefined);
  if (part) addPolicies(part.furtherPolicies);
  return part !== undefined;
}
