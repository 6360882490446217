import { readFileSync } from 'node:fs';
import { pageAddress } from '../src/address.ts';
import { fill } from '../src/i18n/fill.ts';
import { portStrings } from '../src/i18n/ports.ts';
import { languages } from '../src/language.ts';
import { overflowingElements } from './support/overflow.ts';
import { openLookup, ready, registryAddress } from './support/ports.ts';
import { expect, test } from './support/test.ts';

// Both languages run the same code: what they print is read in both, what readers do is driven in Korean.

const strings = portStrings.ko;
const queries: { readonly q: string; readonly first: string | null }[] = JSON.parse(
  readFileSync(new URL('../src/widgets/ports/look-up-queries.json', import.meta.url), 'utf8'),
);

for (const language of languages) {
  const text = portStrings[language];
  const address = pageAddress('ports', language);

  test.describe(`in ${language}`, () => {
    test('answers a number with every service that shares it, and says why', async ({ page }) => {
      const { lookup, box } = await openLookup(page, { language });
      await box.fill('5432');
      const cards = lookup.locator('.port-card');
      await expect(cards.locator('h3')).toContainText(['PostgreSQL', 'Aurora', 'Aurora DSQL']);
      await expect(cards.first()).toHaveAttribute('data-port', '5432');
      await expect(cards.first()).toContainText(text.inNotes);
      await expect(lookup.locator('.port-shared')).toContainText('5432');
      for (const part of [text.aws, text.rds, text.trap, text.iana, text.sources]) {
        await expect(cards.first().getByText(part, { exact: true })).toBeVisible();
      }
      await expect(cards.first().locator('time')).toHaveAttribute('datetime', /^\d{4}-\d{2}-\d{2}$/);
      await expect(page).toHaveURL(/[?&]q=5432$/);
    });

    test('understands what is pasted: full-width, over several lines, with characters nobody sees', async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const { lookup, box } = await openLookup(page, { language });
      const first = lookup.locator('.port-card').first();
      for (const [pasted, port] of [
        ['\u200b３，３０６\ufeff\r\n', '3306'],
        ['dax\u00a0\u2060암호화\n', '8111'],
        ['8\u200b0\u200e0\u00ad0～８１００', '8086'],
      ] as const) {
        await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
        await box.fill('');
        await box.press('ControlOrMeta+v');
        await expect(first).toHaveAttribute('data-port', port);
      }
    });

    test('fetches the ports once, and only for a reader who turns to the look-up or the drill', async ({
      page,
    }) => {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      const isOurs = (path: string) => /\/(?:data\/|_astro\/(?:PortLookup|PortDrill|preact)\.)/.test(path);
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(fetched.filter(isOurs)).toEqual([]);
      await page.locator('.port-lookup').getByRole('searchbox').focus();
      await ready(page.locator('.port-lookup'), page);
      await ready(page.locator('.port-drill'), page);
      expect(fetched.filter((path) => path.includes(`/data/${language}-ports-`))).toHaveLength(1);
    });

    test('gives bad input a sentence and never an empty screen', async ({ page }) => {
      const { lookup, box } = await openLookup(page, { language });
      const status = lookup.getByRole('status').first();
      for (const [typed, sentence] of [
        ['80,443', text.problems.several],
        ['0', text.problems.zero],
        ['65536', text.problems['too-large']],
        ['-1', text.problems.negative],
        ['1e9', text.problems['too-large']],
        ['500-100', text.problems.reversed],
        ['!!', text.problems['no-letters']],
        ['<script>', '<script>'],
        ['x'.repeat(300), text.tooLong],
      ] as const) {
        await box.fill(typed);
        await expect(status).toContainText(sentence);
        expect(await overflowingElements(page)).toEqual([]);
      }
      await box.fill('500-100');
      await lookup.getByRole('button', { name: fill(text.tryInstead, { query: '100-500' }) }).click();
      await expect(box).toHaveValue('100-500');
      await expect(lookup.locator('.port-card').first()).toBeVisible();
      await box.fill('');
      await expect(status).toHaveText('');
      await expect(lookup.locator('.port-card')).toHaveCount(0);
      await expect(page).not.toHaveURL(/q=/);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const language of languages) {
    const address = pageAddress('ports', language);

    test(`a link that asks opens with its answer on the screen, ${address}`, async ({ page }) => {
      await page.goto(`${address}?q=6379`);
      const lookup = page.locator('.port-lookup');
      const box = lookup.getByRole('searchbox');
      await expect(lookup.locator('.port-card').first()).toContainText('6379');
      await expect(box).toBeInViewport({ ratio: 1 });
      await expect(lookup.getByRole('status').first()).toBeInViewport({ ratio: 1 });
      await expect(lookup.locator('.port-card h3').first()).toBeInViewport({ ratio: 1 });
      // Below what stays at the upper edge, and without the keyboard of the phone.
      const covered = await lookup.evaluate((element) => {
        const { left, top } = element.getBoundingClientRect();
        return !element.contains(document.elementFromPoint(left + 1, top + 1));
      });
      expect(covered).toBe(false);
      await expect(box).not.toBeFocused();
      // The browser goes back to where one was, give or take what the registry adds a moment later.
      await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
      await page.goto(pageAddress('', language));
      await page.goBack();
      await expect(lookup.locator('.port-card').first()).toContainText('6379');
      await expect.poll(() => page.evaluate(() => Math.abs(scrollY - 1500))).toBeLessThan(300);
    });

    test(`a page that nothing asks, or that was left at its top, stays there, ${address}`, async ({
      page,
    }) => {
      for (const query of ['', '?q=', '?sg=aurora-mysql']) {
        await page.goto(`${address}${query}`);
        await page.locator('.port-lookup').dispatchEvent('pointerover');
        await expect(page.locator('astro-island', { has: page.locator('.port-lookup') })).not.toHaveAttribute(
          'ssr',
        );
        expect(await page.evaluate(() => scrollY), query).toBe(0);
      }
      await page.goto(`${address}?q=6379`);
      const first = page.locator('.port-card').first();
      await expect(first).toContainText('6379');
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await page.reload();
      await expect(first).toContainText('6379');
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });

    test(`a reader who has scrolled before the page was read is left there, ${address}`, async ({ page }) => {
      await page.addInitScript(() => {
        // Before the page's own listener, as one who scrolls while it still arrives.
        addEventListener('DOMContentLoaded', () => scrollTo({ top: 900, behavior: 'instant' }));
      });
      await page.goto(`${address}?q=6379`);
      await expect(page.locator('.port-card').first()).toContainText('6379');
      expect(await page.evaluate(() => scrollY)).toBe(900);
    });
  }
});

test('brings a query back from the address, and follows the back button', async ({ page }) => {
  const { lookup, box } = await openLookup(page, { query: '?q=%EC%98%A4%EB%9D%BC%ED%81%B4' });
  await expect(box).toHaveValue('오라클');
  await expect(lookup.locator('.port-card').first()).toContainText('1521');
  await page.reload();
  await expect(lookup.locator('.port-card').first()).toContainText('1521');
  // A step inside the page: from here on the back button leaves the script running.
  await page.goto(`${page.url()}#table`);
  await box.fill('5432');
  await expect(page).toHaveURL(/[?&]q=5432#table$/);
  await page.goBack();
  await expect(box).toHaveValue('오라클');
  await expect(lookup.locator('.port-card').first()).toContainText('1521');
});

test.describe('without a registry', () => {
  test.use({ expectedFault: /503/ });

  test('needs no request for the curated ports, says that the registry is missing, and tries again', async ({
    page,
  }) => {
    let requests = 0;
    // One lost answer is made good in silence; the line stays broken until the reader asks again.
    let broken = true;
    await page.route(registryAddress, (route) => {
      requests++;
      return broken ? route.fulfill({ status: 503, body: '' }) : route.continue();
    });
    const { lookup, box } = await openLookup(page);
    expect(requests).toBe(0);
    await box.fill('mysql');
    await expect(lookup.locator('.port-card').first()).toContainText('3306');
    const registry = lookup.locator('.port-registry');
    await expect(registry).toContainText(strings.registryFailed);
    await expect(registry).not.toContainText(strings.registryNothing);
    broken = false;
    await registry.getByRole('button', { name: strings.registryRetry }).click();
    await expect(registry.locator('tbody tr').first()).toHaveAttribute('data-port', '3306');
  });
});

test('finds a number inside a range of the registry, and a name that is the second of its number', async ({
  page,
}) => {
  const { lookup, box } = await openLookup(page);
  const first = lookup.locator('.port-lines tbody tr').first();
  await box.fill('6063');
  await expect(first).toContainText('6000–6063');
  await expect(first).toContainText('X Window System');
  await box.fill('urd');
  await expect(first).toContainText('465');
});

test('finds the rest in the IANA registry', async ({ page }) => {
  const { lookup, box } = await openLookup(page);
  await box.fill('etcd');
  const lines = lookup.locator('.port-lines tbody tr');
  await expect(lines.first()).toContainText('etcd-client');
  await expect(lines.first()).toHaveAttribute('data-port', '2379');
  await box.fill('6381');
  await expect(lookup.getByRole('status').first()).toContainText('6380');
  await expect(lookup).toContainText(strings.registryNothing);
  await box.fill('60000');
  await expect(lookup).toContainText(strings.registryDynamic);
  await box.fill('1-1000');
  await expect(lines).toHaveCount(40);
});

test('answers a sample of the queries it was tested with, in the browser as in the tests', async ({
  page,
}) => {
  const { lookup, box } = await openLookup(page);
  const sample = queries.filter(
    ({ first }, index) => first !== null && !first.startsWith('iana:') && index % 6 === 0,
  );
  for (const { q, first } of sample) {
    await box.fill(q);
    const anchor = lookup.locator('.port-card').first().getByRole('link', { name: strings.inTable });
    const target = await anchor.getAttribute('href');
    await expect(page.locator(`.port-table tr:has(${target})`), `${q} → ${first}`).toHaveCount(1);
  }
});

test('shows five services and the rest on request', async ({ page }) => {
  const { lookup, box } = await openLookup(page);
  await box.fill('udp');
  const cards = lookup.locator('.port-card');
  await expect(cards.first()).toBeVisible();
  const more = lookup.getByRole('button', { name: /\d/ }).last();
  await box.fill('tcp');
  await expect(cards).toHaveCount(5);
  await more.click();
  expect(await cards.count()).toBeGreaterThan(30);
});

test('can be used by keyboard alone, and leads to the row of the table', async ({ page }) => {
  const { lookup, box } = await openLookup(page);
  await box.focus();
  await page.keyboard.type('redis');
  await expect(lookup.locator('.port-card').first()).toContainText('6379');
  const link = lookup.locator('.port-card').first().getByRole('link', { name: strings.inTable });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#port-6379$/);
  await expect(page.locator('#port-6379')).toBeInViewport();
});

test.describe('the IANA registry', () => {
  test.use({ expectedFault: /port-registry\.txt/ });

  test('can be asked for again after it could not be loaded', async ({ page }) => {
    let fails = true;
    await page.route(registryAddress, (route) => (fails ? route.abort() : route.continue()));
    await page.goto('/ports/?q=8080');
    const lookup = await ready(page.locator('.port-lookup'), page);
    await expect(lookup).toContainText(portStrings.ko.registryFailed);
    fails = false;
    await lookup.getByRole('button', { name: portStrings.ko.registryRetry }).click();
    await expect(lookup.locator('.port-lines')).toContainText('http-alt');
  });
});
