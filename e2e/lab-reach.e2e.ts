import type { Page } from '@playwright/test';
import { pageAddress } from '../src/address.ts';
import { nameStrings } from '../src/i18n/lab/names.ts';
import { languages } from '../src/language.ts';
import { policyNames } from '../src/sim/policies/index.ts';
import { presetNames } from '../src/widgets/cache-lab/model/presets.ts';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// Stage and controls can be seen at once, and the controls stay where they are.

const phones = [
  { width: 360, height: 800 },
  { width: 412, height: 915 },
] as const;
const screens = [
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
] as const;

/** Where the parts of the lab's figure are at one moment. */
interface Places {
  readonly step: number;
  /** Lower edge of the lowest stage. */
  readonly stage: number;
  /** Upper and lower edge of what stays on the screen below the stage. */
  readonly reach: number;
  readonly end: number;
  /** Upper edge of the controls themselves, on the screen. */
  readonly controls: number;
  /** Upper edge of the tabs, on the page. */
  readonly tabs: number;
}

/**
 * Goes to moments of what the lab shows and measures each once log and totals have followed. It does so inside the
 * page, because a step from outside costs many times what the page needs for it.
 *
 * @param selector what is at the upper edge of what the header leaves of the screen
 * @param shares moments, as shares of all requests
 */
function travel(page: Page, selector: string, shares: readonly number[]): Promise<Places[]> {
  return page.evaluate(
    async ({ selector, shares }) => {
      const box = (name: string) =>
        [...document.querySelectorAll(name)].map((part) => part.getBoundingClientRect());
      const slider = document.querySelector<HTMLInputElement>('.player-scrubber input');
      if (!slider) throw new Error('There is no bar to drag through time.');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const seen: Places[] = [];
      for (const step of new Set(shares.map((share) => Math.ceil(share * Number(slider.max))))) {
        slider.value = String(step);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        do await frame();
        while (document.querySelector('table.totals[data-step]')?.getAttribute('data-step') !== slider.value);
        const header = box('header')[0]?.bottom ?? 0;
        scrollBy({ top: (box(selector)[0]?.top ?? 0) - header, behavior: 'instant' });
        await frame();
        seen.push({
          step,
          stage: Math.max(...box('.stage-frame').map(({ bottom }) => bottom)),
          reach: box('.lab-reach')[0]?.top ?? 0,
          end: box('.lab-reach')[0]?.bottom ?? 0,
          controls: box('.player-time')[0]?.top ?? 0,
          tabs: (box('.lab-tabs')[0]?.top ?? 0) + scrollY,
        });
      }
      return seen;
    },
    { selector, shares },
  );
}

/** How far something travelled on the way. */
function way(seen: readonly Places[], part: 'reach' | 'controls' | 'tabs'): number {
  const places = seen.map((moment) => moment[part]);
  return Math.max(...places) - Math.min(...places);
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const [width, height] of [
    [1280, 720],
    [1440, 900],
  ] as const) {
    test(`up to four caches of every policy are on a screen of ${width} × ${height} with controls that do not move`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      const lab = new LabPage(page);
      // Without the charts, which cost time here and are further down.
      await lab.open('preset=exam&step=1&tab=share');
      for (const count of [1, 2, 3, 4]) {
        // Four caches are the most that have to fit; of fewer, and on a larger screen, those that need the most room
        // are enough.
        for (const policy of height < 800 && count === 4
          ? policyNames
          : (['s3-fifo', 'arc', '2q'] as const)) {
          const caches = Array.from({ length: count }, () => `cache=${policy}.20`).join('&');
          await lab.openLink(`workload=zipf&keys=60&requests=200&${caches}&step=0&tab=share`);
          await expect(lab.root.locator('.cache-what')).toContainText(
            Array.from({ length: count }, () => nameStrings.ko.policies[policy]),
          );
          const seen = await travel(page, '.lab-figure', [0, 0.005, 0.1, 1]);
          expect(seen.map(({ step }) => step)).toEqual([0, 1, 20, 200]);
          for (const { step, stage, reach, end } of seen) {
            const moment = `${count} × ${policy}, request ${step}`;
            expect(stage, `${moment}: the stage ends above the controls`).toBeLessThanOrEqual(reach + 1);
            expect(end, `${moment}: the controls end on the screen`).toBeLessThanOrEqual(height + 1);
          }
          expect(way(seen, 'reach'), `${count} × ${policy}: the controls stay`).toBeLessThanOrEqual(1);
        }
      }
    });
  }

  test('a comparison of the reader’s own keeps the controls still from empty caches to full ones', async ({
    page,
  }) => {
    const lab = new LabPage(page);
    await lab.open('preset=exam&step=1&tab=share&predict=0');
    for (const { width, height } of [...phones, ...screens]) {
      await page.setViewportSize({ width, height });
      for (const caches of ['lru.50', 'lru.20&cache=s3-fifo.20&cache=arc.20']) {
        await lab.openLink(`workload=zipf&keys=60&requests=200&cache=${caches}&step=0&tab=share&predict=0`);
        await lab.expectPosition(0);
        const top = width < 768 ? '.stages' : '.lab-figure';
        const seen = await travel(page, top, [0, 0.005, 0.025, 0.1, 0.5, 1]);
        expect(way(seen, 'controls'), `${caches} at ${width} × ${height}`).toBeLessThanOrEqual(1);
      }
    }
  });

  for (const language of languages) {
    test(`neither the controls nor what is below them travel in a lesson, ${pageAddress('labs/cache', language)}`, async ({
      page,
    }) => {
      const lab = new LabPage(page, page.locator('.cache-lab'));
      // Links are opened on a phone, where the lab's helper leaves settings and seldom totals folded.
      const [phone] = phones;
      await page.setViewportSize(phone);
      await page.goto(`${pageAddress('labs/cache', language)}#preset=exam&step=1&predict=0`);
      await lab.ready();
      for (const name of presetNames) {
        // On a phone the log is between stage and controls. Elsewhere the charts would only cost time.
        for (const { tab, sizes } of [
          { tab: 'log', sizes: phones },
          { tab: 'share', sizes: screens },
        ]) {
          await page.setViewportSize(phone);
          await lab.openLink(`preset=${name}&step=0&predict=0&tab=${tab}`);
          await lab.expectPosition(0);
          for (const { width, height } of sizes) {
            await page.setViewportSize({ width, height });
            // At the end the lesson says what was learnt, and leads to the next one.
            const seen = await travel(page, tab === 'log' ? '.stages' : '.lab-figure', [0, 0.1, 0.5, 1]);
            const lesson = `${name} at ${width} × ${height}`;
            expect(way(seen, 'controls'), `${lesson}: the controls`).toBeLessThanOrEqual(1);
            // On a phone the tabs are above the controls, and what is open in them grows.
            if (tab !== 'log') expect(way(seen, 'tabs'), `${lesson}: the tabs`).toBeLessThanOrEqual(1);
          }
        }
        await expect(lab.root.locator('.lesson-next')).toHaveCount(name === presetNames.at(-1) ? 0 : 1);
      }
    });
  }
});

