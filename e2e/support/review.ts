import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { pageAddress } from '../../src/address.ts';
import type { DeckCard, DeckFile } from '../../src/content/queries/deck-data.ts';
import { reviewStrings } from '../../src/i18n/review.ts';
import { transferStrings } from '../../src/i18n/review-transfer.ts';
import { expect } from './test.ts';

const strings = reviewStrings.ko;
const transfer = transferStrings.ko;
export const day = 86_400_000;
export const morning = new Date('2026-12-01T08:00:00+09:00');

/** The review as a Korean reader finds it. */
export class ReviewPage {
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

  /** Starts with a fixed clock, until the test moves it. */
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

export const deck = deckOf('ko').cards;

export function deckOf(language: 'ko' | 'en'): DeckFile {
  const html = readFileSync(`dist${pageAddress('review', language)}index.html`, 'utf8');
  const [, address = ''] = /"deck":"([^"]+)"/.exec(html) ?? [];
  return JSON.parse(readFileSync(`dist${address}`, 'utf8'));
}

export function exported(lines: readonly string[]): string {
  return JSON.stringify({ format: 'hit-or-miss/memory', version: 1, events: lines });
}

/** Reviews of the first cards of a deck on the day before `morning`, so that they expire on later days. */
export function reviewsOf(cards: readonly DeckCard[], grade: number): string[] {
  return cards.map(({ id }, index) => `review ${morning.getTime() - day + index} t1 ${id} ${grade}`);
}

export async function breakStore(context: BrowserContext, method: 'open' | 'put'): Promise<void> {
  await context.addInitScript((name) => {
    const refuse = () => {
      throw new DOMException('refused by the test', name === 'put' ? 'QuotaExceededError' : 'SecurityError');
    };
    if (name === 'put') IDBObjectStore.prototype.put = refuse;
    else IDBFactory.prototype.open = refuse;
  }, method);
}
