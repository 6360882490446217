import type { Chooser, ChooserQuestion } from '../../content/queries/comparison-data.ts';
import { type Engine, engines } from '../../content/schema/comparison-columns.ts';
import { type Decision, decisionsOf, type GivenAnswer } from '../chooser/answers.ts';

export interface Verdict {
  /** The answers given, in order, with their texts. */
  readonly decisions: readonly Decision<ChooserQuestion>[];
  /** The next question, or `undefined` when all are answered. */
  readonly next: ChooserQuestion | undefined;
  /** Columns that still fit; the preferred one comes first. */
  readonly fits: readonly Engine[];
  /** Engines that still fit on Serverless. */
  readonly onServerless: readonly Engine[];
  /** A column an answer would prefer although another answer rules it out. */
  readonly preferredButRuledOut: readonly Engine[];
  /** Whether the tie between two columns that both fit was decided by the chooser's rule. */
  readonly tieBroken: boolean;
  /** Rows of the table that decided. */
  readonly rows: ReadonlySet<string>;
}

/**
 * What the answers given so far leave. Answers to unknown questions are ignored; the caller has checked them.
 * A tie between two engines is broken only once every question is answered.
 */
export function judge(chooser: Chooser, given: readonly GivenAnswer[]): Verdict {
  const decisions = decisionsOf(chooser.questions, given);
  const answers = decisions.map(({ answer }) => answer);
  const ruledOut = new Set(answers.flatMap((answer) => answer.rulesOut));
  const ruledOutOnServerless = new Set(answers.flatMap((answer) => answer.rulesOutOnServerless));
  const preferred = new Set(answers.flatMap((answer) => answer.prefers));
  const remaining = engines.filter((engine) => !ruledOut.has(engine));
  const next = chooser.questions.find(({ id }) => !decisions.some(({ question }) => question.id === id));
  const { between, winner } = chooser.tieBreak;
  const preferredFit = remaining.filter((engine) => preferred.has(engine));
  const tieBroken =
    next === undefined && preferredFit.length === 0 && between.every((engine) => remaining.includes(engine));
  const first = tieBroken ? [winner] : preferredFit;
  return {
    decisions,
    next,
    fits: [...first, ...remaining.filter((engine) => !first.includes(engine))],
    onServerless: remaining.includes('serverless')
      ? engines.filter((engine) => engine !== 'serverless' && !ruledOutOnServerless.has(engine))
      : [],
    preferredButRuledOut: [...preferred].filter((engine) => ruledOut.has(engine)),
    tieBroken,
    rows: new Set([...answers.flatMap((answer) => answer.rows), ...(tieBroken ? chooser.tieBreak.rows : [])]),
  };
}
