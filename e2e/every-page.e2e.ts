import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { load } from 'cheerio';
import { accessibilityFaults, colourFaults } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { allPages, type SitePage } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { setScheme } from './support/theme.ts';

const wideWidth = 1280;
/** The narrowest phone we serve. */
const phoneWidth = 360;
/** What a 1280 px window has left at 200 % zoom. */
const zoomedWidth = 640;
/**
 * What axe looks at, in each language and arrangement of a page; a phone hides, moves or shrinks parts. Only colours
 * depend on the theme, and both languages have the same ones, so together they see each arrangement in each theme.
 * Words differ in length, so in both languages every rule runs where there is the least room; where there is enough,
 * the English page could fail no other rule than the Korean one, which is made of the same parts.
 */
const looks = {
  ko: {
    [phoneWidth]: { scheme: 'dark', faults: accessibilityFaults },
    [wideWidth]: { scheme: 'light', faults: accessibilityFaults },
  },
  en: {
    [phoneWidth]: { scheme: 'light', faults: accessibilityFaults },
    [wideWidth]: { scheme: 'dark', faults: colourFaults },
  },
} as const;
const switchName = { ko: 'English', en: '한국어' } as const;
const sharedAnchors = 'main :is(h2, h3, h4, .fact)[id]';

/** The last place of a page that can be linked to, as a fragment; empty when it has none. */
function lastAnchor({ address }: SitePage): string {
  const html = load(readFileSync(new URL(`../dist${address}index.html`, import.meta.url), 'utf8'));
  const id = html(sharedAnchors).last().attr('id');
  return id ? `#${id}` : '';
}

/** Opens a page at its last anchor and follows the language switch from there to its translation. */
async function comeFrom(page: Page, origin: SitePage): Promise<void> {
  const { address, language, counterpart } = origin;
  const anchor = lastAnchor(origin);
  await page.setViewportSize({ width: wideWidth, height: 740 });
  // As another document, also where the page before was the same one.
  await page.goto('about:blank');
  const response = await page.goto(address + anchor);
  expect.soft(response?.status(), 'status').toBe(200);
  const other = page.getByRole('link', { name: switchName[language], exact: true });
  await other.filter({ visible: true }).click();
  // A lab writes its own moment where the page has no anchor.
  await expect(page).toHaveURL(
    ({ pathname, hash }) => pathname === counterpart && (!anchor || hash === anchor),
  );
  if (anchor) await expect(page.locator(`[id="${anchor.slice(1)}"]`)).toBeInViewport();
}

async function expectSound(page: Page, { address, language, counterpart }: SitePage): Promise<void> {
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

  // From its beginning, as one who was not led to a place of it.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  for (const width of [zoomedWidth, phoneWidth, wideWidth] as const) {
    await page.setViewportSize({ width, height: 740 });
    await test.step(`nothing scrolls sideways at ${width} px`, async () => {
      expect.soft(await overflowingElements(page)).toEqual([]);
    });
    if (width === zoomedWidth) continue;
    const { scheme, faults } = looks[language][width];
    await test.step(`axe finds nothing at ${width} px in the ${scheme} theme`, async () => {
      await setScheme(page, scheme);
      expect.soft(await faults(page)).toEqual([]);
    });
  }
}

const pages = allPages();
for (const korean of pages.filter(({ language }) => language === 'ko')) {
  // Each language is looked at as one arrives there from the other: loading a page costs more than looking.
  test(`${korean.address} is sound, accessible, fits narrow windows and leads to its translation and back`, async ({
    page,
  }) => {
    const english = pages.find(({ address }) => address === korean.counterpart);
    if (!english) throw new Error(`${korean.address} has no translation.`);
    for (const [origin, target] of [
      [korean, english],
      [english, korean],
    ] as const) {
      await test.step(target.address, async () => {
        await comeFrom(page, origin);
        await expectSound(page, target);
      });
    }
  });
}

test('every English page is the translation of a Korean one', () => {
  const translations = pages
    .filter(({ language }) => language === 'ko')
    .map(({ counterpart }) => counterpart);
  const english = pages.filter(({ language }) => language === 'en').map(({ address }) => address);
  expect(translations.sort()).toEqual(english.sort());
});
