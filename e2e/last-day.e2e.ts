import type { Page } from '@playwright/test';
import { pageAddress } from '../src/address.ts';
import { lastDayStrings } from '../src/i18n/last-day.ts';
import { languages } from '../src/language.ts';
import { accessibilityFaults } from './support/axe.ts';
import { expect, test } from './support/test.ts';

/** Sheets of A4 that the page takes, as the browser prints it. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Waits until the island knows what the reader missed, nothing included. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.sheet-own')).toHaveAttribute('aria-busy', 'false');
}

for (const language of languages) {
  test(`the sheet for the last day takes two pages in ${language}, in type that can be read`, async ({
    page,
  }) => {
    await open(page, pageAddress('last-day', language));
    expect(await sheetsOf(page)).toBe(2);
    await page.emulateMedia({ media: 'print' });
    const smallest = await page
      .locator('.sheet :is(p, li, th, td)')
      .evaluateAll((parts) =>
        Math.min(...parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize))),
      );
    // 7.5 points of 96 pixels an inch.
    expect(smallest).toBeGreaterThanOrEqual(10);
  });
}

test('what the reader missed is on a third page, and on none without scripts', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, 'last-day/');
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('hit-or-miss');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = database.transaction('events', 'readwrite');
    writing.objectStore('events').put(1, 'review 1764547200000 phone port:postgresql 1');
    writing.objectStore('events').put(1, 'review 1764547300000 phone port:mysql 3');
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  });
  await open(page, 'last-day/');
  const own = page.locator('.sheet-own');
  await expect(own.getByRole('heading', { name: lastDayStrings.ko.own })).toBeVisible();
  await expect(own.getByRole('listitem')).toHaveText([/PostgreSQL.*5432/]);
  expect(await accessibilityFaults(page, '.sl-markdown-content')).toEqual([]);
  expect(await sheetsOf(page)).toBe(3);

  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const still = await context.newPage();
  await still.goto('last-day/');
  await expect(still.getByText('RDS Proxy').first()).toBeVisible();
  await expect(still.getByRole('button', { name: lastDayStrings.ko.print })).toBeHidden();
  await context.close();
});
