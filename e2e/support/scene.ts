import { expect, type Locator, type Page } from '@playwright/test';
import { playerStrings } from '../../src/i18n/player/player.ts';
import type { Language } from '../../src/language.ts';

/**
 * Milliseconds in which any scene has played to its next question, or to its end. Tests of what comes in which order,
 * not of what moves, let them pass on the page's clock, which costs no time.
 */
export const longestStory = 120_000;

/** A scene on its own page, named as a reader of a language finds it. */
export class ScenePage {
  readonly page: Page;
  readonly root: Locator;
  readonly text: (typeof playerStrings)[Language];

  /**
   * @param title what the scene is called in that language
   */
  constructor(page: Page, title: string, language: Language = 'ko') {
    this.page = page;
    this.root = page.getByRole('region', { name: title });
    this.text = playerStrings[language];
  }

  /** Opens a page and waits until the scene listens. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.ready();
  }

  /** A hydrated island has lost its `ssr` attribute. */
  async ready(): Promise<void> {
    await this.root.scrollIntoViewIfNeeded();
    await expect(this.page.locator('astro-island[ssr]').filter({ has: this.root })).toHaveCount(0);
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Questions stop every step; most tests want to see what happens. */
  async withoutQuestions(): Promise<void> {
    await this.root.getByLabel(this.text.predict).setChecked(false);
  }

  /** Does something and waits until it has played to its end. */
  async act(name: string): Promise<void> {
    const before = await this.step();
    await this.button(name).click();
    await expect.poll(() => this.step()).toBe(before + 1);
    await this.finish();
  }

  /** Shows the current step to its end. */
  async finish(): Promise<void> {
    const phase = this.root.locator('.player-position small');
    if (await phase.isVisible()) await this.button(this.text.forward).click();
    await expect(phase).toHaveCount(0);
  }

  /** The step that is shown. */
  async step(): Promise<number> {
    return Number.parseInt((await this.root.locator('.player-position').textContent()) ?? '', 10);
  }

  /** The sentence about the current moment. */
  sentence(): Locator {
    return this.root.locator('.player-narration > p').first();
  }

  /** The address once it has followed the reader to the moment shown. */
  async link(): Promise<string> {
    const step = await this.step();
    await expect.poll(() => new URL(this.page.url()).hash).toContain(`step=${step}`);
    return this.page.url();
  }

  /** All that a reader sees of the moment, for comparing two visits; what is spoken may be a second behind it. */
  async screen(): Promise<string> {
    const parts = this.root.locator(
      '.player-stage, .player-narration > [aria-hidden], .player-log, .player-actions',
    );
    return (await parts.allInnerTexts()).join('\n---\n');
  }
}
