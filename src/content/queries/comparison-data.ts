import type { ComparisonStrings } from '../../i18n/comparison.ts';
import type { Language } from '../../language.ts';
import type { ClaimState, UnclaimedReason } from '../schema/comparison.ts';
import type { Engine, Theme } from '../schema/comparison-columns.ts';
import type { Source } from '../schema/source.ts';

/** What a cell says in one view: the state, and the words beside its shape. */
export interface Answer {
  state: ClaimState;
  text: string;
}

export interface ClaimCell extends Answer {
  /** Set where the answer is that of the engine the reader picks. */
  sameAsEngine?: true;
  /** Version limits, ready to print, for example `7.0+` or `8.2+ 벡터`. */
  versions: readonly string[];
  reason: string;
  exam?: Answer;
  /** Source IDs. */
  sources: readonly string[];
  checked: string;
}

export interface UnclaimedCell {
  state: 'unclaimed';
  why: UnclaimedReason;
}

export type Cell = ClaimCell | UnclaimedCell;

export interface Row {
  id: string;
  theme: Theme;
  feature: string;
  note?: string;
  /** Statements of the notes about the row, with the address of each. */
  statements: readonly { id: string; href: string }[];
  cells: Readonly<Record<Engine, Cell>>;
  /** Words of the row in the other language and synonyms, for the text filter only. */
  words: string;
}

export interface ChooserAnswer {
  id: string;
  label: string;
  rulesOut: readonly Engine[];
  rulesOutOnServerless: readonly Engine[];
  prefers: readonly Engine[];
  rows: readonly string[];
  why: string;
}

export interface ChooserQuestion {
  id: string;
  question: string;
  answers: readonly ChooserAnswer[];
}

export interface Chooser {
  questions: readonly ChooserQuestion[];
  tieBreak: { between: readonly [Engine, Engine]; winner: Engine; rows: readonly string[]; why: string };
}

export type SourceSummary = Pick<Source, 'id' | 'title' | 'url' | 'read'>;

/** Everything the comparison prints, in one language. */
export interface ComparisonData {
  language: Language;
  strings: ComparisonStrings;
  rows: readonly Row[];
  chooser: Chooser;
  sources: readonly SourceSummary[];
  /** The oldest date of checking among the cells. */
  checked: string;
}
