import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { siteServer } from '../scripts/site-server.ts';
import { LabPage } from './support/lab.ts';
import { openSearch, searchDialog, searchFor } from './support/search.ts';
import { expect, test as faultless } from './support/test.ts';

const directory = '.cache/base-path';
const base = '/notes';

/** Opens pages of the second build, which was made with `BASE=/notes` and is served under that path. */
const test = faultless.extend<object, { readonly baseSite: string }>({
  baseSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured first parameter.
    async ({}, use) => {
      if (!existsSync(directory)) throw new Error(`${directory} is missing: "npm run e2e" builds it.`);
      const server = siteServer({ directory, base });
      await new Promise<void>((listening) => server.listen(0, listening));
      const { port } = server.address() as AddressInfo;
      await use(`http://localhost:${port}${base}/`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ baseSite }, use) => use(baseSite),
});

test.describe('a site built for a base path', () => {
  test.beforeEach(({ context, baseSite }) => {
    context.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === new URL(baseSite).origin) expect.soft(pathname).toMatch(/^\/notes\//);
    });
  });

  test('links its pages, styles and scripts under that path', async ({ page }) => {
    await page.goto('rds/security/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.locator('nav.sidebar a[href$="/rds/proxy/"]').click();
    await expect(page).toHaveURL(/\/notes\/rds\/proxy\/$/);
    await page.getByRole('banner').getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(/\/notes\/en\/rds\/proxy\/$/);
    await page.getByRole('banner').getByRole('link', { name: 'Hit or Miss' }).click();
    await expect(page).toHaveURL(/\/notes\/en\/$/);
  });

  test('searches, and opens what was found, under that path', async ({ page }) => {
    await page.goto('rds/security/');
    await openSearch(page);
    await searchFor(searchDialog(page), 'zotl');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/notes\/elasticache\/db-cache\//);
  });

  test('runs its widgets under that path', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open();
    await lab.forward();
    await lab.expectPosition(1);
    await page.goto('ports/?q=5432');
    await expect(page.locator('.port-cards')).toContainText('PostgreSQL');
  });

  test('refers to nothing outside that path on any page', async ({ request, baseSite }) => {
    const sitemap = await (await request.get('sitemap-0.xml')).text();
    const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, loc = '']) => new URL(loc).pathname,
    );
    expect(addresses.length).toBeGreaterThan(0);
    const outside: string[] = [];
    for (const address of addresses) {
      const response = await request.get(new URL(address, baseSite).href);
      expect.soft(response.status(), address).toBe(200);
      const references = (await response.text()).matchAll(/\s(?:href|src)="(\/[^"]*)"/g);
      for (const [, reference = ''] of references) {
        if (!reference.startsWith(`${base}/`)) outside.push(`${address} refers to ${reference}`);
      }
    }
    expect(outside).toEqual([]);
  });
});
