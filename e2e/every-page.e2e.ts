import { accessibilityFaults } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { allPages } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { setScheme } from './support/theme.ts';

const wideWidth = 1280;
/** The narrowest phone we serve. */
const phoneWidth = 360;
/** What a 1280 px window has left at 200 % zoom. */
const zoomedWidth = 640;
/**
 * The theme in which axe looks at each arrangement of a page: a phone hides, moves or shrinks parts, so both are looked
 * at. Only colours depend on the theme, and both languages have the same ones, so together they see each arrangement in
 * each theme.
 */
const themesForAxe = {
  ko: { [wideWidth]: 'light', [phoneWidth]: 'dark' },
  en: { [wideWidth]: 'dark', [phoneWidth]: 'light' },
} as const;
const switchName = { ko: 'English', en: '한국어' } as const;
const sharedAnchors = 'main :is(h2, h3, h4, .fact)[id]';

for (const { address, language, counterpart } of allPages()) {
  // One visit checks everything that does not depend on how one came: loading a page costs more than looking.
  test(`${address} is sound, accessible, fits narrow windows and leads to its translation`, async ({
    page,
  }) => {
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

    for (const width of [zoomedWidth, phoneWidth, wideWidth] as const) {
      await page.setViewportSize({ width, height: 740 });
      await test.step(`nothing scrolls sideways at ${width} px`, async () => {
        expect.soft(await overflowingElements(page)).toEqual([]);
      });
      if (width === zoomedWidth) continue;
      const scheme = themesForAxe[language][width];
      await test.step(`axe finds nothing at ${width} px in the ${scheme} theme`, async () => {
        await setScheme(page, scheme);
        expect.soft(await accessibilityFaults(page)).toEqual([]);
      });
    }

    await test.step('the language switch keeps the anchor', async () => {
      const anchors = await page
        .locator(sharedAnchors)
        .evaluateAll((elements) => elements.map(({ id }) => id));
      const last = anchors.at(-1);
      const fragment = `#${last}`;
      // As another document, because a scene that has begun to play writes its own moment into the address.
      if (last) {
        await page.goto('about:blank');
        await page.goto(address + fragment);
      }
      const other = page.getByRole('link', { name: switchName[language], exact: true });
      await other.filter({ visible: true }).click();
      // A lab writes its own moment where the page has no anchor.
      await expect(page).toHaveURL(
        ({ pathname, hash }) => pathname === counterpart && (!last || hash === fragment),
      );
      if (last) await expect(page.locator(`[id="${last}"]`)).toBeInViewport();
    });
  });
}
