/** What a card asks about: a misconception, a true statement, words of an exam question, and so on. */
export type CardKind = 'trap' | 'statement' | 'trigger' | 'question' | 'port' | 'cell' | 'term';

export interface CardOption {
  text: string;
  right?: true;
  why: string;
}

/** What the mock exam asks by a card that turns over elsewhere: options of which several are right, steps, a number. */
export type ExamParts =
  | { kind: 'several'; options: readonly CardOption[] }
  /** The steps in the right order. */
  | { kind: 'order'; steps: readonly string[]; why: string }
  | { kind: 'number'; value: number; tolerance: number; unit: string; why: string };

/** A card in one language. Its ID is the same in both, and stays when the site is built again. */
export interface DeckCard {
  id: string;
  kind: CardKind;
  /** ID of its deck. */
  deck: string;
  front: string;
  /** What there is to choose from or to put in order, for a question that turns over to its answer. */
  given?: readonly string[];
  back: string;
  /** For a sentence to be judged: whether it is true. */
  truth?: boolean;
  /** For a question with one right answer: the answers, each with its reason. */
  options?: readonly CardOption[];
  exam?: ExamParts;
  /** Where the answer is. */
  href: string;
}

/** Cards that a reader switches on or off together. */
export interface Deck {
  /** Slug of the page, or the name of a table. */
  id: string;
  title: string;
  href: string;
  /** Whether it is on until the reader says otherwise. */
  usual: boolean;
}

/** All cards in one language. */
export interface DeckFile {
  decks: readonly Deck[];
  cards: readonly DeckCard[];
}
