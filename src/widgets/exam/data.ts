import type { ExamStrings } from '../../i18n/exam.ts';
import type { Language } from '../../language.ts';

/** What the page hands to the mock exam, in its language. */
export interface ExamData {
  readonly language: Language;
  readonly strings: ExamStrings;
  /** Address of the cards. */
  readonly deck: string;
  /** Address of the page of mistakes. */
  readonly mistakes: string;
}
