import type { DeckCard } from '../../content/queries/deck-data.ts';

/** How a card was answered, before it is graded. Cards that only turn over have neither. */
export interface CardAnswer {
  /** `O`, `X`, or the number of an option, from 1. */
  readonly chosen?: string;
  readonly right?: boolean;
}

/** The answer that an option gives; `undefined` where the card has no such option. */
export function choice({ options }: DeckCard, index: number): CardAnswer | undefined {
  const option = options?.[index];
  return option && { chosen: String(index + 1), right: option.right === true };
}
