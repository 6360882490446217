import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** What a page does with code that its author did not write. */
async function smuggle(page: Page): Promise<boolean> {
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.smuggled = "yes"';
    document.body.append(script);
  });
  return (await page.locator('html').getAttribute('data-smuggled')) === 'yes';
}

test.describe('the security policy', () => {
  test('is sent with every page, every script and the search worker alike', async ({ request }) => {
    const page = await request.get('rds/proxy/');
    const headers = page.headers();
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': 'max-age=31536000',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    const [script = ''] = (await page.text()).match(/\/_astro\/[^"]+\.js/) ?? [];
    const scriptHeaders = (await request.get(script)).headers();
    expect(scriptHeaders['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(scriptHeaders['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('lets other sites frame the embedded lab and no other page', async ({ request }) => {
    for (const address of ['labs/cache/embed/', 'en/labs/cache/embed/']) {
      const { 'content-security-policy': policy } = (await request.get(address)).headers();
      expect(policy).toMatch(/frame-ancestors \*$/);
    }
    for (const address of ['labs/cache/', 'en/labs/cache/', '', 'en/']) {
      const { 'content-security-policy': policy } = (await request.get(address)).headers();
      expect(policy).toMatch(/frame-ancestors 'none'$/);
    }
  });

  test.describe('against code from elsewhere', () => {
    test.use({ expectedFault: /Content.Security.Policy/i });

    test('refuses it @smoke', async ({ page }) => {
      await page.goto('rds/proxy/');
      expect(await smuggle(page)).toBe(false);
    });

    test('refuses it on a host that can send no headers, too', async ({ page }) => {
      await page.route('**/rds/proxy/', async (route) => {
        const response = await route.fetch();
        const { 'content-security-policy': _, ...headers } = response.headers();
        await route.fulfill({ response, headers });
      });
      await page.goto('rds/proxy/');
      expect(await smuggle(page)).toBe(false);
    });
  });

  test('is what stops it: without the policy the same code would run', async ({ page }) => {
    await page.route('**/rds/proxy/', async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': _, ...headers } = response.headers();
      const body = (await response.text()).replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
      await route.fulfill({ response, headers, body });
    });
    await page.goto('rds/proxy/');
    expect(await smuggle(page)).toBe(true);
  });
});
