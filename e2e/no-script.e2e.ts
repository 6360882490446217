import { allPages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

/** What the reader came for; navigation around it is tested elsewhere. */
const substance = 'main :is(h1, h2, h3, p, li, dt, dd, table, figure)';

for (const { address } of allPages()) {
  test(`${address} can be read whole with JavaScript off`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    const hidden = await page.locator(substance).evaluateAll((elements) =>
      elements
        // What opens without a script is there, and answers for paper repeat what opens. A widget may hide controls nothing would answer; that the page then
        // says the same in another way is tested with the widget.
        .filter(
          (element) =>
            !element.closest('details, dialog, [popover], astro-island, .needs-scripts, .questions-on-paper'),
        )
        .filter((element) => (element.textContent ?? '').trim() !== '' && !element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 200)),
    );
    expect.soft(hidden, 'text that only a script would show').toEqual([]);

    const emptyIslands = await page
      .locator('astro-island')
      .evaluateAll((islands) =>
        islands
          .filter((island) => (island.textContent ?? '').trim() === '')
          .map((island) => (island.cloneNode() as Element).outerHTML.slice(0, 200)),
      );
    expect.soft(emptyIslands, 'widgets that were not rendered at build').toEqual([]);
  });
}
