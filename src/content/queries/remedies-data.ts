import type { RemedyStrings } from '../../i18n/remedies.ts';
import type { Language } from '../../language.ts';
import type { RemedyId } from '../schema/remedy.ts';

/** A row of the table in one language. */
export interface RemedyRow {
  readonly id: RemedyId;
  readonly name: string;
  readonly symptom: string;
  readonly how: string;
  readonly code: string;
  readonly stale: string;
  readonly trap: string;
  readonly statements: readonly { readonly id: string; readonly href: string }[];
  readonly sources: readonly string[];
  readonly checked: string;
}

export interface RemedyAnswer {
  readonly id: string;
  readonly label: string;
  readonly rulesOut: readonly RemedyId[];
  readonly prefers: readonly RemedyId[];
  readonly ends?: true;
  readonly why: string;
}

export interface RemedyQuestion {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly RemedyAnswer[];
}

/** What the chooser prints, in one language. */
export interface RemedyChooserData {
  readonly language: Language;
  readonly strings: RemedyStrings;
  /** Names of the remedies in the order of the table. */
  readonly names: readonly { readonly id: RemedyId; readonly name: string }[];
  readonly questions: readonly RemedyQuestion[];
  readonly nothing: string;
}
