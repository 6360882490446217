import type { Locator } from '@playwright/test';
import { cacheAsideStrings } from '../src/i18n/scenes/cache-aside.ts';
import { defenceStrings } from '../src/i18n/scenes/defence.ts';
import { loginStrings } from '../src/i18n/scenes/login.ts';
import { sessionStrings } from '../src/i18n/scenes/session.ts';
import { ScenePage } from './support/scene.ts';
import { expect, test } from './support/test.ts';
import type { Scheme } from './support/theme.ts';

// What drawings look like, beside the pictures in e2e/pictures. After a wanted change, look at the new ones:
// npm run e2e -- e2e/pictures.e2e.ts --update-snapshots
// Only the pinned browser runs this (playwright.config.ts): others draw edges in other shades.

/** Moments of scenes, by their step, that between them show every kind of part that the stages draw. */
const moments: readonly {
  readonly lab: string;
  readonly title: string;
  readonly step: number;
  readonly scheme: Scheme;
}[] = [
  { lab: 'session', title: sessionStrings.ko.title, step: 4, scheme: 'light' },
  { lab: 'session', title: sessionStrings.ko.title, step: 6, scheme: 'dark' },
  { lab: 'cache-aside', title: cacheAsideStrings.ko.title, step: 1, scheme: 'light' },
  { lab: 'cache-aside', title: cacheAsideStrings.ko.title, step: 8, scheme: 'light' },
  { lab: 'defence', title: defenceStrings.ko.title, step: 4, scheme: 'light' },
  { lab: 'defence', title: defenceStrings.ko.title, step: 7, scheme: 'dark' },
  { lab: 'login', title: loginStrings.ko.title, step: 2, scheme: 'light' },
];

async function expectPicture(drawing: Locator, name: string): Promise<void> {
  await drawing.evaluate((element) => element.classList.add('pictured'));
  await expect(drawing).toHaveScreenshot(`${name}.png`, {
    stylePath: 'e2e/pictures/drawing-alone.css',
    maxDiffPixels: 20,
  });
}

test.describe('@pinned', () => {
  // The style that leaves a drawing alone comes from the test, which the site's policy rightly refuses.
  test.use({ bypassCSP: true });

  for (const { lab, title, step, scheme } of moments) {
    test(`the stage of the lab ${lab} looks at step ${step} as it is pictured`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const scene = new ScenePage(page, title);
      await scene.open(`labs/${lab}/#step=${step}&predict=0`);
      await expect.poll(() => scene.step()).toBe(step);
      await scene.finish();
      await expectPicture(scene.root.locator('.player-stage svg[role="img"]').first(), `${lab}-${step}`);
    });
  }

  test('the figure of pooled connections looks as it is pictured', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto('rds/proxy/');
    await expectPicture(page.locator('.figure .drawing svg').first(), 'proxy-pool');
  });
});