test('the slots are seen with the controls on small screens and with large letters', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=exam&step=5');
  for (const { name, width, height, letters } of [
    { name: 'a page enlarged to 200 %', width: 720, height: 450, letters: '100%' },
    { name: 'a phone on its side', width: 740, height: 360, letters: '100%' },
    { name: 'a phone with letters of 200 %', width: 360, height: 740, letters: '200%' },
    { name: '320 pixels', width: 320, height: 640, letters: '100%' },
  ]) {
    await page.setViewportSize({ width, height });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, letters);
    const slots = lab.root.locator('.slots').first();
    await slots.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const top = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().top);
    const { y, height: tall } = (await slots.boundingBox()) ?? { y: 0, height: 0 };
    const header = await page
      .locator('header')
      .first()
      .evaluate((element) => element.getBoundingClientRect().bottom);
    expect(y, name).toBeGreaterThanOrEqual(header);
    expect(y + tall, name).toBeLessThanOrEqual(await top('.player-time'));
    for (const button of ['재생', '한 요청 앞으로', '다른 조작']) {
      await expect(lab.button(button), name).toBeInViewport({ ratio: 1 });
    }
    // In one row, so that they leave the room to the stage.
    const spread = () =>
      lab.root.locator('.player-controls > button').evaluateAll((buttons) => {
        const tops = buttons.map((button) => button.getBoundingClientRect().top);
        return Math.max(...tops) - Math.min(...tops);
      });
    await expect.poll(spread, { message: name }).toBeLessThanOrEqual(1);
    const wide = await page.evaluate(() => document.querySelector('.cache-lab')?.scrollWidth);
    expect(wide, name).toBeLessThanOrEqual(width);
  }
});

test('an entry in one line with others is not cut in half, and shows that it is old', async ({ page }) => {
  const lab = new LabPage(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await lab.open(
    'workload=zipf&keys=60&requests=200&writes=20&cache=arc.8&cache=redis-lru.8&step=100&predict=0',
  );
  await lab.expectPosition(100);
  const old = lab.root.locator('.stage').first().locator('.slot[data-stale]');
  await expect(old.first()).toBeVisible();
  const facts = await old.locator('.slot-facts').evaluateAll((lines) =>
    lines.map((line) => ({
      cut: line.scrollWidth > line.clientWidth + 1,
      crossed: getComputedStyle(line.querySelector('.version') ?? line).textDecorationLine,
    })),
  );
  expect(facts).toEqual(facts.map(() => ({ cut: false, crossed: 'line-through' })));
});

for (const language of languages) {
  test(`every name inside the cache is explained on ${pageAddress('labs/cache', language)}`, async ({
    page,
  }) => {
    const lab = new LabPage(page, page.locator('.cache-lab'));
    await page.goto(`${pageAddress('labs/cache', language)}#preset=exam&step=1&tab=share`);
    await lab.ready();
    const explained = page.locator('ul', { has: page.locator('li', { hasText: 'A1out' }) });
    for (const policy of [
      'arc',
      '2q',
      's3-fifo',
      's3-fifo-paper',
      'slru',
      'lirs',
      'w-tinylfu',
      'lecar',
      'memcached',
      'redis-lru',
    ] as const) {
      await lab.openLink(`workload=zipf&keys=60&requests=200&cache=${policy}.20&step=100&tab=share`);
      await expect(lab.root.locator('.cache-what')).toContainText(nameStrings[language].policies[policy]);
      const names = await lab.root
        .locator('.queue-name')
        .evaluateAll((found) => found.map((name) => name.firstChild?.textContent?.trim() ?? ''));
      expect(names.length).toBeGreaterThan(1);
      // The reader sees another word for a name of Redis, and its entries need none.
      for (const name of policy === 'redis-lru' || policy === 'lecar' ? names.slice(1) : names)
        await expect(explained).toContainText(new RegExp(name, 'i'));
    }
  });
}
