import { curveCsv } from '../../sim/plan/curve-csv.ts';
import { type Prices, planRecord, type Repeatable } from '../../sim/plan/record.ts';
import type { PlanAnswer } from './answer.ts';
import { argumentsOf, settingsOf } from './choices.ts';

/** What `--json` prints for the same file. */
export function jsonOf(answer: PlanAnswer, prices: Prices, version: string): string {
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

/** What `--csv` prints for the same file. */
export function csvOf(answer: PlanAnswer, version: string): string {
  return curveCsv(answer.plan, repeatableOf(answer, new Map(), version));
}

function repeatableOf({ trace, choices, sha256 }: PlanAnswer, prices: Prices, version: string): Repeatable {
  return { sha256, file: trace.file, version, arguments: argumentsOf(choices, trace, prices) };
}
