import { readFileSync } from 'node:fs';
import { fill } from '../src/i18n/fill.ts';
import { reviewStrings } from '../src/i18n/review.ts';
import { transferStrings } from '../src/i18n/review-transfer.ts';
import { accessibilityFaults } from './support/axe.ts';
import { breakStore, deck, exported, morning, ReviewPage, reviewsOf } from './support/review.ts';
import { expect, test } from './support/test.ts';

const strings = reviewStrings.ko;
const transfer = transferStrings.ko;

test.use({ timezoneId: 'Asia/Seoul' });

test('two tabs add to one memory, and each sees what the other did', async ({ page, context }) => {
  const [one, other] = [new ReviewPage(page), new ReviewPage(await context.newPage())];
  await one.openAt(morning);
  await other.openAt(morning);
  await one.start();
  await one.answer(true);
  await expect(other.root).toContainText(fill(strings.todayCounts, { count: 1, hits: 1 }));
  await other.page.bringToFront();
  await other.start();
  await other.answer(true);
  await expect(one.root).toContainText(fill(strings.progress, { done: 2, left: 3 }));
});

for (const [method, fault] of [
  ['open', 'blocked'],
  ['put', 'full'],
] as const) {
  test(`where the store is ${fault} a sentence says so, and the session goes on`, async ({
    page,
    context,
  }) => {
    await breakStore(context, method);
    const review = new ReviewPage(page);
    await review.openAt(morning);
    await review.start();
    await review.answer(true);
    await expect(review.root.getByRole('alert')).toHaveText(strings.faults[fault]);
    expect(await review.finish()).toBe(4);
    await expect(review.root).toContainText(fill(strings.todayCounts, { count: 5, hits: 5 }));
  });
}

test('a page that stays open beside a newer version of the site says so, and does not hold it up', async ({
  page,
}) => {
  const review = new ReviewPage(page);
  await review.openAt(morning);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('hit-or-miss', 1_000);
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = () => reject(opening.error);
      }),
  );
  await expect(review.root.getByRole('alert')).toHaveText(strings.faults.newer);
  await review.start();
  await review.answer(true);
  await expect(review.root.getByRole('alert')).toHaveText(strings.faults.newer);
});

test.describe('where the cards do not come', () => {
  test.use({ expectedFault: /decks\// });

  test('the page says why, and a second try brings them', async ({ page }) => {
    let fails = true;
    await page.route('**/decks/*.json', (route) => (fails ? route.abort() : route.continue()));
    const review = new ReviewPage(page);
    await page.goto('review/');
    await expect(review.root.getByRole('alert')).toBeVisible();
    fails = false;
    await review.root.getByRole('alert').getByRole('button').click();
    await expect(review.root.locator('.review-start')).toBeVisible();
  });
});

test('a file is merged, a broken one is refused with a reason, and nothing is lost', async ({ page }) => {
  const review = new ReviewPage(page);
  await review.openAt(morning);
  await review.openTransfer();
  await review.import('memory.json', exported([...reviewsOf(deck.slice(0, 3), 3), 'nonsense']));
  await expect(review.said).toHaveText(
    `${fill(transfer.imported, { count: 3 })} ${fill(transfer.unread, { count: 1 })}`,
  );
  for (const [content, fault] of [
    ['{"format":"hit-or', 'broken'],
    ['{"cards":[]}', 'foreign'],
    ['{"format":"hit-or-miss/memory","version":9,"events":[]}', 'newer'],
  ] as const) {
    await review.import('broken.json', content);
    await expect(review.said).toHaveText(transfer.faults[fault]);
  }
  await review.import('memory.json', exported(reviewsOf(deck.slice(0, 3), 3)));
  await expect(review.said).toHaveText(transfer.nothingNew);
  const saved = page.waitForEvent('download');
  await review.button(transfer.exportFile).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(JSON.parse(text).events).toEqual(reviewsOf(deck.slice(0, 3), 3));
});

test('a link carries the memory to another device, which asks before it adds it', async ({
  page,
  browser,
}) => {
  const review = new ReviewPage(page);
  await review.openAt(morning);
  await review.openTransfer();
  await review.import('memory.json', exported(reviewsOf(deck.slice(0, 3), 1)));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await review.button(transfer.toPhone).click();
  await expect(review.root.getByAltText(transfer.qrLabel)).toBeVisible();
  await review.button(transfer.copyLink).click();
  await expect(review.root).toContainText(transfer.copied);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const context = await browser.newContext({ timezoneId: 'Asia/Seoul' });
  const phone = new ReviewPage(await context.newPage());
  await phone.page.clock.setFixedTime(morning);
  await phone.page.goto(link);
  await phone.button(transfer.add).click();
  await expect(phone.said).toHaveText(`${fill(transfer.imported, { count: 3 })} `);
  await expect(phone.page).toHaveURL(/review\/$/);
  await expect(phone.root).toContainText(fill(strings.expired, { count: 3 }));
  await context.close();
});

test('the mistakes stand beside what is right, those missed most often first, and print', async ({
  page,
}) => {
  const review = new ReviewPage(page);
  await review.openAt(morning);
  const [often, once] = deck.filter(({ truth }) => truth === false);
  const lines = [
    `review ${morning.getTime() - 3000} t1 ${once?.id} 1 O`,
    `review ${morning.getTime() - 2000} t1 ${often?.id} 1 O`,
    `review ${morning.getTime() - 1000} t1 ${often?.id} 1 O`,
  ];
  await review.openTransfer();
  await review.import('memory.json', exported(lines));
  await expect(review.said).toContainText(fill(transfer.imported, { count: 3 }));
  await page.goto('review/mistakes/');
  const items = page.locator('.review-list > li');
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText(often?.front ?? '');
  await expect(items.first()).toContainText(fill(strings.missedTimes, { count: 2 }));
  await expect(items.first()).toContainText(fill(strings.chosenBefore, { answer: strings.judge.true }));
  await expect(items.first()).toContainText(often?.back ?? '');
  expect(await accessibilityFaults(page, '.review-mistakes')).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(items.first()).toBeVisible();
  await expect(page.getByRole('button', { name: strings.print })).toBeHidden();
});

test('on a slow line the page says what it waits for', async ({ page }) => {
  const released = Promise.withResolvers<void>();
  await page.route('**/decks/*.json', async (route) => {
    await released.promise;
    await route.continue();
  });
  await page.goto('review/');
  const { root } = new ReviewPage(page);
  await expect(root).toHaveAttribute('aria-busy', 'true');
  await expect(root).toContainText(strings.loading);
  released.resolve();
  await expect(root).toHaveAttribute('aria-busy', 'false');
  await expect(root.locator('.review-start')).toBeVisible();
});
