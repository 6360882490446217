import { curveCsv } from '../../sim/plan/curve-csv.ts';
import { type Prices, planRecord, type Repeatable } from '../../sim/plan/record.ts';
import type { PlanAnswer } from './answer.ts';
import { argumentsOf, settingsOf } from './choices.ts';
import type { SavedFiles } from './Downloads.tsx';

export function filesOf(answer: PlanAnswer, prices: Prices, version: string): SavedFiles {
  return {
    json: () => jsonOf(answer, prices, version),
    csv: () => curveCsv(answer.plan, repeatableOf(answer, prices, version)),
    words: wordsOf(answer, prices),
  };
}

function jsonOf(answer: PlanAnswer, prices: Prices, version: string): string {
  const { plan, report, hasTimes, choices, hotKeyNames } = answer;
  const names = new Map(plan.hotKeys.map(({ key }, index) => [key, hotKeyNames[index] ?? '']));
  const record = planRecord(plan, repeatableOf(answer, prices, version), {
    report,
    timeUnit: hasTimes ? report.timeUnit : undefined,
    nameOf: (key) => names.get(key) ?? '',
    options: { settings: settingsOf(choices), prices },
  });
  return `${JSON.stringify(record, null, 2)}\n`;
}

function wordsOf({ trace, choices }: PlanAnswer, prices: Prices): string[] {
  return argumentsOf(choices, trace, prices);
}

function repeatableOf(answer: PlanAnswer, prices: Prices, version: string): Repeatable {
  const { trace, sha256 } = answer;
  return { sha256, file: trace.file, version, arguments: wordsOf(answer, prices) };
}
