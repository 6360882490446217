import type { ComparisonStrings } from '../../i18n/comparison.ts';
import type { Language } from '../../language.ts';
import type { ClaimState, UnclaimedReason } from '../schema/comparison.ts';
import type { Engine, Theme } from '../schema/comparison-columns.ts';
import type { Source } from '../schema/source.ts';

/** What a cell says in one view: the state, and the words beside its shape. */
export interface CellAnswer {
  readonly state: ClaimState;
  readonly text: string;
}

export interface ClaimCell extends CellAnswer {
  /** Set where the answer is that of the engine the reader picks. */
  readonly sameAsEngine?: true;
  /** Version limits, ready to print, for example `7.0+` or `8.2+ 벡터`. */
  readonly versions: readonly string[];
  readonly reason: string;
  readonly exam?: CellAnswer;
  /** Source IDs. */
  readonly sources: readonly string[];
  readonly checked: string;
}

export interface UnclaimedCell {
  readonly state: 'unclaimed';
  readonly why: UnclaimedReason;
}

export type Cell = ClaimCell | UnclaimedCell;

/** A row of the comparison as the page gets it: in one language, with its words for the filter. */
export interface ComparisonDataRow {
  readonly id: string;
  readonly theme: Theme;
  readonly feature: string;
  readonly note?: string;
  /** Statements of the notes about the row, with the address of each. */
  readonly statements: readonly { readonly id: string; readonly href: string }[];
  readonly cells: Readonly<Record<Engine, Cell>>;
  /** Words of the row in the other language and synonyms, for the text filter only. */
  readonly words: string;
}

export interface ChooserAnswer {
  readonly id: string;
  readonly label: string;
  readonly rulesOut: readonly Engine[];
  readonly rulesOutOnServerless: readonly Engine[];
  readonly prefers: readonly Engine[];
  readonly rows: readonly string[];
  readonly why: string;
}

export interface ChooserQuestion {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly ChooserAnswer[];
}

export interface Chooser {
  readonly questions: readonly ChooserQuestion[];
  readonly tieBreak: {
    readonly between: readonly [Engine, Engine];
    readonly winner: Engine;
    readonly rows: readonly string[];
    readonly why: string;
  };
}

export type SourceSummary = Pick<Source, 'id' | 'title' | 'url' | 'read'>;

/** Everything the comparison prints, in one language. */
export interface ComparisonData {
  readonly language: Language;
  readonly strings: ComparisonStrings;
  readonly rows: readonly ComparisonDataRow[];
  readonly chooser: Chooser;
  readonly sources: readonly SourceSummary[];
  /** The oldest date of checking among the cells. */
  readonly checked: string;
}
