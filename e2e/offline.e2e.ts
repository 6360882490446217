import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fill } from '../src/i18n/fill.ts';
import { offlineStrings } from '../src/i18n/offline.ts';
import { offlineHitStrings } from '../src/i18n/offline-hit.ts';
import { listFile, storeNames, workerFile } from '../src/offline/names.ts';
import { bundleWorker, listOffline } from '../src/site/host/offline.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { LabPage } from './support/lab.ts';
import { overflowingElements } from './support/overflow.ts';
import { OwnSite } from './support/own-site.ts';
import { foundPages, openSearch, searchDialog, searchFor } from './support/search.ts';
import { expect, test as faultless } from './support/test.ts';

const strings = offlineStrings.ko;
const hit = offlineHitStrings.ko.hit;

/** Opens pages of a copy of the site whose host the test may take away. */
const test = faultless.extend<{ readonly site: OwnSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured first parameter.
  site: async ({}, use) => {
    const site = new OwnSite();
    await site.open();
    await use(site);
    await site.remove();
  },
  baseURL: async ({ site }, use) => use(site.address),
});

test.use({
  serviceWorkers: 'allow',
  // Without a host there is nothing to load.
  expectedFault: /Failed to load resource|net::ERR_|status of (404|503)/,
});

/** Opens a page and waits until it and all it fetched is in the worker's stores. */
async function read(page: Page, path: string) {
  await page.goto(path);
  await expectKept(page, path);
}

async function expectKept(page: Page, path: string) {
  await expect
    .poll(() =>
      page.evaluate(async (address) => {
        await navigator.serviceWorker.ready;
        const files = performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('/_astro/'));
        const wanted = [address, ...files.map(({ name }) => name)];
        const kept = await Promise.all(wanted.map((name) => caches.match(name, { ignoreVary: true })));
        return kept.every(Boolean);
      }, path),
    )
    .toBe(true);
}

/** Saves everything and waits until the page says that it is there. */
async function saveAll(page: Page) {
  await page.goto('offline/');
  await page.locator('.offline-save').click();
  await expect(page.locator('.offline-saved')).toContainText(strings.current, { timeout: 60_000 });
}

const savedNames = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('saved')));

