import { describe, expect, test } from 'vitest';
import { playwrightReport, summarise, type TestRunner, vitestReport } from './totals.ts';

const vitest: TestRunner = { name: 'vitest', tally: { passed: 40, failed: 0, skipped: 0 } };
const playwright: TestRunner = { name: 'playwright', tally: { passed: 60, failed: 0, skipped: 0 } };

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

  test('count the failing tests of a runner, not the runner itself once more', () => {
    const failing = { name: 'vitest', tally: { passed: 37, failed: 3, skipped: 0 } };
    expect(summarise([failing, playwright], ['vitest']).lines).toEqual(['97 passed, 3 failed']);
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
    const skipping = { name: 'playwright', tally: { passed: 58, failed: 0, skipped: 2 } };
    expect(summarise([vitest, skipping], []).lines).toEqual([
      'playwright skipped 2 of its tests.',
      '98 passed, 0 failed',
    ]);
  });
});

describe('the reports of the runners', () => {
  test("Vitest's pending and todo tests are skipped ones", () => {
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(vitestReport.parse(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  test("Playwright's flaky tests are failed ones", () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 } };
    expect(playwrightReport.parse(report)).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });
});
