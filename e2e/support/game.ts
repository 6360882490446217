import { expect, type Locator, type Page } from '@playwright/test';
import { homeGameStrings } from '../../src/i18n/home-game.ts';
import type { Language } from '../../src/language.ts';

type Bet = 'hit' | 'miss';

/** What the requests of the first game come to. */
export const outcomes: readonly Bet[] = ['miss', 'hit', 'miss', 'hit', 'miss'];

/** The game of the home page. */
export class HomeGamePage {
  readonly page: Page;
  readonly root: Locator;
  readonly text: (typeof homeGameStrings)[Language];
  private readonly language: Language;

  constructor(page: Page, language: Language = 'ko') {
    this.page = page;
    this.language = language;
    this.text = homeGameStrings[language];
    this.root = page.getByRole('region', { name: this.text.label });
  }

  async open(): Promise<void> {
    await this.page.goto(this.language === 'ko' ? '' : 'en/');
    await expect(this.page.locator('astro-island[ssr]').filter({ has: this.root })).toHaveCount(0);
  }

  button(bet: Bet): Locator {
    return this.root.getByRole('button', { name: this.text[bet] });
  }

  /** Waits for the question of a round, counted from 1. */
  async question(round: number): Promise<void> {
    await expect(this.root.locator('.game-score')).toContainText(`${round} / 5`);
    await expect(this.root.locator('.game-question')).toContainText('user:');
  }

  outcome(): Locator {
    return this.root.locator('.game-outcome');
  }

  result(): Locator {
    return this.root.locator('.game-result');
  }

  /** Plays the game to its end. */
  async play(bets: readonly Bet[], press: (bet: Bet) => Promise<void>): Promise<void> {
    for (const [index, bet] of bets.entries()) {
      await this.question(index + 1);
      await press(bet);
    }
    await expect(this.result()).toBeVisible();
  }
}
