import { test as base, expect } from '@playwright/test';
import { recordFaults } from './faults.ts';

interface Options {
  /** A fault the test provokes on purpose, for example the console line of a page that is meant to be missing. */
  readonly expectedFault: RegExp | undefined;
}

/**
 * The `test` of every end-to-end file. Whatever else it checks, a test also fails when a page it opened reported
 * a violation of the Content-Security-Policy, a console error, an uncaught exception, or asked another host for
 * anything: none of these may happen anywhere on the site.
 */
export const test = base.extend<Options & { readonly faultless: undefined }>({
  expectedFault: [undefined, { option: true }],
  faultless: [
    async ({ context, expectedFault }, use) => {
      const faults = await recordFaults(context);
      await use(undefined);
      const unexpected = faults.filter((fault) => !expectedFault?.test(fault));
      expect(unexpected, 'faults reported by the pages of this test').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
