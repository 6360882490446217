import type { Prices, Repeatable } from '../../sim/plan/record.ts';
import { sampledCsv, sampledRecord } from '../../sim/plan/sampled-record.ts';
import { argumentsOf, sampling, settingsOf } from './choices.ts';
import type { SavedFiles } from './Downloads.tsx';
import type { SampledAnswer } from './sampled-answer.ts';

export function sampledFilesOf(answer: SampledAnswer, prices: Prices, version: string): SavedFiles {
  const { trace, choices, sha256, plan, report, hasTimes } = answer;
  const words = argumentsOf(choices, trace, prices, true);
  const repeatable: Repeatable = { sha256, file: trace.file, version, arguments: words };
  const recordOf = () =>
    sampledRecord(plan, repeatable, {
      report,
      timeUnit: hasTimes ? report.timeUnit : undefined,
      options: { settings: settingsOf(choices), prices },
      seed: sampling.seed,
    });
  return {
    json: () => `${JSON.stringify(recordOf(), null, 2)}\n`,
    csv: () => sampledCsv(plan, repeatable, sampling.seed),
    words,
  };
}
