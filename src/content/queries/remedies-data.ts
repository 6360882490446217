import type { RemedyStrings } from '../../i18n/remedies.ts';
import type { Language } from '../../language.ts';
import type { RemedyId } from '../schema/remedy.ts';

/** A row of the table in one language. */
export interface RemedyRow {
  id: RemedyId;
  name: string;
  symptom: string;
  how: string;
  code: string;
  stale: string;
  trap: string;
  statements: readonly { id: string; href: string }[];
  sources: readonly string[];
  checked: string;
}

export interface RemedyAnswer {
  id: string;
  label: string;
  rulesOut: readonly RemedyId[];
  prefers: readonly RemedyId[];
  ends?: true;
  why: string;
}

export interface RemedyQuestion {
  id: string;
  question: string;
  answers: readonly RemedyAnswer[];
}

/** What the chooser prints, in one language. */
export interface RemedyChooserData {
  language: Language;
  strings: RemedyStrings;
  /** Names of the remedies in the order of the table. */
  names: readonly { id: RemedyId; name: string }[];
  questions: readonly RemedyQuestion[];
  nothing: string;
}
