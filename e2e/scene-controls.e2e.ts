import { readdirSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { pageAddress } from '../src/address.ts';
import { languages } from '../src/language.ts';
import { expect, test } from './support/test.ts';

// The keys of time are in one row, so that they stay where they are and leave the stage its room.

const labs = readdirSync('src/content/docs/labs')
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => file.slice(0, -'.mdx'.length))
  // It answers as a whole, and has no time to go through.
  .filter((lab) => lab !== 'plan');

/** The distances between the centres of the visible controls, and the width of the narrowest, in pixels. */
async function rowOf(controls: Locator) {
  await expect(controls.getByRole('button')).not.toHaveCount(0);
  return controls.evaluate((row) => {
    const boxes = [...row.querySelectorAll('button, select')]
      .filter((each) => each.getClientRects().length > 0)
      .map((each) => each.getBoundingClientRect());
    const middles = boxes.map(({ top, bottom }) => (top + bottom) / 2);
    return {
      spread: Math.max(...middles) - Math.min(...middles),
      narrowest: Math.min(...boxes.map(({ width }) => width)),
      beyond: Math.max(...boxes.map(({ right }) => right)) - row.getBoundingClientRect().right,
    };
  });
}

for (const [width, height] of [
  [1280, 720],
  [360, 740],
] as const) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });

    for (const language of languages) {
      for (const lab of labs) {
        test(`/labs/${lab}/ has its controls in one row in ${language}`, async ({ page }) => {
          await page.goto(pageAddress(`labs/${lab}`, language));
          const { spread, narrowest, beyond } = await rowOf(page.locator('.player-controls').first());
          expect(spread).toBeLessThanOrEqual(2);
          expect(narrowest).toBeGreaterThanOrEqual(44);
          expect(beyond).toBeLessThanOrEqual(0.5);
        });
      }
    }
  });
}
