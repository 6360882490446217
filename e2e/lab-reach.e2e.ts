import type { Page } from '@playwright/test';
import { pageAddress } from '../src/address.ts';
import { nameStrings } from '../src/i18n/lab/names.ts';
import { languages } from '../src/language.ts';
import { policyNames } from '../src/sim/policies/index.ts';
import { presetNames } from '../src/widgets/cache-lab/model/presets.ts';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// Stage and controls can be seen at once, and the controls stay where they are.

/** Where the parts of the lab's figure are, with the figure scrolled to the top of what the header leaves. */
function places(page: Page) {
  return page.evaluate(() => {
    const figure = document.querySelector('.lab-figure');
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    scrollBy({ top: (figure?.getBoundingClientRect().top ?? 0) - header, behavior: 'instant' });
    const stages = [...document.querySelectorAll('.stage-frame')].map((frame) =>
      frame.getBoundingClientRect(),
    );
    return {
      stage: Math.max(...stages.map(({ bottom }) => bottom)),
      controls: document.querySelector('.lab-reach')?.getBoundingClientRect().top ?? 0,
      end: document.querySelector('.lab-reach')?.getBoundingClientRect().bottom ?? 0,
      screen: innerHeight,
    };
  });
}

for (const [width, height] of [
  [1280, 720],
  [1440, 900],
] as const) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });

    for (const count of [1, 2, 3, 4]) {
      test(`${count} caches of every policy are on one screen with controls that do not move`, async ({
        page,
      }) => {
        const lab = new LabPage(page);
        // Without the charts, which cost time here and are further down.
        await lab.open('preset=exam&step=1&tab=share');
        // Four caches are the most that have to fit; of fewer, and on a larger screen, those that need the most room
        // are enough.
        for (const policy of height < 800 && count === 4
          ? policyNames
          : (['s3-fifo', 'arc', '2q'] as const)) {
          const caches = Array.from({ length: count }, () => `cache=${policy}.20`).join('&');
          const fragment = `workload=zipf&keys=60&requests=200&${caches}&step=0&tab=share`;
          await page.evaluate((hash) => {
            location.hash = hash;
          }, fragment);
          await lab.expectPosition(0);
          await expect(lab.root.locator('.cache-what').first()).toContainText(
            nameStrings.ko.policies[policy],
          );
          const seen = [await places(page)];
          for (const key of ['ArrowRight', 'PageUp', 'End']) {
            await lab.timeline.press(key);
            seen.push(await places(page));
          }
          // The address follows a moment later; the next one is set after that.
          await expect(page).toHaveURL(/step=200/);
          for (const { stage, controls, end, screen } of seen) {
            expect(stage, `${policy}: the stage ends above the controls`).toBeLessThanOrEqual(controls + 1);
            expect(end, `${policy}: the controls end on the screen`).toBeLessThanOrEqual(screen + 1);
            const moved = Math.abs(controls - (seen[0]?.controls ?? 0));
            expect(moved, `${policy}: the controls stay`).toBeLessThanOrEqual(1);
          }
        }
      });
    }
  });
}

for (const { name, width, height, letters } of [
  { name: 'on a page enlarged to 200 %', width: 720, height: 450, letters: '100%' },
  { name: 'on a phone on its side', width: 740, height: 360, letters: '100%' },
  { name: 'on a phone with letters of 200 %', width: 360, height: 740, letters: '200%' },
  { name: 'on 320 pixels', width: 320, height: 640, letters: '100%' },
]) {
  test(`${name} the slots are seen with the controls`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const lab = new LabPage(page);
    await lab.open('preset=exam&step=5');
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
    expect(y).toBeGreaterThanOrEqual(header);
    expect(y + tall).toBeLessThanOrEqual(await top('.player-time'));
    for (const button of ['재생', '한 요청 앞으로', '다른 조작']) {
      await expect(lab.button(button)).toBeInViewport({ ratio: 1 });
    }
    // In one row, so that they leave the room to the stage.
    const tops = await lab.root
      .locator('.player-controls > button')
      .evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    expect(await page.evaluate(() => document.querySelector('.cache-lab')?.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  });
}

for (const [width, height] of [
  [768, 1024],
  [1280, 720],
  [1440, 900],
] as const) {
  for (const language of languages) {
    test(`${width} pixels wide, neither the controls nor what is below them travel in a lesson, ${pageAddress('labs/cache', language)}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const lab = new LabPage(page, page.locator('.cache-lab'));
      await page.goto(`${pageAddress('labs/cache', language)}#preset=exam&step=1&predict=0`);
      await lab.ready();
      for (const name of presetNames) {
        await lab.openLink(`preset=${name}&step=0&predict=0`);
        await lab.expectPosition(0);
        await lab.root.locator('.more-totals[open] > summary').click();
        const seen: unknown[] = [];
        // At the end the lesson says what was learnt, and leads to the next one.
        for (const key of ['PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'End']) {
          await lab.timeline.press(key);
          await lab.expectSettled();
          seen.push(
            await page.evaluate(() => {
              const top = (selector: string) =>
                Math.round((document.querySelector(selector)?.getBoundingClientRect().top ?? 0) + scrollY);
              return { controls: top('.player-time'), tabs: top('.lab-tabs') };
            }),
          );
        }
        const next = lab.root.locator('.lesson-next');
        await expect(next).toHaveCount(name === presetNames.at(-1) ? 0 : 1);
        expect(seen, name).toEqual(seen.map(() => seen[0]));
      }
    });
  }
}

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
