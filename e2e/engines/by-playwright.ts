import type { Page } from '@playwright/test';
import { recordFaults } from '../support/faults.ts';
import { type Browsing, findInPage, type Key } from './browsing.ts';

const keys: Record<Key, string> = {
  Enter: 'Enter',
  Escape: 'Escape',
  Tab: 'Tab',
  Space: ' ',
  End: 'End',
  '/': '/',
};

/** A page of Chromium, or of Firefox through WebDriver BiDi. */
export async function browsingByPlaywright(page: Page): Promise<Browsing> {
  const faults = await recordFaults(page.context());
  const find = async (selector: string, name?: string) => {
    const handle = await page.evaluateHandle(findInPage, { selector, name });
    const element = handle.asElement();
    if (!element) throw new Error(`Nothing to see that fits ${selector} ${name ?? ''}`);
    return element;
  };
  return {
    async open(address) {
      await page.goto('about:blank');
      await page.goto(address);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    async click(selector, name) {
      await (await find(selector, name)).click();
    },
    async type(selector, text) {
      await (await find(selector)).focus();
      await page.keyboard.type(text);
    },
    press: (key) => page.keyboard.press(keys[key]),
    address: async () => page.url(),
    inPage: (run, argument) => page.evaluate(run as (argument: unknown) => never, argument),
    faults: () => faults.splice(0),
  };
}
