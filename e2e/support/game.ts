import { expect, type Locator, type Page } from '@playwright/test';
import { homeGameStrings } from '../../src/i18n/home-game.ts';
import type { Language } from '../../src/language.ts';
import { lengths } from '../../src/widgets/home-game/play.ts';

type Bet = 'hit' | 'miss';

/** The outcomes of the requests of the first game. */
export const outcomes: readonly Bet[] = ['miss', 'hit', 'miss', 'hit', 'miss'];

/** Milliseconds that no round lasts longer than, from the bet to the next question. */
const longestRound = Object.values(lengths).reduce((sum, length) => sum + length, 0);

/** The game of the home page. */
export class HomeGamePage {
  readonly page: Page;
  readonly root: Locator;
  readonly text: (typeof homeGameStrings)[Language];
  private readonly language: Language;
  private hurried = false;

  constructor(page: Page, language: Language = 'ko') {
    this.page = page;
    this.language = language;
    this.text = homeGameStrings[language];
    this.root = page.getByRole('region', { name: this.text.label });
  }

  /**
   * Opens the page and waits until the game listens.
   *
   * @param hurried rounds take no time: `question` and `end` move the page's clock to what they wait for. For tests
   *   that do not look at what moves.
   */
  async open({ hurried = false } = {}): Promise<void> {
    this.hurried = hurried;
    if (hurried) await this.page.clock.install();
    await this.page.goto(this.language === 'ko' ? '' : 'en/');
    await expect(this.page.locator('astro-island[ssr]').filter({ has: this.root })).toHaveCount(0);
  }

  button(bet: Bet): Locator {
    return this.root.getByRole('button', { name: this.text[bet] });
  }

  /** Waits for the question of a round, counted from 1. */
  async question(round: number): Promise<void> {
    await this.hurry();
    await expect(this.root.locator('.game-score')).toContainText(`${round} / 5`);
    await expect(this.root.locator('.game-question')).toContainText('user:');
  }

  outcome(): Locator {
    return this.root.locator('.game-outcome');
  }

  result(): Locator {
    return this.root.locator('.game-result');
  }

  /** Waits for the end of the game. */
  async end(): Promise<void> {
    await this.hurry();
    await expect(this.result()).toBeVisible();
  }

  private async hurry(): Promise<void> {
    if (this.hurried) await this.page.clock.runFor(longestRound);
  }
}
