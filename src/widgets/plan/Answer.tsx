import { formatCount, formatPercent } from '../../i18n/numbers.ts';
import { planAnswerStrings } from '../../i18n/plan/answer.ts';
import type { Language } from '../../language.ts';
import type { PlanResult } from '../../sim/plan/plan.ts';
import type { PlanAnswer } from './answer.ts';
import { Headline } from './Headline.tsx';
import { formatBytes, formatPoints, formatRate } from './numbers.ts';

/** What every part of the answer is told with. */
export interface Told {
  readonly answer: PlanAnswer;
  readonly language: Language;
}

/** The answer in a few sentences. */
export function Answer({ answer, language }: Told) {
  const sentences = answerSentences(answer.plan, language);
  return <Headline language={language} file={answer.trace.file} sentences={sentences} />;
}

/** What is needed, then what it does. */
export function answerSentences(plan: PlanResult, language: Language): string[] {
  const text = planAnswerStrings[language];
  const { memory, planned, database } = plan;
  const share = (ratio: number) => formatPercent(ratio, language);
  const entries = formatCount(Math.min(planned.capacity, plan.keys), language);
  const need =
    memory === null
      ? text.needsEntries(entries)
      : [text.needs(formatBytes(memory.bytes, language), entries), nodeSentence(plan, language)].join(' ');
  return [
    need,
    text.hits(share(planned.hitRatio)),
    ...warmSentences(plan, language),
    database === null
      ? text.databaseShare(share(1 - planned.hitRatio))
      : text.database(formatRate(database.after, language), formatRate(database.before, language)),
  ];
}

function nodeSentence({ memory }: PlanResult, language: Language): string {
  const text = planAnswerStrings[language];
  const [least] = memory?.fits ?? [];
  if (least === undefined) return text.heldByNone;
  const { type, shards } = least;
  return shards === 1 ? text.held(type.name) : text.heldBy(formatCount(shards, language), type.name);
}

function warmSentences({ planned: { warm } }: PlanResult, language: Language): string[] {
  const text = planAnswerStrings[language];
  if (warm === null) return [];
  const ratio = formatPercent(warm.hitRatio, language);
  return [
    warm.margin === null ? text.warm(ratio) : text.warmWithin(ratio, formatPoints(warm.margin, language)),
  ];
}
