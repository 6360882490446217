import { basename } from 'node:path';
import { z } from 'zod';

/** What one test runner reports. */
export interface TestTally {
  readonly passed: number;
  readonly failed: number;
  /** Tests that did not run; reported, never counted as passed. */
  readonly skipped: number;
  /** Name of each failed test, and the first line of what went wrong. */
  readonly failures: readonly string[];
}

/** Escape sequences for colours, which test runners put into messages. */
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

const failure = (name: string, message = '') =>
  `${name}: ${message.replace(colours, '').trim().split('\n', 1)[0]}`;

/** The part of Vitest's JSON report that is counted. */
export const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
    testResults: z.array(
      z.object({
        name: z.string(),
        assertionResults: z.array(
          z.object({
            fullName: z.string(),
            status: z.string(),
            failureMessages: z.array(z.string()).nullish(),
          }),
        ),
      }),
    ),
  })
  .transform(
    (report): TestTally => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map((test) => failure(`${basename(name)}, ${test.fullName}`, test.failureMessages?.[0])),
      ),
    }),
  );

/** A file or group of tests in Playwright's JSON report. */
const playwrightSuite = z.object({
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(
        z.object({
          projectName: z.string(),
          status: z.string(),
          results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
        }),
      ),
    }),
  ),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});

type PlaywrightSuite = z.infer<typeof playwrightSuite>;

const playwrightFailures = ({ specs, suites = [] }: PlaywrightSuite): string[] => [
  ...specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) =>
        failure(`${file} [${projectName}], ${title}`, results.find(({ error }) => error)?.error?.message),
      ),
  ),
  ...suites.flatMap(playwrightFailures),
];

/** The part of Playwright's JSON report that is counted; a flaky test counts as failed. */
export const playwrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
    suites: z.array(playwrightSuite),
  })
  .transform(
    ({ stats, suites }): TestTally => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
      failures: suites.flatMap(playwrightFailures),
    }),
  );

export interface TestRunner {
  readonly name: string;
  /** `undefined` when the runner left no readable report. */
  readonly tally: TestTally | undefined;
}

/**
 * The last lines of `npm test`, which name what failed: of a long log often only its end is kept.
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
    lines.push(...tally.failures);
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
