import { reviewStrings } from '../src/i18n/review.ts';
import { transferStrings } from '../src/i18n/review-transfer.ts';
import { accessibilityFaults } from './support/axe.ts';
import { day, deck, exported, morning, ReviewPage, reviewsOf } from './support/review.ts';
import { expect, test } from './support/test.ts';

const cards = deck.filter(({ deck: own }) => own === 'rds/proxy').slice(0, 6);

test.use({ timezoneId: 'Asia/Seoul' });

test('the header says what is due, in every tab, and falls silent when the memory is forgotten', async ({
  page,
  context,
}) => {
  const review = new ReviewPage(page);
  await review.openAt(morning);
  const due = page.locator('.review-due');
  await expect(due).toBeHidden();
  await review.openTransfer();
  await review.import('memory.json', exported(reviewsOf(cards, 1)));
  await expect(due).toHaveAccessibleName('복습, 오늘 만료된 카드: 6, 최근 적중률 0%');
  const other = await context.newPage();
  await other.setViewportSize({ width: 360, height: 740 });
  await other.clock.setFixedTime(morning);
  await other.goto('en/rds/proxy/');
  const elsewhere = other.getByRole('link', { name: /^Review, due today: 6/ });
  await expect(elsewhere).toHaveAttribute('href', '/en/review/');
  await review.start();
  await review.answer(true);
  await expect(other.locator('.review-due b')).toHaveText('5');
  await review.button(reviewStrings.ko.stop).click();
  // The deck is switched off, and with it goes what it would ask.
  await page.getByText(reviewStrings.ko.settings, { exact: true }).click();
  await page.getByRole('checkbox', { name: /^RDS Proxy/ }).uncheck();
  await expect(due).toBeHidden();
  await page.getByRole('checkbox', { name: /^RDS Proxy/ }).check();
  await expect(due).toBeVisible();
  await review.button(transferStrings.ko.forget).click();
  await review.button(transferStrings.ko.forgetYes).click();
  await expect(due).toBeHidden();
  await expect(other.locator('.review-due')).toBeHidden();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /summary/.test(key)))).toEqual(
    [],
  );
});

test('a note is marked as read, in review and known, in words too, and nothing moves', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.clock.setFixedTime(morning);
  await page.goto('');
  const map = page.locator('.map');
  const note = map.locator('a[href="/rds/proxy/"]');
  const before = await map.boundingBox();
  await expect(page.locator('[data-progress]')).toHaveCount(0);
  await page.goto('rds/proxy/');
  await page.locator('.sl-markdown-content h2[id]').last().scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('hit-or-miss:notes-read')))
    .toContain('rds/proxy');
  await page.goto('');
  await expect(note).toHaveAccessibleName(/읽음/);
  const review = new ReviewPage(page);
  await review.open();
  await review.openTransfer();
  await review.import('memory.json', exported(reviewsOf(cards, 3)));
  const sidebar = page.locator('.sidebar-content a[href="/rds/proxy/"]');
  await expect(sidebar).toHaveAccessibleName(/기억함/);
  await expect(page.locator('.review-due b')).toHaveText('0');
  await page.goto('');
  await expect(note).toHaveAttribute('data-progress', 'known');
  expect(await map.boundingBox()).toEqual(before);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(page, '.header')).toEqual([]);
  }
  // Sixty days later all of it has expired, though no page has written anything.
  await page.clock.setFixedTime(new Date(morning.getTime() + 60 * day));
  await page.reload();
  await expect(note).toHaveAttribute('data-progress', 'asked');
  await expect(page.locator('.review-due b')).toHaveText('6');
});
