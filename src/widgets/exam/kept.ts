import { type ExamQuestion, readSitting, type Sitting } from '../../learning/exam.ts';

const key = 'hit-or-miss:exam:sitting';

/** The sitting that was kept on this device, if there is one that can be read. */
export function keptSitting(questions: readonly ExamQuestion[]): Sitting | undefined {
  return readSitting(localStorage.getItem(key) ?? '', questions);
}

/** Keeps a sitting on this device. Says whether it will still be there when the page is left. */
export function keepSitting(sitting: Sitting): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(sitting));
  } catch {
    return false;
  }
  // Where storage is blocked, the page has put something else in its place.
  return localStorage instanceof Storage;
}
