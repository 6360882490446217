import type { ExamStrings } from '../../i18n/exam.ts';
import type { Language } from '../../language.ts';

/** What the page hands to the mock exam, in its language. */
export interface ExamData {
  language: Language;
  strings: ExamStrings;
  /** Address of the cards. */
  deck: string;
  /** Address of the page of mistakes. */
  mistakes: string;
}
