import { readdirSync } from 'node:fs';
import { languages } from '../src/language.ts';
import { expect, test } from './support/test.ts';

// The keys of time stand in one row on a laptop's screen, so that they stay where they are.

test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });

const labs = readdirSync('src/content/docs/labs')
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => file.slice(0, -'.mdx'.length));

for (const language of languages) {
  for (const lab of labs) {
    test(`/labs/${lab}/ has its controls in one row in ${language === 'ko' ? 'Korean' : 'English'}`, async ({
      page,
    }) => {
      await page.goto(`${language === 'ko' ? '' : 'en/'}labs/${lab}/`);
      const controls = page.locator('.player-controls').first();
      await expect(controls.getByRole('button')).not.toHaveCount(0);
      const places = await controls.evaluate((row) => {
        const shown = [...row.querySelectorAll('button, select')].filter(
          (each) => each.getClientRects().length > 0,
        );
        const boxes = shown.map((each) => each.getBoundingClientRect());
        return {
          middles: boxes.map(({ top, bottom }) => Math.round((top + bottom) / 2)),
          narrowest: Math.min(...boxes.map(({ width }) => width)),
          beyond: Math.max(...boxes.map(({ right }) => right)) - row.getBoundingClientRect().right,
        };
      });
      expect(Math.max(...places.middles) - Math.min(...places.middles)).toBeLessThanOrEqual(2);
      expect(places.narrowest).toBeGreaterThanOrEqual(44);
      expect(places.beyond).toBeLessThanOrEqual(0);
    });
  }
}
