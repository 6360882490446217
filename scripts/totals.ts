// The end of `npm test`: adds up the reports of the test runners that `--runners` names. The other arguments name the
// stages that failed.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import {
  playwrightReport,
  summarise,
  type TestRunner,
  type TestTally,
  vitestReport,
} from './totals/totals.ts';

const results = new URL('../.cache/results/', import.meta.url);
const { values, positionals: failedStages } = parseArgs({
  options: { runners: { type: 'string', default: '' } },
  allowPositionals: true,
});

function runner(name: string): TestRunner {
  const schema: z.ZodType<TestTally> = name === 'vitest' ? vitestReport : playwrightReport;
  try {
    const report = JSON.parse(readFileSync(new URL(`${name}.json`, results), 'utf8'));
    return { name, tally: schema.parse(report) };
  } catch {
    return { name, tally: undefined };
  }
}

const { lines, ok } = summarise(values.runners.split(',').map(runner), failedStages);
console.log(`\n${lines.join('\n')}`);
process.exit(ok ? 0 : 1);
