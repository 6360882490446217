import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { load } from 'cheerio';
import { loadingStrings } from '../src/i18n/loading.ts';
import { portDrillStrings } from '../src/i18n/port-drill.ts';
import { allPages, type SitePage } from './support/pages.ts';
import { expect, test } from './support/test.ts';

// A script that does not come, on every page that has widgets: one lost answer is retried in silence, and a line that
// stays broken gets a message, with a second try that works.
test.use({ expectedFault: /Failed to load resource/ });

const strings = loadingStrings.ko;

interface PageWithWidgets {
  readonly address: string;
  /** The scripts that its widgets need, with all that these import. */
  readonly scripts: string[];
  /** Those of them that are a widget, in the order of the widgets in the page. */
  readonly widgets: string[];
}

function pageWithWidgets({ address }: Pick<SitePage, 'address'>): PageWithWidgets {
  const page = load(readFileSync(new URL(`../dist${address}index.html`, import.meta.url), 'utf8'));
  const islands = page('astro-island').toArray();
  const all = (values: string[]) => [...new Set(values)];
  return {
    address,
    scripts: all(islands.flatMap((island) => (page(island).attr('data-files') ?? '').split(' '))).sort(),
    widgets: all(islands.map((island) => page(island).attr('component-url')?.split('/').at(-1) ?? '')),
  };
}

/** One page for each set of scripts: pages that need the same ones behave the same. */
const pages = new Map(
  [...allPages().filter(({ language }) => language === 'ko'), { address: '/labs/cache/embed/' }]
    .map(pageWithWidgets)
    .filter(({ scripts }) => scripts.length > 0)
    .map((page) => [page.scripts.join(), page]),
);

/** Scripts that the header of a page may load before its widgets can. A page for frames has no header. */
const sharedWithHeader = /^loading\./;

/**
 * What is lost on which page. All scripts of all pages come through the same few lines, so a page loses what it proves
 * something new with: each of its widgets, each script that no page before it has lost, and, in a frame, what elsewhere
 * the header shares.
 */
function lossesOf(
  pages: Iterable<PageWithWidgets>,
): { readonly address: string; readonly losses: string[] }[] {
  const lost = new Set<string>();
  return [...pages].map(({ address, scripts, widgets }) => {
    const framed = address.endsWith('/embed/');
    const losses = scripts.filter(
      (script) => !lost.has(script) || widgets.includes(script) || (framed && sharedWithHeader.test(script)),
    );
    for (const script of losses) lost.add(script);
    return { address, losses };
  });
}

/** Sees to it that every widget of the page has been asked to start; most wait until they are seen or pointed at. */
async function seeEveryWidget(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { firstElementChild } of document.querySelectorAll('astro-island')) {
      firstElementChild?.scrollIntoView();
      firstElementChild?.dispatchEvent(new Event('pointerover', { bubbles: true }));
      // The browser reports what is in view with the next frame.
      for (let pictures = 0; pictures < 2; pictures++) await new Promise(requestAnimationFrame);
    }
  });
}

/**
 * Looks at every widget until all have started. Once is not enough where a page was reloaded: the browser scrolls back
 * to where it was before, whenever the page has become long enough.
 */
async function seeUntilStarted(page: Page, waiting: Locator): Promise<void> {
  await expect(async () => {
    await seeEveryWidget(page);
    expect(await waiting.count()).toBe(0);
  }).toPass();
}

/** Turns to an island as a reader does. It has no box of its own; what it shows has. */
async function scrollTo(island: Locator): Promise<void> {
  await island.evaluate(({ firstElementChild }) => {
    firstElementChild?.scrollIntoView();
    firstElementChild?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  });
}

const losses = lossesOf(pages.values());

test('every script is lost on some page, and every widget on each of its pages', () => {
  const everyScript = new Set([...pages.values()].flatMap(({ scripts }) => scripts));
  expect(everyScript.size).toBeGreaterThan(30);
  expect(new Set(losses.flatMap((page) => page.losses))).toEqual(everyScript);
  for (const { address, widgets } of pages.values()) {
    expect(losses.find((page) => page.address === address)?.losses).toEqual(expect.arrayContaining(widgets));
  }
});

for (const { address, losses: scripts } of losses) {
  test(`${address} works after any one script was lost once, ${scripts.length} tried`, async ({ page }) => {
    let lost = '';
    let losses = 0;
    await page.route('**/_astro/*.js', (route) => {
      if (losses > 0 || !route.request().url().endsWith(`/${lost}`)) return route.continue();
      losses += 1;
      return route.abort();
    });
    for (const script of scripts) {
      await test.step(script, async () => {
        lost = script;
        losses = 0;
        await page.goto(address, { waitUntil: 'domcontentloaded' });
        await seeEveryWidget(page);
        const waiting = page.locator('astro-island[ssr]');
        const stuck = page.getByRole('alert').filter({ hasText: strings.stuck }).first();
        await expect(async () => {
          if (!(await stuck.isVisible())) expect(await waiting.count()).toBe(0);
        }).toPass();
        expect(losses, 'the script was asked for, and lost').toBe(1);
        if (!(await stuck.isVisible())) return;
        expect(script).toMatch(sharedWithHeader);
        await stuck.getByRole('button', { name: strings.reload }).click();
        await expect(stuck).toBeHidden();
        await seeUntilStarted(page, waiting);
      });
    }
  });
}

