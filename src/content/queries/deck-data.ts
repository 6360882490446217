/** What a card asks about: a misconception, a true statement, words of an exam question, and so on. */
export type CardKind = 'trap' | 'statement' | 'trigger' | 'question' | 'port' | 'cell' | 'term';

export interface CardOption {
  readonly text: string;
  readonly right?: true;
  readonly why: string;
}

/** What the mock exam asks by a card that turns over elsewhere: options of which several are right, steps, a number. */
export type ExamParts =
  | { readonly kind: 'several'; readonly options: readonly CardOption[] }
  /** The steps in the right order. */
  | { readonly kind: 'order'; readonly steps: readonly string[]; readonly why: string }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly tolerance: number;
      readonly unit: string;
      readonly why: string;
    };

/** A card in one language. Its ID is the same in both, and stays when the site is built again. */
export interface DeckCard {
  readonly id: string;
  readonly kind: CardKind;
  /** ID of its deck. */
  readonly deck: string;
  readonly front: string;
  /** What there is to choose from or to put in order, for a question that turns over to its answer. */
  readonly given?: readonly string[];
  readonly back: string;
  /** For a sentence to be judged: whether it is true. */
  readonly truth?: boolean;
  /** For a question with one right answer: the answers, each with its reason. */
  readonly options?: readonly CardOption[];
  readonly exam?: ExamParts;
  /** Where the answer is. */
  readonly href: string;
}

/** Cards that a reader switches on or off together. */
export interface Deck {
  /** Slug of the page, or the name of a table. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Whether it is on until the reader says otherwise. */
  readonly usual: boolean;
}

/** All cards in one language. */
export interface DeckFile {
  readonly decks: readonly Deck[];
  readonly cards: readonly DeckCard[];
}
