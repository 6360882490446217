import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { type Scheme, schemes } from './support/theme.ts';

// What the first screen of home, a lab and a note looks like, beside the pictures in e2e/pictures. After a wanted
// change, look at the new ones: npm run e2e -- e2e/page-pictures.e2e.ts --update-snapshots
// Only the pinned browser runs this, as in pictures.e2e.ts.

/** Machines have different fonts, which break lines elsewhere; this one comes with the packages of the project. */
const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/ibm-plex-sans-kr/IBMPlexSansKR_400Regular.ttf',
);

/** Letters keep their room and are not seen, because machines draw their edges differently. */
const masked = `
  @font-face { font-family: pictured; src: url(/pictured.ttf); font-weight: 100 900; }
  *, ::before, ::after {
    font-family: pictured !important;
    -webkit-text-fill-color: transparent !important;
    text-decoration-color: transparent !important;
    caret-color: transparent !important;
  }
  svg text { fill: transparent !important; }`;

const views = [
  { name: 'home', address: '', scene: '.home-game' },
  { name: 'lab', address: 'labs/cache/#preset=exam&step=5&predict=0', scene: '.cache-lab' },
  { name: 'note', address: 'rds/proxy/', scene: undefined },
] as const;

const screens = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

async function openMasked(page: Page, scheme: Scheme, address: string, scene: string | undefined) {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.route('**/pictured.ttf', (route) => route.fulfill({ path: font, contentType: 'font/ttf' }));
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
  if (scene)
    await expect(page.locator('astro-island[ssr]').filter({ has: page.locator(scene) })).toHaveCount(0);
  if (scene === '.cache-lab') await new LabPage(page).expectPosition(5);
  await page.addStyleTag({ content: masked });
  await page.evaluate(() => document.fonts.load('1rem pictured'));
}

test.describe('@pinned', () => {
  // The style that hides letters comes from the test, which the site's policy rightly refuses.
  test.use({ bypassCSP: true });

  for (const { name, address, scene } of views)
    for (const scheme of schemes)
      test(`the page ${name} looks at four widths as it is pictured, ${scheme}`, async ({ page }) => {
        await page.setViewportSize(screens[0]);
        await openMasked(page, scheme, address, scene);
        for (const viewport of screens) {
          await page.setViewportSize(viewport);
          // Only the largest screen reaches the charts, whose curve workers compute for as long as a machine needs.
          if (name === 'lab' && viewport.width === 1920)
            await expect(page.locator('.curve[aria-busy=false] .line').first()).toBeVisible();
          await expect
            .soft(page)
            .toHaveScreenshot(`pages-${name}-${viewport.width}-${scheme}.png`, { maxDiffPixels: 200 });
        }
      });
});
