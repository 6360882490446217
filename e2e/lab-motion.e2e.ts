import type { Locator, Page } from '@playwright/test';
import { LabPage } from './support/lab.ts';
import { startTelling, startWatching, type Told, told, watchedMotion } from './support/motion.ts';
import { expect, test } from './support/test.ts';

// What moves is watched in every frame, while the page scrolls and the window changes.

const widths = [1440, 768, 360];

/** Places where a cache plays, with what to press for it. */
const places: { readonly name: string; readonly open: (page: Page) => Promise<Locator> }[] = [
  {
    name: 'the lab',
    open: async (page) => {
      const lab = new LabPage(page);
      await lab.open('workload=zipf&keys=24&cache=lru.8&cache=s3-fifo.8&speed=2');
      await lab.button('재생').click();
      return lab.root;
    },
  },
  {
    name: 'a figure of a note',
    open: async (page) => {
      await page.goto('elasticache/loading-patterns/');
      const lab = new LabPage(page, page.getByRole('region', { name: '캐시 실험실' }).first());
      await lab.root.scrollIntoViewIfNeeded();
      await expect(lab.root.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr');
      await lab.button('재생').click();
      return lab.root;
    },
  },
];

/** Movements to watch: a few requests' worth. */
const enough = 12;

for (const width of widths) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: width === 1440 ? 900 : 740 } });

    for (const { name, open } of places) {
      test(`entries stay in their cache while ${name} plays and the page scrolls`, async ({ page }) => {
        const root = await open(page);
        await root.locator('.cache-box').first().scrollIntoViewIfNeeded();
        await startWatching(root, { scrolling: 3 });
        const seen = await watchedMotion(root, enough);
        expect(seen.movements).toBeGreaterThanOrEqual(enough);
        expect(seen.outOfTheirBox).toEqual([]);
      });
    }
  });
}

test('entries stay in their cache while the window is made wider and narrower', async ({ page }) => {
  const root = await places[0]?.open(page);
  if (!root) throw new Error('no lab');
  await startWatching(root, { scrolling: 0 });
  for (const width of [1440, 900, 360, 1200, 500, 768, 1440, 360]) {
    await page.setViewportSize({ width, height: 740 });
    const { movements } = await watchedMotion(root, 0);
    await expect.poll(async () => (await watchedMotion(root, 0)).movements).toBeGreaterThan(movements);
  }
  expect((await watchedMotion(root, enough)).outOfTheirBox).toEqual([]);
});

test('entries move from one request to the next, and after a jump they are where they are', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const begun: string[] = [];
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...options) {
      if (this.matches('[data-flip]')) begun.push(this.getAttribute('data-flip') ?? '');
      return animate.apply(this, options);
    };
    Object.assign(window, { begun });
  });
  /** What has begun to move when the frame after is drawn; whatever a frame moves begins by then. */
  const begun = () =>
    page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return (window as unknown as { readonly begun: string[] }).begun.length;
    });
  const lab = new LabPage(page);
  const atRest = () => expect(lab.root).not.toHaveAttribute('data-telling');
  await lab.open('workload=zipf&requests=200&keys=40&cache=lru.8&step=100');
  const keys = lab.root.locator('.slot .key');
  const before = await keys.allTextContents();
  // The first steps bring the script that moves them, which knows no places before it.
  await expect(async () => {
    await lab.forward();
    await atRest();
    expect(await begun()).toBeGreaterThan(0);
  }).toPass();
  const stepped = await begun();

  await lab.timeline.press('End');
  await lab.expectPosition(200);
  expect(await keys.allTextContents()).not.toEqual(before);
  expect(await begun()).toBe(stepped);
  await lab.back(2);
  await atRest();
  expect(await begun()).toBeGreaterThan(stepped);
});

test('words and counters come when the token has arrived, and who leaves is marked before the newcomer comes', async ({
  page,
}) => {
  const lab = new LabPage(page);
  // At half speed, so that a busy machine draws each moment at least once.
  await lab.open('preset=belady&step=3&speed=0.5');
  await lab.expectPosition(3);
  await startTelling(lab.root);
  const before = await lab.totals();
  await lab.forward();
  await expect.poll(async () => (await told(lab.root)).some(({ departure }) => departure)).toBe(true);
  await lab.expectSettled();
  const seen = await told(lab.root);
  const asked = seen.findIndex(({ token }) => token === 'lookup 4');
  expect(asked).toBeGreaterThanOrEqual(0);
  // Until then the picture is that of the request before, which was a miss as well.
  const first = (test: (moment: Told) => boolean) =>
    seen.findIndex((moment, at) => at >= asked && test(moment));
  const missed = first(({ outcome }) => outcome === 'miss');
  const read = first(({ token }) => token === 'load 4v0');
  const marked = first(({ leavesNow }) => leavesNow === '1');
  const left = first(({ departure }) => departure === '1');
  const counted = first(({ misses }) => misses === String(Number(before['미스']) + 1));
  expect([asked, missed, read, left, counted]).toEqual(
    [asked, missed, read, left, counted].toSorted((one, other) => one - other),
  );
  expect(missed).toBeGreaterThan(asked);
  expect(marked).toBeGreaterThanOrEqual(missed);
  expect(left).toBeGreaterThan(marked);
  expect(counted).toBeGreaterThan(missed);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

  test('the token of each of two caches stays on its stage, also where application and database are not drawn', async ({
    page,
  }) => {
    const lab = new LabPage(page);
    await lab.open('preset=exam');
    await expect(lab.root.locator('.stage').nth(1).locator('.stage-part.application')).toBeHidden();
    await startWatching(lab.root, { scrolling: 0 });
    for (let step = 1; step <= 5; step++) {
      const { tokens } = await watchedMotion(lab.root, 0);
      await lab.forward();
      await expect
        .poll(async () => {
          const now = (await watchedMotion(lab.root, 0)).tokens;
          return [0, 1].every((stage) => (now[stage] ?? 0) > (tokens[stage] ?? 0));
        })
        .toBe(true);
    }
    expect((await watchedMotion(lab.root, 0)).outOfTheirStage).toEqual([]);
  });
});
