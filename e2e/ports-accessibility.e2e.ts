import type { Page } from '@playwright/test';
import { portDrillStrings } from '../src/i18n/port-drill.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { openDrill, openLookup, openRules } from './support/ports.ts';
import { expect, test } from './support/test.ts';

// Both languages have the same parts and colours; e2e/every-page.e2e.ts runs axe on the pages of both.

const drill = portDrillStrings.ko;

const states: Record<string, (page: Page) => Promise<void>> = {
  'a port found': async (page) => {
    await openLookup(page, { query: '?q=5432' });
    await expect(page.locator('.port-lines')).toBeVisible();
  },
  'nothing found': async (page) => {
    await openLookup(page, { query: '?q=zzzzzz' });
    await expect(page.locator('.port-answer')).not.toBeEmpty();
  },
  'rules and a warning': async (page) => {
    await openRules(page, { query: '?sg=rds-mysql_proxy.alb.nothing&from=0.0.0.0/0' });
    await expect(page.getByRole('alert')).toBeVisible();
  },
  'a question answered wrong': async (page) => {
    const panel = await openDrill(page);
    await panel.getByRole('button', { name: drill.start }).click();
    await panel.getByRole('textbox').fill('9');
    await page.keyboard.press('Enter');
    await expect(panel.locator('.drill-wrong')).not.toBeEmpty();
  },
  'a phone': async (page) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openLookup(page, { query: '?q=22&sg=aurora-mysql' });
    expect(await overflowingElements(page)).toEqual([]);
  },
};

for (const [state, reach] of Object.entries(states)) {
  test(`axe finds nothing in either theme with ${state}`, async ({ page }) => {
    await reach(page);
    expect(await faultsInBothThemes(page, '.port-lookup, .rule-generator, .port-drill')).toEqual([]);
  });
}
