import { pageAddress } from '../src/address.ts';
import { stageStrings } from '../src/i18n/lab/stage.ts';
import { languages } from '../src/language.ts';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// What travels between application, cache and database stays inside its frame, and that on its way.

/** Between them they show every word that travels, beside old and new values. */
const scenarios = [
  'preset=stale',
  'preset=write-behind',
  'workload=zipf&keys=6&requests=20&writes=40&cache=lru.4.invalidate',
  'workload=zipf&keys=6&requests=20&writes=40&cache=lru.4.read-through',
];

for (const language of languages) {
  test(`every word fits the way it travels on, ${pageAddress('labs/cache', language)}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const lab = new LabPage(page, page.locator('.cache-lab'));
    await page.goto(`${pageAddress('labs/cache', language)}#preset=exam&step=1&predict=0&tab=share`);
    await lab.ready();
    const words = new Set<string>();
    for (const scenario of scenarios) {
      await lab.openLink(`${scenario}&step=0&predict=0&tab=share`);
      await lab.expectPosition(0);
      for (const [width, height] of [
        [360, 740],
        [768, 1024],
        [1280, 720],
        [1440, 900],
      ] as const) {
        await page.setViewportSize({ width, height });
        // Every request, and inside the page: a step from outside costs many times what the page needs for it.
        const flows = await page.evaluate(async () => {
          const slider = document.querySelector<HTMLInputElement>('.player-scrubber input');
          const found: { readonly word: string; readonly out: number }[] = [];
          for (let step = 1; step <= Number(slider?.max); step++) {
            if (slider) slider.value = String(step);
            slider?.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise((resolve) => requestAnimationFrame(resolve));
            for (const flow of document.querySelectorAll<HTMLElement>('.stage .flow')) {
              if (!flow.checkVisibility()) continue;
              const frame = flow.getBoundingClientRect();
              const way = flow.parentElement?.getBoundingClientRect() ?? frame;
              const out = [
                flow.scrollWidth - flow.clientWidth,
                frame.right - way.right,
                way.left - frame.left,
              ];
              found.push({ word: flow.textContent, out: Math.max(...out) });
            }
          }
          return found;
        });
        expect(flows.length).toBeGreaterThan(0);
        for (const { word } of flows) words.add(word.replace(/ v\d+$/, ''));
        expect(
          flows.filter(({ out }) => out > 0.5),
          `${scenario} at ${width} × ${height}`,
        ).toEqual([]);
      }
    }
    const { lookup, hit, miss, stale, store, load, flush } = stageStrings[language].events;
    expect([...words]).toEqual(
      expect.arrayContaining([
        lookup,
        hit,
        miss,
        stale,
        store,
        load,
        flush,
        stageStrings[language].events.delete,
      ]),
    );
  });
}
