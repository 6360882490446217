import type { Locator, Page } from '@playwright/test';
import { fill } from '../src/i18n/fill.ts';
import { portDrillStrings } from '../src/i18n/port-drill.ts';
import { reviewStrings } from '../src/i18n/review.ts';
import { languages } from '../src/language.ts';
import { openDrill, ready } from './support/ports.ts';
import { expect, test } from './support/test.ts';

// Both languages run the same code: what they print is read in both, what readers do is driven in Korean.

const drill = portDrillStrings.ko;
const numbers: Record<string, string> = {
  FTP: '21',
  SSH: '22',
  SFTP: '22',
  HTTP: '80',
  HTTPS: '443',
  PostgreSQL: '5432',
  Oracle: '1521',
  'Microsoft SQL Server': '1433',
  'Amazon Aurora': '3306',
};
const numberFor = (prompt: string) =>
  prompt.startsWith('MySQL') ? '3306' : (numbers[prompt.split(':')[0] ?? ''] ?? '');

/** Answers the question shown, right or wrong, with Enter only. */
async function answer(page: Page, panel: Locator, right: boolean): Promise<string> {
  // The focus comes a frame after the question.
  await expect(panel.getByRole('textbox')).toBeFocused();
  const prompt = (await panel.locator('.drill-prompt').textContent()) ?? '';
  await expect(panel.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(right ? numberFor(prompt) : '9');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: drill.next })).toBeFocused();
  await expect(panel.locator(right ? '.drill-right' : '.drill-wrong')).not.toBeEmpty();
  await page.keyboard.press('Enter');
  return prompt;
}

test('asks by keyboard alone, brings misses back, and keeps the score', async ({ page }) => {
  const panel = await openDrill(page);
  await panel.getByRole('button', { name: drill.start }).press('Enter');
  const missed = await answer(page, panel, false);
  let asked = 0;
  const prompts: string[] = [];
  while (await panel.locator('.drill-prompt').isVisible()) {
    prompts.push(await answer(page, panel, true));
    asked++;
    if (asked > 12) break;
  }
  expect(asked).toBe(10);
  expect(prompts.indexOf(missed)).toBe(3);
  await expect(panel).toContainText(fill(drill.finished, { all: 10, first: 9 }));
  await expect(panel).toContainText(drill.remembered);
  await page.reload();
  await ready(panel, page);
  // The best score is offered to be beaten, of the drill that is chosen.
  await expect(panel).toContainText(fill(drill.best, { first: 9, all: 10 }));
  await panel.getByRole('button', { name: drill.start }).click();
  // What was missed last time comes first.
  await expect(panel.locator('.drill-prompt')).toHaveText(missed);
  await expect(panel.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: drill.start })).toBeFocused();
});

test('tells the memory of the review what was known, and what was missed', async ({ page }) => {
  const evening = new Date('2026-12-01T20:00:00+09:00');
  await page.clock.setFixedTime(evening);
  const panel = await openDrill(page);
  await panel.getByRole('button', { name: drill.start }).press('Enter');
  const missed = await answer(page, panel, false);
  while (await panel.locator('.drill-prompt').isVisible()) await answer(page, panel, true);
  await page.clock.setFixedTime(new Date(evening.getTime() + 24 * 60 * 60_000));
  await panel.getByRole('link', { name: drill.toReview }).click();
  await expect(page.locator('.review')).toContainText(fill(reviewStrings.ko.expired, { count: 1 }));
  await page.goto('/review/mistakes/');
  const list = page.locator('.review-list > li');
  await expect(list).toHaveCount(1);
  await expect(list).toContainText(missed.split(':')[0] ?? '');
  await expect(list).toContainText(fill(reviewStrings.ko.chosenBefore, { answer: '9' }));
});

test('works where the browser blocks storage, and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const panel = await openDrill(page);
  await panel.getByRole('button', { name: drill.start }).click();
  for (let asked = 0; asked < 10; asked++) await answer(page, panel, true);
  await expect(panel).toContainText(fill(drill.finished, { all: 10, first: 10 }));
  await expect(panel).toContainText(drill.notKept);
});

for (const language of languages) {
  const text = portDrillStrings[language];

  test.describe(`in ${language}`, () => {
    test('hides names, takes Korean and slips, and explains what it does not take', async ({ page }) => {
      const panel = await openDrill(page, language);
      await panel.getByRole('radio', { name: text.hides.names, exact: true }).check();
      await panel.getByRole('button', { name: text.start }).click();
      await page.keyboard.press('Enter');
      await expect(panel).toContainText(text.empty);
      const names: Record<string, string> = {
        '21': 'ftp',
        '22': '에스에스에이치',
        '80': 'http',
        '443': 'htps',
        '5432': '포스트그레',
        '3306': 'MaraiDB',
        '1521': '오라클',
        '2484': '오라클',
        '1433': 'mssql',
      };
      for (let asked = 0; asked < 9; asked++) {
        // The focus comes a frame after the question.
        await expect(panel.getByRole('textbox')).toBeFocused();
        const prompt = (await panel.locator('.drill-prompt').textContent()) ?? '';
        await panel.getByRole('textbox').fill(names[/\d+/.exec(prompt)?.[0] ?? ''] ?? '');
        await page.keyboard.press('Enter');
        await expect(panel.locator('.drill-right')).not.toBeEmpty();
        await page.keyboard.press('Enter');
      }
      await expect(panel).toContainText(fill(text.finished, { all: 9, first: 9 }));
      await panel.getByRole('button', { name: text.forget }).click();
      await expect(panel).toContainText(text.forgotten);
    });
  });
}
