// The end of `npm test`: adds up the reports of the test runners. Its arguments name the stages that failed.
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { playwrightReport, type Runner, summarise, type Tally, vitestReport } from './totals/totals.ts';

const results = new URL('../.cache/results/', import.meta.url);

function runner(name: string, schema: z.ZodType<Tally>): Runner {
  try {
    const report = JSON.parse(readFileSync(new URL(`${name}.json`, results), 'utf8'));
    return { name, tally: schema.parse(report) };
  } catch {
    return { name, tally: undefined };
  }
}

const { lines, ok } = summarise(
  [runner('vitest', vitestReport), runner('playwright', playwrightReport)],
  process.argv.slice(2),
);
console.log(`\n${lines.join('\n')}`);
process.exit(ok ? 0 : 1);