for (const { address, scripts } of pages.values()) {
  test(`${address} says that its scripts do not come, and tries again`, async ({ page }) => {
    let missing = true;
    const script = scripts.find((name) => name.startsWith('preact.'));
    expect(script).toBeDefined();
    await page.route(`**/_astro/${script}`, (route) => (missing ? route.abort() : route.continue()));
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const island = page.locator('astro-island').first();
    await scrollTo(island);
    const message = page.getByRole('alert').filter({ hasText: strings.unreachable }).first();
    await expect(message).toBeVisible();
    await expect(island.locator(':is(button, input, select, textarea):enabled')).toHaveCount(0);
    missing = false;
    await message.getByRole('button', { name: strings.retry }).press('Enter');
    await expect(island).not.toHaveAttribute('ssr');
    // The list of mistakes has nothing to press while it is empty, but a link to follow.
    await expect(
      island.locator(':is(button, input, select, textarea):enabled, a[href]').first(),
    ).toBeAttached();
    await expect(island.locator(':focus')).toHaveCount(1);
  });
}

test.describe('a widget whose script is gone because the site was deployed anew', () => {
  test('says so, and a reload brings back what was typed', async ({ page }) => {
    let gone = true;
    await page.route('**/_astro/GlossaryFilter.*.js', (route) =>
      gone ? route.fulfill({ status: 404, contentType: 'text/html', body: 'no' }) : route.continue(),
    );
    await page.goto('glossary/');
    const box = page.getByRole('searchbox', { name: '용어 찾기' });
    await box.fill('정렬된 세트');
    const message = page.getByRole('alert').filter({ hasText: strings.gone });
    await expect(message).toBeVisible();
    await expect(box).toBeDisabled();
    gone = false;
    await message.getByRole('button', { name: strings.reload }).click();
    await expect(page.locator('#failover')).toBeHidden();
    await expect(page.locator('#sorted-set')).toBeVisible();
    await expect(box).toHaveValue('정렬된 세트');
  });

  test('lets a drill on the same page go on where it was', async ({ page }) => {
    await page.route('**/port-registry.txt', (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body: 'no' }),
    );
    await page.goto('ports/');
    const drill = page.locator('.port-drill');
    await drill.getByRole('button', { name: portDrillStrings.ko.start }).click();
    await drill.getByRole('textbox').fill('1');
    await drill.getByRole('textbox').press('Enter');
    await page.keyboard.press('Enter');
    const progress = drill.locator('.drill-progress');
    const prompt = drill.locator('.drill-prompt');
    const moment = [await progress.textContent(), await prompt.textContent()];
    expect(moment[0]).toMatch(/1/);
    await page.locator('.port-lookup').getByRole('searchbox').fill('61616');
    const offer = page.getByRole('alert').filter({ hasText: strings.gone });
    await offer.getByRole('button', { name: strings.reload }).click();
    await expect(offer).toBeHidden();
    await seeUntilStarted(page, page.locator('astro-island[ssr]'));
    await expect(prompt).toBeVisible();
    expect([await progress.textContent(), await prompt.textContent()]).toEqual(moment);
  });

  test('says that a log-in page came in its place, and tries again', async ({ page }) => {
    let portal = true;
    await page.route('**/_astro/GlossaryFilter.*.js', (route) =>
      portal
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Wi-Fi</title>' })
        : route.continue(),
    );
    await page.goto('glossary/');
    const message = page.getByRole('alert').filter({ hasText: strings.foreign });
    await expect(message).toBeVisible();
    portal = false;
    await message.getByRole('button', { name: strings.retry }).click();
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    await expect(message).toBeHidden();
  });
});

test('a button that was pressed before its script had come does what it says', async ({ page }) => {
  // The lab's opening would play on by itself; without motion it waits before its question, at request 4.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const arrival = Promise.withResolvers<void>();
  await page.route('**/_astro/CacheLab.*.js', async (route) => {
    await arrival.promise;
    await route.continue();
  });
  await page.goto('labs/cache/', { waitUntil: 'domcontentloaded' });
  const forward = page.getByRole('button', { name: '한 요청 앞으로' });
  await forward.click();
  await forward.click();
  arrival.resolve();
  await expect(page.locator('.cache-lab .player-position')).toContainText('6 /');
});

test('the words of a scene come with it and not with its note; lost, they are asked for again', async ({
  page,
}) => {
  const asked: string[] = [];
  let missing = true;
  await page.route('**/data/ko-encryption-scene-*.json', (route) => {
    asked.push(route.request().url());
    return missing ? route.abort() : route.continue();
  });
  await page.goto('rds/security/', { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  const scene = page.locator('astro-island[component-url*="/EncryptionScene."]');
  await scrollTo(scene);
  const message = page.getByRole('alert').filter({ hasText: strings.unreachable });
  await expect(message).toBeVisible();
  missing = false;
  await message.getByRole('button', { name: strings.retry }).click();
  await expect(scene).not.toHaveAttribute('ssr');
  await expect(message).toHaveCount(0);
});

test('a widget starts by itself once the line is back', async ({ page, context }) => {
  await page.goto('ports/', { waitUntil: 'domcontentloaded' });
  const drill = page.locator('astro-island[component-url*="/PortDrill."]');
  await page.locator('.port-lookup').getByRole('searchbox').focus();
  await expect(page.locator('astro-island[component-url*="/PortLookup."]')).not.toHaveAttribute('ssr');
  await context.setOffline(true);
  await scrollTo(drill);
  await expect(page.getByRole('alert').filter({ hasText: strings.unreachable })).toBeVisible();
  await context.setOffline(false);
  await expect(drill).not.toHaveAttribute('ssr');
  await expect(page.getByRole('alert').filter({ hasText: strings.unreachable })).toHaveCount(0);
});
