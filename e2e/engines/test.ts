import { type Browser, test as base, expect } from '@playwright/test';
import type { Browsing } from './browsing.ts';
import { browsingByPlaywright } from './by-playwright.ts';
import { browsingByWebDriver, startWebKit, type WebKit } from './by-webdriver.ts';
import { type Line, openLine } from './line.ts';

export interface EngineOptions {
  /** Path of WebKitGTK's browser; without it the tests run in the browser that Playwright drives. */
  readonly webkit: string | undefined;
}

interface Fixtures {
  readonly browsing: Browsing;
  readonly line: Line;
  /** A fault that the test provokes. */
  readonly expectedFault: RegExp | undefined;
}

/** The browser that the tests of one worker share. */
type Running =
  | { readonly kind: 'playwright'; readonly browser: Browser }
  | { readonly kind: 'webdriver'; readonly webkit: WebKit };

/** The `test` of the files that run in other engines. Without what it expects, no page may complain. */
export const test = base.extend<Fixtures, EngineOptions & { readonly running: Running }>({
  webkit: [undefined, { option: true, scope: 'worker' }],
  expectedFault: [undefined, { option: true }],
  running: [
    async ({ webkit: binary, playwright, browserName, launchOptions }, use) => {
      if (binary) {
        const webkit = await startWebKit(binary);
        await use({ kind: 'webdriver', webkit });
        await webkit.stop();
      } else {
        const browser = await playwright[browserName].launch(launchOptions);
        await use({ kind: 'playwright', browser });
        await browser.close();
      }
    },
    { scope: 'worker' },
  ],
  line: async ({ baseURL }, use) => {
    const line = await openLine(baseURL ?? '');
    await use(line);
    await line.close();
  },
  browsing: async ({ running, baseURL, expectedFault }, use) => {
    const { browsing, leave } = await openWindow(running, baseURL ?? '');
    await browsing.resize(1280, 800);
    await use(browsing);
    const faults = browsing.faults().filter((fault) => !expectedFault?.test(fault));
    await leave();
    expect(faults, 'faults reported by the pages of this test').toEqual([]);
  },
});

/** A window without any memory of earlier tests, where the engine can do that. */
async function openWindow(running: Running, baseURL: string) {
  if (running.kind === 'webdriver') {
    return { browsing: browsingByWebDriver(running.webkit.driver, baseURL), leave: async () => {} };
  }
  const context = await running.browser.newContext({ baseURL, locale: 'ko-KR' });
  return { browsing: await browsingByPlaywright(await context.newPage()), leave: () => context.close() };
}

export { expect } from '@playwright/test';