test.describe('without a line', () => {
  test('a page that was read opens again and says so, and for another one a page stands in', async ({
    page,
    site,
  }) => {
    await read(page, '/rds/proxy/');
    await expect(page.locator('.offline-hit')).toBeHidden();
    await site.close();
    await page.goto('rds/proxy/?from=mail');
    await expect(page.locator('.offline-hit')).toContainText(hit);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('RDS Proxy');
    await page.goto('rds/proxy');
    await expect(page).toHaveURL(/\/rds\/proxy\/$/);

    await page.goto('en/glossary/');
    await expect(page.getByRole('heading', { name: offlineStrings.en.miss })).toBeVisible();
    await page.goto('elasticache/security/');
    await expect(page.getByRole('heading', { name: strings.miss })).toBeVisible();
    await expect(page.locator('.offline-miss li a')).toHaveText(['RDS Proxy']);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await faultsInBothThemes(page, 'main')).toEqual([]);
    expect(await overflowingElements(page)).toEqual([]);

    await site.open();
    await page.getByRole('button', { name: strings.retry }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ElastiCache 보안');
    await expect(page.locator('.offline-hit')).toBeHidden();
  });

  test('the look-up of a page that was read works, although nobody had turned to it', async ({
    page,
    site,
  }) => {
    await read(page, '/rds/proxy/');
    await read(page, '/ports/');
    // What waits for a reader comes when the browser has nothing else to do.
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const island = document.querySelector('.port-lookup')?.closest('astro-island');
          const script = island?.getAttribute('component-url') ?? '';
          return Boolean(await caches.match(script, { ignoreVary: true }));
        }),
      )
      .toBe(true);
    await expectKept(page, '/ports/');
    await site.close();
    await page.goto('ports/');
    await page.locator('.port-lookup').getByRole('searchbox').fill('5432');
    await expect(page.locator('.port-lookup .port-card').first()).toContainText('PostgreSQL');
  });

  test('a scene of a note that was read works with the scripts of its lab, although nobody had come to it', async ({
    page,
    site,
  }) => {
    const scene = page.locator('astro-island[component-url*="EncryptionScene"]');
    await read(page, '/labs/encryption/');
    await page.goto('rds/security/');
    // Its words come when the browser has nothing else to do, and its scripts not.
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const words = document.querySelector<HTMLElement>('#encryption-scene-ko')?.dataset.address ?? '';
          return Boolean(await caches.match(words, { ignoreVary: true }));
        }),
      )
      .toBe(true);
    await expectKept(page, '/rds/security/');
    await expect(scene).toHaveAttribute('ssr');
    await site.close();
    await page.goto('rds/security/');
    await scene.locator('.player').scrollIntoViewIfNeeded();
    await expect(scene).not.toHaveAttribute('ssr');
  });

  test('a host with a fault, or a network that asks to log in, takes no page away', async ({
    page,
    site,
  }) => {
    await read(page, '/glossary/');
    await site.openWith(503, 'Try again later');
    await page.goto('glossary/');
    await expect(page.locator('.offline-hit')).toContainText(hit);
    await site.openWith(200, '<!doctype html><title>Log in</title><h1>Log in</h1>');
    await page.goto('glossary/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log in');
    await site.close();
    await page.goto('glossary/');
    await expect(page.locator('.offline-hit')).toContainText(hit);
  });

  test('everything that was saved on purpose works: notes, labs, search and ports', async ({
    page,
    site,
  }) => {
    await page.goto('offline/');
    expect(await faultsInBothThemes(page, 'main')).toEqual([]);
    await saveAll(page);
    expect(await faultsInBothThemes(page, 'main')).toEqual([]);
    await site.close();
    await page.goto('elasticache/session-store/');
    await expect(page.locator('.offline-hit')).toContainText(hit);
    await openSearch(page);
    await searchFor(searchDialog(page), '핀 고정');
    expect((await foundPages(searchDialog(page)))[0]).toBe('rds/proxy');
    const lab = new LabPage(page);
    await lab.open();
    await lab.forward();
    await lab.expectPosition(1);
    await page.goto('ports/');
    await page.locator('.port-lookup').getByRole('searchbox').fill('5432');
    await expect(page.locator('.port-lookup .port-card').first()).toContainText('PostgreSQL');
    await page.goto('review/');
    await expect(page.locator('.review')).toHaveAttribute('aria-busy', 'false');

    await page.goto('offline/');
    await expect(page.locator('.offline-saved')).toContainText(strings.unknown);
    await page.getByRole('button', { name: strings.delete }).click();
    await expect(page.getByText(strings.deleted)).toBeVisible();
    expect(await savedNames(page)).toEqual([]);
  });
});

