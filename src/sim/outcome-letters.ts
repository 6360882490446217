import { absentOutcome, expiredOutcome, hitOutcome, staleHitOutcome, writtenOutcome } from './simulation.ts';
import { strategies } from './strategy.ts';
import type { WriteRule } from './types.ts';

/**
 * The letter of every outcome in a run's hit/miss string, as ASCII code; 0 for an operation that leaves no letter.
 * `-` stands for an operation that is not counted; where writes never reach the cache they leave no letter at all.
 */
export function outcomeLetters(rule: WriteRule): Uint8Array {
  const letters = new Uint8Array(6).fill('-'.charCodeAt(0));
  letters[hitOutcome] = letters[staleHitOutcome] = 'H'.charCodeAt(0);
  letters[absentOutcome] = letters[expiredOutcome] = 'M'.charCodeAt(0);
  if (strategies[rule].write === 'database') letters[writtenOutcome] = 0;
  return letters;
}
