/** What a card asks about: a misconception, a true statement, words of an exam question, and so on. */
export type CardKind = 'trap' | 'statement' | 'trigger' | 'question' | 'port' | 'cell' | 'term';

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
  options?: readonly { text: string; right?: true; why: string }[];
  /** Where the answer stands. */
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
