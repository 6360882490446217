import { readFileSync } from 'node:fs';
import { fill } from '../src/i18n/fill.ts';
import { reviewStrings } from '../src/i18n/review.ts';
import { reviewDeckStrings } from '../src/i18n/review-deck.ts';
import { accessibilityFaults } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { day, deck, deckOf, morning, ReviewPage } from './support/review.ts';
import { expect, test } from './support/test.ts';
import { schemes, setScheme } from './support/theme.ts';

const strings = reviewStrings.ko;

test.use({ timezoneId: 'Asia/Seoul' });

test('a first visit says what this is, starts with five cards, and ends with the day’s hits', async ({
  page,
}) => {
  const review = new ReviewPage(page);
  await review.openAt(morning);
  await expect(review.root).toContainText(strings.promise);
  await expect(review.root).toContainText(strings.private);
  await review.start();
  expect(await review.finish((index) => index !== 0)).toBe(6);
  await expect(review.root).toContainText(strings.done);
  await expect(review.root.getByRole('img')).toHaveAccessibleName(fill(strings.todayRatio, { percent: 83 }));
  await expect(review.root.locator('.review-week li')).toHaveCount(7);
  await page.reload();
  await expect(review.root).toContainText(fill(strings.todayCounts, { count: 6, hits: 5 }));
});

test('thirty days of study ask what has expired, never too much, and known cards less and less', async ({
  page,
}) => {
  const review = new ReviewPage(page);
  const asked: number[] = [];
  for (const today of [0, 1, 2, 3, 5, 8, 13, 21, 29]) {
    await review.openAt(new Date(morning.getTime() + today * day));
    if (today > 0) {
      await review.root.getByText(strings.settings, { exact: true }).click();
      await review.root.getByRole('radio', { name: fill(strings.cards, { count: 0 }), exact: true }).check();
    }
    if (await review.root.locator('.review-start').isVisible()) await review.start();
    asked.push(await review.finish());
  }
  expect(asked[0]).toBe(5);
  // What was learnt on the first day had a TTL of two days at least.
  expect(asked[1]).toBe(0);
  expect(asked.slice(2).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(10);
  expect(Math.max(...asked)).toBe(5);
  expect(asked.at(-1)).toBe(0);
});

test('a miss comes back after three others, is undone with Z, and may be skipped', async ({ page }) => {
  const review = new ReviewPage(page);
  await review.openAt(morning);
  await review.start();
  const front = () => review.card.locator('.card-front').textContent();
  const first = await front();
  await review.answer(false);
  const second = await front();
  await page.keyboard.press('z');
  expect(await front()).toBe(first);
  await expect(review.root.getByRole('status').first()).toHaveText(strings.undone);
  await review.answer(false);
  expect(await front()).toBe(second);
  await page.keyboard.press('s');
  expect(await front()).not.toBe(second);
  await review.answer(true);
  await review.answer(true);
  await review.answer(true);
  expect(await front()).toBe(first);
});

test('four grades say the time to live that each would give', async ({ page }) => {
  const review = new ReviewPage(page);
  await review.openAt(morning);
  await review.root.getByText(strings.settings, { exact: true }).click();
  await review.root.getByRole('radio', { name: strings.gradings.four }).check();
  const decks = review.root.locator('.review-decks input');
  for (const box of await decks.all()) await box.uncheck();
  await review.root.getByRole('checkbox', { name: reviewDeckStrings.ko.ports }).check();
  await review.start();
  await review.button(strings.turn).click();
  const grades = review.root.locator('.card-answers button');
  await expect(grades).toHaveText([
    `${strings.grades[1]} ${strings.soon}`,
    `${strings.grades[2]} ${fill(strings.interval, { days: 1 })}`,
    `${strings.grades[3]} ${fill(strings.interval, { days: 2 })}`,
    `${strings.grades[4]} ${fill(strings.interval, { days: 8 })}`,
  ]);
  await review.button(strings.grades[4]).click();
  await expect(review.root).toContainText(fill(strings.progress, { done: 1, left: 4 }));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('every state fits, answers to a thumb, and gives axe nothing to find in either theme', async ({
    page,
  }) => {
    const review = new ReviewPage(page);
    await review.openAt(morning);
    await review.root.getByText(strings.settings, { exact: true }).tap();
    await review.openTransfer();
    const look = async (state: string) => {
      expect.soft(await overflowingElements(page), state).toEqual([]);
      for (const scheme of schemes) {
        await setScheme(page, scheme);
        expect.soft(await accessibilityFaults(page, '.review'), `${state}, ${scheme}`).toEqual([]);
      }
    };
    await look('the first visit');
    await review.root.locator('.review-start').tap();
    await look('a card');
    const shown = await review.card.locator('.card-front').textContent();
    const card = deck.find(({ front }) => front === shown);
    const answer = card?.options
      ? review.card.getByRole('button').first()
      : card?.truth === undefined
        ? review.button(strings.turn)
        : review.button(strings.judge.true);
    const box = await answer.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await answer.tap();
    await look('an answer');
    await review.root.locator('.card-answers button').last().tap();
    await review.button(strings.stop).tap();
    await look('a pause');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sentence and the notes stand in place of the review', async ({ page }) => {
    await page.goto('review/');
    await expect(page.locator('noscript p')).toHaveText(strings.withoutScript);
    await expect(page.locator('noscript a[href="/rds/security/"]')).toBeVisible();
    await expect(page.locator('.review')).toBeHidden();
  });
});

test('both languages have the same cards, and every card leads to a place that is there', () => {
  const [ko, en] = [deckOf('ko'), deckOf('en')];
  expect(en.cards.map(({ id }) => id)).toEqual(ko.cards.map(({ id }) => id));
  const pages = new Map<string, string>();
  const lost = [...ko.cards, ...en.cards, ...ko.decks, ...en.decks].filter(({ href }) => {
    const [path = '', anchor] = href.split('#');
    const html = pages.get(path) ?? readFileSync(`dist${path}index.html`, 'utf8');
    pages.set(path, html);
    return anchor !== undefined && !html.includes(`id="${anchor}"`);
  });
  expect(lost.map(({ href }) => href)).toEqual([]);
});
