import { loadingStrings } from '../../src/i18n/loading.ts';
import { allPages } from '../support/pages.ts';
import { textOf } from './browsing.ts';
import { expect, test } from './test.ts';

for (const { address, language } of allPages()) {
  test(`${address} shows itself, starts its widgets and fits a phone`, async ({ browsing }) => {
    const strings = loadingStrings[language];
    await browsing.open(address);
    expect(await textOf(browsing, 'h1')).toMatch(/\S/);
    const islands = await browsing.inPage(() => document.querySelectorAll('astro-island').length, undefined);
    for (let index = 0; index < islands; index++) {
      // A widget below starts when it is seen, and may move those that follow.
      await browsing.inPage((place) => {
        const island = document.querySelectorAll('astro-island')[place];
        (island?.firstElementChild ?? island)?.scrollIntoView({ block: 'center', behavior: 'instant' });
      }, index);
      await expect
        .poll(() =>
          browsing.inPage(
            (place) => document.querySelectorAll('astro-island')[place]?.hasAttribute('ssr') ?? false,
            index,
          ),
        )
        .toBe(false);
    }
    const text = await textOf(browsing, 'body');
    for (const sentence of [strings.unreachable, strings.foreign, strings.gone, strings.stuck]) {
      expect(text).not.toContain(sentence);
    }

    await browsing.resize(360, 740);
    const width = await browsing.inPage(() => document.documentElement.scrollWidth, undefined);
    expect(width, 'nothing scrolls sideways at 360 px').toBeLessThanOrEqual(360);
  });
}
