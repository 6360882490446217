import { loadingStrings } from '../../src/i18n/loading.ts';
import { pagesBySection, type SitePage } from '../support/pages.ts';
import { type Browsing, textOf } from './browsing.ts';
import { expect, test } from './test.ts';

/** Ends a test that hangs; a busy machine must not fail what is right. */
const longestPage = 30_000;

async function expectSound(browsing: Browsing, { address, language }: SitePage): Promise<void> {
  const strings = loadingStrings[language];
  await browsing.resize(1280, 800);
  await browsing.open(address);
  expect.soft(await textOf(browsing, 'h1'), address).toMatch(/\S/);
  const islands = await browsing.inPage(() => document.querySelectorAll('astro-island').length, undefined);
  for (let index = 0; index < islands; index++) {
    // A widget below starts when it is seen, and may move those that follow; one waits until a reader turns to it.
    await browsing.inPage((place) => {
      const island = document.querySelectorAll('astro-island')[place];
      const widget = island?.firstElementChild ?? island;
      widget?.scrollIntoView({ block: 'center', behavior: 'instant' });
      widget?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    }, index);
    await expect
      .poll(
        () =>
          browsing.inPage(
            (place) => document.querySelectorAll('astro-island')[place]?.hasAttribute('ssr') ?? false,
            index,
          ),
        { message: `${address}, widget ${index + 1} of ${islands}, has started` },
      )
      .toBe(false);
  }
  const text = await textOf(browsing, 'body');
  for (const sentence of [strings.unreachable, strings.foreign, strings.gone, strings.stuck]) {
    expect.soft(text, address).not.toContain(sentence);
  }

  await browsing.resize(360, 740);
  const width = await browsing.inPage(() => document.documentElement.scrollWidth, undefined);
  expect.soft(width, `${address} does not scroll sideways at 360 px`).toBeLessThanOrEqual(360);
}

for (const [section, pages] of pagesBySection()) {
  // One after the other in one window, as a reader goes through them: a new window costs more than a page.
  test(`every page shows itself, starts its widgets and fits a phone: ${section}`, async ({ browsing }) => {
    test.setTimeout(pages.length * longestPage);
    for (const page of pages) await test.step(page.address, () => expectSound(browsing, page));
  });
}
