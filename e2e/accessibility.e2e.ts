import { globSync, readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { load } from 'cheerio';
import { settingStrings } from '../src/i18n/lab/settings.ts';
import { playerStrings } from '../src/i18n/player/player.ts';
import { openComparison } from './support/comparison.ts';
import { coveredStops } from './support/covered.ts';
import { LabPage } from './support/lab.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';
import { schemes, setScheme } from './support/theme.ts';

// What axe cannot see: each test here covers a problem that people ran into although axe reported none.

const built = globSync('dist/**/index.html').map((file) => ({
  address: file.replace(/^dist/, '').replace(/index\.html$/, ''),
  html: load(readFileSync(file, 'utf8')),
}));

test('every page goes down its headings one level at a time', () => {
  const jumps = built.flatMap(({ address, html }) => {
    const levels = html('h1, h2, h3, h4, h5, h6')
      .toArray()
      .map(({ tagName }) => Number(tagName.slice(1)));
    return levels
      .filter((level, index) => level > (levels[index - 1] ?? level) + 1)
      .map((level) => `${address}: to h${level}`);
  });
  expect(jumps).toEqual([]);
});

test('Korean words on English pages say that they are Korean', () => {
  const unmarked = built.flatMap(({ address, html }) => {
    if (html('html').attr('lang') !== 'en') return [];
    const elements = html('body, body *').not('script, style, template').toArray();
    return (
      elements
        .flatMap((element) => {
          const own = element.childNodes.map((node) => (node.type === 'text' ? node.data : ''));
          return [...own, element.attribs['aria-label'], element.attribs.title, element.attribs.alt].map(
            (text) => ({ element, text: text ?? '' }),
          );
        })
        // Single letters, as one types them to search, are no words.
        .filter(({ text }) => /[가-힣]/.test(text))
        .filter(({ element }) => html(element).closest('[lang]').attr('lang') !== 'ko')
        .map(({ text }) => `${address}: ${text.trim().slice(0, 60)}`)
    );
  });
  expect(unmarked).toEqual([]);
});

test('every table has a name, and no header of one is empty', () => {
  const faults = built.flatMap(({ address, html }) => {
    const unnamed = html('table')
      .toArray()
      .filter((table) => !html(table).is('[aria-label], [aria-labelledby], :has(> caption)'))
      .map((table) => `${address}: ${html(table).text().trim().slice(0, 60)}`);
    const empty = html('th:not([aria-label])')
      .toArray()
      .filter((header) => html(header).text().trim() === '')
      .map((header) => `${address}: empty before ${html(header).next().text()}`);
    return [...unnamed, ...empty];
  });
  expect(faults).toEqual([]);
});

test('no two regions of a page have the same name', () => {
  const doubled = built.flatMap(({ address, html }) => {
    const names = html('section[aria-label], [role="region"][aria-label]')
      // A region inside another is identified by that one.
      .filter((_, region) => html(region).parents('[aria-label]').length === 0)
      .toArray()
      .map(({ attribs }) => attribs['aria-label']);
    return names.filter((name, index) => names.indexOf(name) < index).map((name) => `${address}: ${name}`);
  });
  expect(doubled).toEqual([]);
});

test('nothing has its name as its description too, which would be read out twice', () => {
  const doubled = built.flatMap(({ address, html }) =>
    html('[aria-label][title]')
      .toArray()
      .filter(({ attribs }) => attribs['aria-label'] === attribs['title'])
      .map(({ attribs }) => `${address}: ${attribs['title']}`),
  );
  expect(doubled).toEqual([]);
});

test.describe('what has the focus is never covered by what stays in place', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  for (const { width, height } of [
    { width: 360, height: 640 },
    { width: 320, height: 256 },
    { width: 1280, height: 720 },
  ]) {
    test(`in the lab, in a window of ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const lab = new LabPage(page);
      await lab.open('preset=churn&step=28');
      expect(await coveredStops(page, 'Tab')).toEqual([]);
      expect(await coveredStops(page, 'Shift+Tab')).toEqual([]);
    });

    test(`in the lab that stands in a frame of ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('labs/cache/embed/#preset=churn&step=28');
      await new LabPage(page).ready();
      expect(await coveredStops(page, 'Tab')).toEqual([]);
      expect(await coveredStops(page, 'Shift+Tab')).toEqual([]);
    });

    test(`in the comparison, in a window of ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openComparison(page, 'elasticache/redis-vs-memcached/');
      await page.locator('.comparison-region').scrollIntoViewIfNeeded();
      expect(await coveredStops(page, 'Shift+Tab')).toEqual([]);
    });
  }
});

test('at 400 % the slots are seen with the controls, and leave each other room', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const lab = new LabPage(page);
  await lab.open('preset=exam&step=5');
  const slots = lab.root.locator('.slots').first();
  await slots.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const slot = await slots.locator('.slot').first().boundingBox();
  const bar = await lab.root.locator('.player-time').boundingBox();
  expect(slot?.y).toBeGreaterThanOrEqual(0);
  expect((slot?.y ?? 0) + (slot?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  expect(bar?.height).toBeLessThanOrEqual(256 / 2);
  expect(await overflowingElements(page)).toEqual([]);
});

test('two compared caches have a group of fields each', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=exam&step=1');
  const text = settingStrings.ko;
  for (const number of [1, 2]) {
    const group = lab.root.getByRole('group', { name: text.comparedCache(number), exact: true });
    await expect(group.getByRole('combobox', { name: text.policy })).toHaveCount(1);
  }
});

test('the keys of the table work on the slider too', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=churn&step=3');
  const text = playerStrings.ko;
  await lab.timeline.focus();
  await page.keyboard.press('.');
  await expect(lab.timeline).not.toHaveValue('3');
  await page.keyboard.press(',');
  await page.keyboard.press('+');
  await page.keyboard.press('Space');
  await expect(lab.button(text.pause)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(lab.button(text.play)).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('while it plays, at most one sentence a second is spoken', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=churn&step=1');
  for (const speed of ['1', '4', '128']) {
    await lab.root.locator('.player-speed select').selectOption(speed);
    await lab.timeline.press('Home');
    const spoken = page.evaluate(
      () =>
        new Promise<{ readonly count: number; readonly seconds: number }>((resolve) => {
          let count = 0;
          const begun = performance.now();
          const live = '[role="status"], [role="alert"], [role="log"], [aria-live], output';
          const observer = new MutationObserver((changes) => {
            const regions = changes.map(({ target }) =>
              (target instanceof Element ? target : target.parentElement)?.closest(live),
            );
            count += new Set(regions.filter(Boolean)).size;
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          setTimeout(() => {
            observer.disconnect();
            resolve({ count, seconds: (performance.now() - begun) / 1000 });
          }, 5000);
        }),
    );
    await lab.button(playerStrings.ko.play).click();
    const { count, seconds } = await spoken;
    // One at once, and then one a second.
    expect(count, `at speed ${speed}`).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
    const pauseButton = lab.button(playerStrings.ko.pause);
    if (await pauseButton.isVisible()) await pauseButton.click();
  }
});

/** A part of the accessibility tree, as the browser gives it to a screen reader. */
interface Spoken {
  readonly role: string;
  readonly name: string;
}

/** The accessibility tree of the part that fits a selector, from the browser itself. */
async function accessibilityTree(session: CDPSession, selector: string): Promise<Spoken[]> {
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId });
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '') }));
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('a step of the lab says in the accessibility tree what it says on the screen', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=churn&cache=lru.3.lazy&step=10');
  const session = await page.context().newCDPSession(page);
  for (let step = 11; step <= 13; step += 1) {
    await lab.forward();
    await lab.expectSettled();
    await lab.expectSpoken();
    const sentence = await lab.root.locator('.player-narration > p').first().textContent();
    const narration = await accessibilityTree(session, '.cache-lab .player-narration');
    // Once, as what is heard; what is seen of it is hidden from those who hear it.
    const told = narration.filter(({ role }) => role === 'StaticText').map(({ name }) => name);
    expect(told).toEqual([sentence ?? '']);
    const [slider] = await accessibilityTree(session, '.cache-lab .player-scrubber > input');
    expect(slider).toEqual({ role: 'slider', name: playerStrings.ko.timeline });
    await expect(lab.timeline).toHaveAttribute('aria-valuetext', new RegExp(escaped(sentence ?? '')));
    const log = await accessibilityTree(session, '.cache-lab .player-log li:first-child button');
    expect(log.find(({ role }) => role === 'button')?.name).toContain(sentence ?? 'a sentence');
    const seen = await lab.root.locator('.slots .slot-key').allInnerTexts();
    const table = await accessibilityTree(session, '.cache-lab .cache-table');
    const keys = table.map(({ name }) => name);
    for (const key of seen.filter(Boolean)) expect(keys).toContain(key);
  }
});

/** What can be seen of an element besides the weight of its letters; drawn in the reader's own colours. */
async function looks(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .filter({ visible: true })
    .evaluateAll((elements) =>
      elements.map((element) => {
        const style = getComputedStyle(element);
        return [
          style.backgroundColor,
          style.color,
          style.borderBlockEnd,
          style.outline,
          style.textDecoration,
        ].join();
      }),
    );
}

for (const scheme of schemes) {
  test(`in forced colours, ${scheme}, what is chosen or touched differs, and found words can be read`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const lab = new LabPage(page);
    await lab.open('preset=churn&step=28');
    await setScheme(page, scheme);
    for (const [chosen, other] of [
      ['.cache-lab [role="tab"][aria-selected="true"]', '.cache-lab [role="tab"][aria-selected="false"]'],
      ['.player-log [aria-current] button', '.player-log li:not([aria-current]) button'],
      ['.slot:is([data-touch], [data-found])', '.slot:not([data-touch], [data-found])'],
    ] as const) {
      const [one] = await looks(page, chosen);
      expect(one, chosen).toBeDefined();
      expect(await looks(page, other), chosen).not.toContain(one);
    }

    await page.goto('rds/proxy/');
    const current = 'starlight-toc a[aria-current="true"]';
    await expect(page.locator(current).filter({ visible: true })).toHaveCount(1);
    const [here] = await looks(page, current);
    expect(await looks(page, 'starlight-toc a:not([aria-current])')).not.toContain(here);

    await page.goto('search/?q=redis');
    const mark = page.locator('.search-box mark').first();
    await expect(mark).toBeVisible();
    const { letters, behind } = await mark.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { letters: color, behind: backgroundColor };
    });
    expect(behind).not.toMatch(/^rgba\(.*, 0\)$/);
    expect(letters).not.toBe(behind);
  });
}

test('more room between lines, letters and words cuts nothing off and needs no scrolling sideways', async ({
  page,
}) => {
  for (const address of [
    'rds/proxy/',
    'labs/cache/#preset=exam&step=5',
    'labs/session/',
    'ports/',
    'elasticache/redis-vs-memcached/',
    'search/?q=redis',
    'en/rds/security/',
  ]) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // The values of WCAG 1.4.12, as a reader's own style sheet; the page's policy lets no other in.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
         p { margin-block-end: 2em !important; }`,
      );
      document.adoptedStyleSheets.push(sheet);
    });
    expect.soft(await overflowingElements(page), address).toEqual([]);
    const cut = await page.locator('main').evaluate((main) =>
      [...main.querySelectorAll<HTMLElement>('p, li, a, button, td, th, h1, h2, h3, label, summary')]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
          return (
            (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) ||
            (hides(overflowX) && element.scrollWidth > element.clientWidth + 1)
          );
        })
        .filter((element) => !element.closest('[class*="visually-hidden"], [aria-hidden="true"]'))
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect.soft(cut, address).toEqual([]);
  }
});
