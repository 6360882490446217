import {
  type LineFault,
  type LineProblem,
  problemsKept,
  type SkipReason,
  skipReasons,
  type TraceReport,
} from './report.ts';

const excerptLength = 80;
/** Different words that are counted one by one; a file of nothing but unknown words should not fill the memory. */
const wordsKept = 100;

/** Counts the lines that are no operations, and why. */
export class Losses {
  readonly skipped = Object.fromEntries(skipReasons.map((reason) => [reason, 0])) as Record<
    SkipReason,
    number
  >;
  private readonly first: LineProblem[] = [];
  private readonly byCode: Partial<Record<LineFault['code'], number>> = {};
  private readonly words = new Map<string, number>();
  private total = 0;
  private readonly onProblem: (problem: LineProblem) => void;

  constructor(onProblem: (problem: LineProblem) => void) {
    this.onProblem = onProblem;
  }

  skip(reason: SkipReason): void {
    this.skipped[reason]++;
  }

  fault(fault: LineFault, text: string, line: number): void {
    const problem: LineProblem = { ...fault, line, excerpt: text.slice(0, excerptLength) };
    this.total++;
    this.byCode[fault.code] = (this.byCode[fault.code] ?? 0) + 1;
    if (fault.code === 'unknown-command' || fault.code === 'unknown-operation') this.countWord(fault.word);
    if (this.first.length < problemsKept) this.first.push(problem);
    this.onProblem(problem);
  }

  problems(): TraceReport['problems'] {
    return {
      total: this.total,
      byCode: this.byCode,
      first: this.first,
      unknownWords: Object.fromEntries(this.words),
    };
  }

  private countWord(word: string): void {
    const count = this.words.get(word) ?? 0;
    if (count > 0 || this.words.size < wordsKept) this.words.set(word.slice(0, excerptLength), count + 1);
  }
}