test.describe('what was saved', () => {
  test('is replaced by a new edition as a whole, of which only what changed is fetched', async ({
    page,
    site,
  }) => {
    await saveAll(page);
    const [old] = await savedNames(page);
    const { build } = await listOffline(`${site.directory}/`);
    const change = async (note: string) => {
      const path = 'rds/proxy/index.html';
      const html = readFileSync(join(site.directory, path), 'utf8');
      site.write(path, html.replace('</h1>', ` ${note}</h1>`));
      site.write(listFile, JSON.stringify(await listOffline(`${site.directory}/`)));
    };
    await change('2');
    await page.goto('offline/');
    await expect(page.locator('.offline-saved')).toContainText(strings.stale);
    const renew = page.getByRole('button', { name: fill(strings.renew, { size: '' }).split('(')[0] ?? '' });

    const list = readFileSync(join(site.directory, listFile), 'utf8');
    site.write(
      listFile,
      list.replace(/"path":"glossary\/","hash":"\w{16}"/, '"path":"glossary/","hash":"0000000000000000"'),
    );
    site.takeRequests();
    await renew.click();
    await expect(page.getByText(strings.faults.replaced)).toBeVisible();
    // The old edition is whole until the new one is.
    await expect(page.locator('.offline-saved')).toContainText(strings.stale);
    expect(await savedNames(page)).toContain(old);

    site.write(listFile, list);
    await renew.click();
    await expect(page.locator('.offline-saved')).toContainText(strings.current);
    // The browser looks for a newer worker when it likes, and the page that was wrong is asked for until that is clear.
    const others = [`/${listFile}`, `/${workerFile}`, '/glossary/'];
    const pages = site.takeRequests().filter((path) => !others.includes(path));
    // The first attempt may have got that far already.
    expect([...new Set(pages)]).toEqual(['/rds/proxy/']);
    const names = await savedNames(page);
    expect(names).toHaveLength(1);
    expect(names[0]).not.toContain(build);
    await site.close();
    await page.goto('rds/proxy/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('RDS Proxy 2');
  });

  test('has no file that is gone or comes cut, and has it once it is whole', async ({ page, site }) => {
    const path = 'about/index.html';
    const html = readFileSync(join(site.directory, path), 'utf8');
    await page.goto('offline/');
    const button = page.locator('.offline-save');
    rmSync(join(site.directory, path));
    await button.click();
    await expect(page.getByText(strings.faults.replaced)).toBeVisible();
    site.write(path, html.slice(0, html.length / 2));
    site.takeRequests();
    await button.click();
    await expect.poll(() => site.takeRequests(), 'the file is asked for again').toContain('/about/');
    await expect(page.getByText(strings.faults.replaced)).toBeVisible();
    const isKept = () => page.evaluate(async () => (await caches.match('/about/')) !== undefined);
    expect(await isKept()).toBe(false);
    site.write(path, html);
    await button.click();
    await expect.poll(isKept).toBe(true);
  });

  test('waits in a second tab while the first one saves', async ({ page, context }) => {
    await page.goto('offline/');
    // As the first tab holds it from its first file to its last.
    await page.evaluate(
      (name) => {
        void navigator.locks.request(name, () => new Promise(() => {}));
      },
      `${storeNames('/').saved}lock`,
    );
    const other = await context.newPage();
    await other.goto('offline/');
    await other.locator('.offline-save').click();
    await expect(other.getByText(strings.faults.busy)).toBeVisible();
    await expect(other.locator('.offline-save')).toBeVisible();
  });

  test('is not offered where the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
      Object.assign(CacheStorage.prototype, { open: refuse, keys: refuse, match: refuse });
    });
    await page.goto('offline/');
    await expect(page.getByText(strings.faults.unsupported)).toBeVisible();
    await expect(page.locator('.offline-save')).toHaveCount(0);
  });

  test('can be stopped on the way and goes on from there', async ({ page }) => {
    await page.goto('offline/');
    await page.locator('.offline-save').click();
    await page.getByRole('button', { name: strings.stop }).click();
    await expect(page.getByText(strings.stopped)).toBeVisible();
    await expect(page.locator('.offline-save')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.offline-saved')).toContainText(strings.current, { timeout: 60_000 });
  });

  test('says what is wrong where the device is full', async ({ page }) => {
    await page.addInitScript(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await page.goto('offline/');
    await page.locator('.offline-save').click();
    await expect(page.getByText(strings.faults.full)).toBeVisible();
    await expect(page.locator('.offline-save')).toBeVisible();
  });
});

test('a bad worker can be switched off, and what it kept is gone', async ({ page, site }) => {
  await read(page, '/rds/proxy/');
  site.write(workerFile, await bundleWorker('off'));
  rmSync(join(site.directory, listFile));
  await page.goto('offline/');
  await expect(page.getByText(strings.faults['not-offered'])).toBeVisible();
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await page.goto('rds/proxy/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('RDS Proxy');
});

test('the site can be installed by a quiet button where the browser offers it, and the answer is said', async ({
  page,
}) => {
  await page.goto('offline/');
  const install = page.getByRole('button', { name: strings.install });
  await expect(page.locator('.offline-save')).toBeVisible();
  await expect(install).toBeHidden();
  /** Makes the offer as Chromium does; the reader will answer as told. */
  const offer = (outcome: string) =>
    page.evaluate((answer) => {
      const event = new Event('beforeinstallprompt', { cancelable: true });
      dispatchEvent(Object.assign(event, { prompt: async () => ({ outcome: answer }) }));
      return event.defaultPrevented;
    }, outcome);
  expect(await offer('dismissed'), 'the bar of the browser stays away').toBe(true);
  await install.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(strings.notInstalled)).toBeFocused();
  await expect(install).toBeHidden();
  await offer('accepted');
  await install.click();
  await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
  await expect(page.getByText(strings.installed)).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await offer('accepted');
  await expect(install).toBeVisible();
  expect(await overflowingElements(page)).toEqual([]);
  expect(await faultsInBothThemes(page)).toEqual([]);
});

test('where only the reader can install it, as on an iPhone, the page says how', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: false }));
  await page.goto('offline/');
  await expect(page.getByText(strings.installByHand)).toBeVisible();
});
