import { expect, type Locator, type Page } from '@playwright/test';

/** The controls of a cache lab, named as a Korean reader finds them. */
export class LabPage {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page, root?: Locator) {
    this.page = page;
    this.root = root ?? page.getByRole('region', { name: '캐시 실험실' });
  }

  /** Opens the lab at a scenario, and waits until it listens. On its plain address it would begin to play. */
  async open(fragment = 'preset=exam'): Promise<void> {
    // The query makes it another document: a change of the fragment alone would not load the page again.
    await this.page.goto(`labs/cache/?${Math.random()}#${fragment}`);
    await this.ready();
  }

  /** Follows a link to another scenario without loading the page anew, as the browser does for a fragment. */
  async openLink(fragment: string): Promise<void> {
    await this.page.evaluate(
      (hash) =>
        new Promise((resolve) => {
          addEventListener('hashchange', () => requestAnimationFrame(resolve), { once: true });
          location.hash = hash;
        }),
      fragment,
    );
    await this.ready();
  }

  /** A hydrated island has lost its `ssr` attribute; a lab that has read its link is no longer busy. */
  async ready(): Promise<void> {
    await expect(this.page.locator('astro-island[ssr]').filter({ has: this.root })).toHaveCount(0);
    await expect(this.root).not.toHaveAttribute('aria-busy', 'true');
    await expect(this.page.locator('html')).not.toHaveClass(/link-awaited/);
    await this.unfoldSettings();
    await this.unfoldTotals();
  }

  /** Three numbers show at once, the others on demand. */
  async unfoldTotals(): Promise<void> {
    const line = this.root.locator('.more-totals:not([open]) > summary');
    if (await line.isVisible()) await line.click();
  }

  /** On a wide screen the settings are one line until the reader wants to change them; a frame has none. */
  async unfoldSettings(): Promise<void> {
    const line = this.root.locator('.settings-fold:not([open]) > summary');
    if (await line.isVisible()) await line.click();
  }

  /** Back to the one line. */
  async foldSettings(): Promise<void> {
    await this.root.locator('.settings-fold[open] > summary').click();
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** The bar one drags through time; charts over time have sliders of their own. */
  get timeline(): Locator {
    return this.root.locator('.player-scrubber').getByRole('slider');
  }

  async forward(times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await this.button('한 요청 앞으로').click();
  }

  async back(times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await this.button('한 요청 뒤로').click();
  }

  async expectPosition(step: number): Promise<void> {
    await expect(this.root.locator('.player-position')).toContainText(`${step.toLocaleString('ko')} /`);
  }

  /**
   * Waits until a request has played to its end, and log, totals and tables have followed, one paint after the stage;
   * the totals carry the number of their step.
   */
  async expectSettled(): Promise<void> {
    await expect(this.root).not.toHaveAttribute('data-telling');
    await expect(async () => {
      const [step] = ((await this.root.locator('.player-position').textContent()) ?? '').split(' ');
      await expect(this.root.locator('table.totals[data-step]').first()).toHaveAttribute(
        'data-step',
        step?.replaceAll(',', '') ?? '',
        {
          timeout: 500,
        },
      );
    }).toPass();
  }

  /** What screen readers hear follows what is shown; it says at most one sentence a second. */
  async expectSpoken(): Promise<void> {
    const shown = await this.root
      .locator('.stage-sentence, .player-narration > p:not(.player-room, [role])')
      .allInnerTexts();
    const said =
      new Set(shown).size === 1
        ? (shown[0] ?? '')
        : shown.map((sentence, index) => `${index + 1}. ${sentence}`).join(' ');
    await expect(this.root.locator('.player-narration [role="status"]')).toHaveText(said);
  }

  /** The cache tables, totals and sentences: all that a step changes and a reader reads. */
  async screen(): Promise<string> {
    await this.expectSettled();
    await this.expectSpoken();
    const parts = await this.root.locator('.cache-table, .totals, .stage, .player-narration').allInnerTexts();
    return parts.join('\n---\n');
  }

  async totals(): Promise<Record<string, string | null>> {
    await this.expectSettled();
    const rows = await this.root.locator('table.totals[data-step] tbody tr').all();
    const entries = rows.map(
      async (row) =>
        [
          String(await row.locator('th').textContent()),
          await row.locator('td').first().textContent(),
        ] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }
}
