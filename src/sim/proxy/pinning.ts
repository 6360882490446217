/** Engine families of RDS Proxy. */
export const engineFamilies = ['mysql', 'postgresql', 'sqlserver'] as const;
export type EngineFamily = (typeof engineFamilies)[number];

/**
 * What a statement does to the session behind a proxy: `pins` it; is `tracked`, so that the connection serves sessions
 * with the same values; or leaves it `free`.
 */
export const pinningEffects = ['pins', 'tracked', 'free'] as const;
export type PinningEffect = (typeof pinningEffects)[number];

/** What RDS Proxy does at one kind of statement; the rules themselves are in `src/content/pinning.yaml`. */
export interface PinningRule {
  readonly id: string;
  /** Null: every engine family. */
  readonly engine: EngineFamily | null;
  readonly effect: PinningEffect;
  /** Whether the session pinning filter EXCLUDE_VARIABLE_SETS exempts it. Only the MySQL family has the filter. */
  readonly filtered: boolean;
}

/** Whether a session is pinned after a statement of this kind. */
export function pinsSession(rule: PinningRule, excludeVariableSets: boolean): boolean {
  return rule.effect === 'pins' && !(rule.filtered && excludeVariableSets);
}
