import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { pageAddress } from '../src/address.ts';
import type { DeckCard, DeckFile } from '../src/content/queries/deck-data.ts';
import { fill } from '../src/i18n/fill.ts';
import { reviewStrings } from '../src/i18n/review.ts';
import { reviewDeckStrings } from '../src/i18n/review-deck.ts';
import { transferStrings } from '../src/i18n/review-transfer.ts';
import { accessibilityFaults } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';
import { schemes, setScheme } from './support/theme.ts';

const strings = reviewStrings.ko;
const transfer = transferStrings.ko;
const day = 86_400_000;
const morning = new Date('2026-12-01T08:00:00+09:00');

test.use({ timezoneId: 'Asia/Seoul' });

/** The review as a Korean reader finds it. */
class ReviewPage {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: strings.label, exact: true });
  }

  async open(fragment = ''): Promise<void> {
    await this.page.goto(`review/${fragment}`);
    await expect(this.root).toHaveAttribute('aria-busy', 'false');
  }

  /** Starts with a clock that stands at a moment until the test moves it. */
  async openAt(moment: Date): Promise<void> {
    await this.page.clock.setFixedTime(moment);
    await this.open();
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  get card(): Locator {
    return this.root.locator('.asked-card');
  }

  async start(): Promise<void> {
    await this.root.locator('.review-start').click();
    await expect(this.card).toBeFocused();
  }

  /** Answers the card that is shown, and goes on. */
  async answer(known: boolean): Promise<void> {
    const shown = await this.card.locator('.card-front').textContent();
    const card = deck.find(({ front }) => front === shown);
    if (card?.options) {
      const right = card.options.findIndex((option) => option.right);
      await this.page.keyboard.press(`${(known ? right : (right + 1) % 4) + 1}`);
    } else if (card?.truth === undefined) await this.page.keyboard.press('Space');
    else await this.page.keyboard.press(card.truth === known ? 'o' : 'x');
    await expect(this.root.locator('.card-back')).toBeVisible();
    if (card?.options || card?.truth !== undefined) await this.page.keyboard.press('Enter');
    else await this.page.keyboard.press(known ? '3' : '1');
    await expect(this.root.locator('.card-back')).toBeHidden();
  }

  /** Answers until the day is done; says how many answers that took. */
  async finish(known: (index: number) => boolean = () => true): Promise<number> {
    let answers = 0;
    while (await this.card.isVisible()) {
      await this.answer(known(answers));
      answers += 1;
    }
    return answers;
  }

  async openTransfer(): Promise<void> {
    await this.root.getByText(strings.transfer, { exact: true }).click();
    await expect(this.button(transfer.exportFile)).toBeVisible();
  }

  async import(name: string, content: string): Promise<void> {
    await this.root
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  }

  get said(): Locator {
    return this.root.locator('.review-transfer > [role="status"]');
  }
}

const deck = deckOf('ko').cards;

function deckOf(language: 'ko' | 'en'): DeckFile {
  const html = readFileSync(`dist${pageAddress('review', language)}index.html`, 'utf8');
  const [, address = ''] = /"deck":"([^"]+)"/.exec(html) ?? [];
  return JSON.parse(readFileSync(`dist${address}`, 'utf8'));
}

function exported(lines: readonly string[]): string {
  return JSON.stringify({ format: 'hit-or-miss/memory', version: 1, events: lines });
}

/** Reviews of the first cards of a deck on the day before `morning`, so that they expire on later days. */
function reviewsOf(cards: readonly DeckCard[], grade: number): string[] {
  return cards.map(({ id }, index) => `review ${morning.getTime() - day + index} t1 ${id} ${grade}`);
}

async function breakStore(context: BrowserContext, method: 'open' | 'put'): Promise<void> {
  await context.addInitScript((name) => {
    const refuse = () => {
      throw new DOMException('refused by the test', name === 'put' ? 'QuotaExceededError' : 'SecurityError');
    };
    if (name === 'put') IDBObjectStore.prototype.put = refuse;
    else IDBFactory.prototype.open = refuse;
  }, method);
}

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
