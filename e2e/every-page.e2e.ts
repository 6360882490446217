import { accessibilityFaults } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { allPages } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { schemes, setScheme } from './support/theme.ts';

const wideWidth = 1280;
/** The narrowest phone we serve. */
const phoneWidth = 360;
/** 640 px is what a 1280 px window has left at 200 % zoom. */
const widths = [wideWidth, phoneWidth, 640];
/** What a phone hides, moves or shrinks has no name or no room of its own there, so axe looks at both arrangements. */
const widthsForAxe = [wideWidth, phoneWidth];

for (const { address, language, counterpart } of allPages()) {
  // One visit checks everything that does not depend on how one came: loading a page costs more than looking.
  test(`${address} is sound, accessible and fits narrow windows`, async ({ page }) => {
    await page.setViewportSize({ width: wideWidth, height: 740 });
    const response = await page.goto(address);
    expect.soft(response?.status(), 'status').toBe(200);
    await expect.soft(page.getByRole('heading', { level: 1 }), 'one first-level heading').toHaveCount(1);
    await expect.soft(page, 'a title of its own').toHaveTitle(/\S.* \| Hit or Miss$|^Hit or Miss$/);

    await test.step('its language and its counterpart are declared', async () => {
      await expect.soft(page.locator('html')).toHaveAttribute('lang', language);
      const alternates = await page
        .locator('head link[rel="alternate"][hreflang]')
        .evaluateAll((links) =>
          links.map((link) => [
            link.getAttribute('hreflang'),
            new URL(link.getAttribute('href') ?? '').pathname,
          ]),
        );
      const [korean, english] = language === 'ko' ? [address, counterpart] : [counterpart, address];
      const declared = Object.fromEntries(alternates);
      expect.soft(declared).toMatchObject({ ko: korean, en: english });
      const canonical = await page.locator('head link[rel="canonical"]').getAttribute('href');
      expect.soft(new URL(canonical ?? '').pathname, 'canonical address').toBe(address);
    });

    await test.step('no emphasis mark is left in its text', async () => {
      const text = await page.locator('body').evaluate((body) => {
        const copy = body.cloneNode(true) as HTMLElement;
        for (const element of copy.querySelectorAll('code, kbd, pre, script, style, template'))
          element.remove();
        return copy.textContent ?? '';
      });
      expect.soft(text.match(/.{0,30}(\*\*|~~).{0,30}/g) ?? []).toEqual([]);
    });

    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 });
      await test.step(`nothing scrolls sideways at ${width} px`, async () => {
        expect.soft(await overflowingElements(page)).toEqual([]);
      });
      if (!widthsForAxe.includes(width)) continue;
      for (const scheme of schemes) {
        await test.step(`axe finds nothing at ${width} px in the ${scheme} theme`, async () => {
          await setScheme(page, scheme);
          expect.soft(await accessibilityFaults(page)).toEqual([]);
        });
      }
    }
  });
}
