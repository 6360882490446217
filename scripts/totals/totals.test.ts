import { describe, expect, test } from 'vitest';
import { playwrightReport, summarise, type TestRunner, vitestReport } from './totals.ts';

const vitest: TestRunner = { name: 'vitest', tally: { passed: 40, failed: 0, skipped: 0, failures: [] } };
const playwright: TestRunner = {
  name: 'playwright',
  tally: { passed: 60, failed: 0, skipped: 0, failures: [] },
};

describe('the last lines of npm test', () => {
  test('are one line with the sum of all runners when everything passed', () => {
    expect(summarise([vitest, playwright], [])).toEqual({ lines: ['100 passed, 0 failed'], ok: true });
  });

  test('name each failed stage that is not a test runner and count it', () => {
    expect(summarise([vitest, playwright], ['biome check', 'astro build'])).toEqual({
      lines: ['Failed: biome check, astro build.', '100 passed, 2 failed'],
      ok: false,
    });
  });

  test('name the failing tests of a runner and count them, not the runner itself once more', () => {
    const failures = ['one.test.ts, adds: 3 is not 2', 'one.test.ts, takes: 0 is not 1'];
    const failing = { name: 'vitest', tally: { passed: 38, failed: 2, skipped: 0, failures } };
    expect(summarise([failing, playwright], ['vitest']).lines).toEqual([...failures, '98 passed, 2 failed']);
  });

  test('count a runner that failed although none of its tests did', () => {
    expect(summarise([vitest, playwright], ['vitest'])).toEqual({
      lines: ['Failed: vitest.', '100 passed, 1 failed'],
      ok: false,
    });
  });

  test('count a runner without a report as one failure, once', () => {
    const { lines, ok } = summarise([vitest, { name: 'playwright', tally: undefined }], ['playwright']);
    expect(lines.at(-1)).toBe('40 passed, 1 failed');
    expect(ok).toBe(false);
  });

  test('say how many tests were skipped', () => {
    const skipping = { name: 'playwright', tally: { passed: 58, failed: 0, skipped: 2, failures: [] } };
    expect(summarise([vitest, skipping], []).lines).toEqual([
      'playwright skipped 2 of its tests.',
      '98 passed, 0 failed',
    ]);
  });
});

describe('the reports of the runners', () => {
  test("Vitest's pending and todo tests are skipped ones", () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [],
    };
    expect(vitestReport.parse(report)).toEqual({ passed: 5, failed: 0, skipped: 3, failures: [] });
  });

  test("Vitest's failed tests are named with their file and the first line of what went wrong", () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        {
          name: '/project/src/sum.test.ts',
          assertionResults: [
            { fullName: 'a sum adds', status: 'passed', failureMessages: [] },
            {
              fullName: 'a sum ends',
              status: 'failed',
              failureMessages: ['Error: it does not\n  at sum.ts'],
            },
          ],
        },
      ],
    };
    expect(vitestReport.parse(report).failures).toEqual(['sum.test.ts, a sum ends: Error: it does not']);
  });

  test("Playwright's flaky tests are failed ones", () => {
    const test = (title: string, status: string, message?: string) => ({
      title,
      file: 'lab.e2e.ts',
      tests: [{ projectName: 'chromium', status, results: [message ? { error: { message } } : {}] }],
    });
    const report = {
      stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 },
      suites: [
        {
          specs: [test('opens', 'expected'), test('ends', 'flaky', '\u001b[31mit hangs\u001b[39m\n  there')],
          suites: [{ specs: [test('counts', 'unexpected')] }],
        },
      ],
    };
    expect(playwrightReport.parse(report)).toEqual({
      passed: 7,
      failed: 2,
      skipped: 0,
      failures: ['lab.e2e.ts [chromium], ends: it hangs', 'lab.e2e.ts [chromium], counts: '],
    });
  });
});
