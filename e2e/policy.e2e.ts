import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

interface PolicyMaker {
  readonly trustedTypes: { createPolicy(name: string, rules: object): unknown };
}

/** Where the policy is taken away before the page arrives. */
interface Removed {
  readonly header?: boolean;
  readonly tag?: boolean;
}

/** Whether code runs that did not come from its author, but was injected into the page. */
async function runsSmuggledCode(page: Page, removed: Removed = {}): Promise<boolean> {
  await page.route('**/rds/proxy/', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': policy = '', ...others } = response.headers();
    const text = (await response.text()).replace(
      '</body>',
      '<script>document.documentElement.dataset.smuggled = "yes"</script></body>',
    );
    await route.fulfill({
      response,
      headers: removed.header ? others : { ...others, 'content-security-policy': policy },
      body: removed.tag ? text.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '') : text,
    });
  });
  await page.goto('rds/proxy/');
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
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
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

  test('is told whom to write to about a weakness, and until when that holds', async ({ request }) => {
    const answer = await request.get('.well-known/security.txt');
    expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toMatch(/^Contact: /m);
  });

  test.describe('against code from elsewhere', () => {
    test.use({ expectedFault: /Content.Security.Policy/i });

    test('refuses it', async ({ page }) => {
      expect(await runsSmuggledCode(page)).toBe(false);
    });

    test('refuses it on a host that can send no headers, too', async ({ page }) => {
      expect(await runsSmuggledCode(page, { header: true })).toBe(false);
    });
  });

  test('is what stops it: without the policy the same code would run', async ({ page }) => {
    expect(await runsSmuggledCode(page, { header: true, tag: true })).toBe(true);
  });

  test.describe('against text that would become code', () => {
    test.use({ expectedFault: /Trusted/ });

    test('refuses it, except where the site starts its own workers', async ({ page }) => {
      await page.goto('rds/proxy/');
      const refused = await page.evaluate(() => {
        const attempts: (() => unknown)[] = [
          () => new Worker('/_astro/any.js'),
          () => {
            document.createElement('div').innerHTML = '<b>text</b>';
          },
          () => (window as unknown as PolicyMaker).trustedTypes.createPolicy('another', {}),
        ];
        return attempts.map((attempt) => {
          try {
            attempt();
            return 'allowed';
          } catch (error) {
            return error instanceof Error ? error.name : 'thrown';
          }
        });
      });
      expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError']);
    });
  });
});
