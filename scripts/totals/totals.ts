import { z } from 'zod';

/** What one test runner reports. */
export interface TestTally {
  readonly passed: number;
  readonly failed: number;
  /** Tests that did not run; reported, never counted as passed. */
  readonly skipped: number;
}

/** The part of Vitest's JSON report that is counted. */
export const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
  })
  .transform(
    (report): TestTally => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  );

/** The part of Playwright's JSON report that is counted; a flaky test counts as failed. */
export const playwrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
  })
  .transform(
    ({ stats }): TestTally => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  );

export interface TestRunner {
  readonly name: string;
  /** `undefined` when the runner left no readable report. */
  readonly tally: TestTally | undefined;
}

/**
 * The last lines of `npm test`.
 *
 * @param failedStages commands that ended with an error, the test runners among them
 * @returns the lines to print, the last of them exactly `N passed, N failed`, and whether all is well
 */
export function summarise(runners: readonly TestRunner[], failedStages: readonly string[]) {
  const lines: string[] = [];
  let passed = 0;
  let failed = 0;

  for (const { name, tally } of runners) {
    if (!tally) {
      lines.push(`${name} left no report, so its tests count as one failure.`);
      failed += 1;
      continue;
    }
    passed += tally.passed;
    failed += tally.failed;
    if (tally.skipped > 0) lines.push(`${name} skipped ${tally.skipped} of its tests.`);
  }

  // A runner that failed is counted by its tests; only if none of them did, the failure is its own.
  const untold = failedStages.filter((stage) => {
    const runner = runners.find(({ name }) => name === stage);
    return !runner || runner.tally?.failed === 0;
  });
  if (untold.length > 0) {
    lines.push(`Failed: ${untold.join(', ')}.`);
    failed += untold.length;
  }

  lines.push(`${passed} passed, ${failed} failed`);
  return { lines, ok: failed === 0 };
}
