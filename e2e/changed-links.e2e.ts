import { expect, test } from './support/test.ts';

// What messengers do to links is tried one by one in `src/widgets/changed-links.test.ts`; here is where it arrives.

test('a lab opens at the moment of a link that stood in a sentence and came through HTML', async ({
  page,
}) => {
  await page.goto('labs/cache/#preset=belady&amp;cache=fifo.3&amp;step=6입니다.');
  // The lab writes the strategy too as soon as it runs.
  await expect(page).toHaveURL(/#preset=belady&cache=fifo\.3(?:\.lazy)?&step=6$/);
  const lab = page.locator('.cache-lab');
  await expect(lab.locator('.player-scrubber').getByRole('slider')).toHaveValue('6');
  await expect(lab.getByText('step=6', { exact: false })).toHaveCount(0);
});

test('a scene opens the moment of a link that is put into the open page, encoded as a whole', async ({
  page,
}) => {
  await page.goto('en/labs/session/');
  await expect(page.locator('astro-island[component-url*="SessionScene"]')).not.toHaveAttribute('ssr');
  await page.evaluate(() => {
    location.hash = '#store%3Dmemcached%26do%3D%26step%3D0)';
  });
  await expect(page).toHaveURL(/#store=memcached&do=&step=0$/);
});

test('a look-up reads a query that a bracket and a full stop stick to', async ({ page }) => {
  await page.goto('ports/?q=6379).');
  await expect(page).toHaveURL(/\?q=6379$/);
  await expect(page.getByRole('searchbox').first()).toHaveValue('6379');
});

test('the comparison keeps what a link says and names the rest', async ({ page }) => {
  await page.goto('elasticache/redis-vs-memcached/?cols=valkey.mongodb&amp;view=exam」');
  const widget = page.locator('astro-island[component-url*="ComparisonWidget"]');
  // The mended address is another page for the browser: what was found before it came is gone.
  await expect(page).toHaveURL(/[?&]view=exam(?:&|$)/);
  await widget.scrollIntoViewIfNeeded();
  await expect(widget.locator('.problems')).toContainText('mongodb');
});

test('a statement is shown although its anchor is written in capitals and a particle sticks to it', async ({
  page,
}) => {
  await page.goto('rds/security/#RDS-SEC-06에서.');
  await expect(page).toHaveURL(/#rds-sec-06$/);
  await expect(page.locator('#rds-sec-06')).toBeInViewport();
});

test.describe('where the host knows no page', () => {
  test.use({ expectedFault: /status of 404/ });

  test('a fragment that was encoded into the path is read', async ({ page }) => {
    await page.goto('labs/cache/%23preset%3Dbelady%26step%3D6');
    await expect(page).toHaveURL(/\/labs\/cache\/#preset=belady&step=6$/);
    await expect(page.locator('.cache-lab .player-scrubber').getByRole('slider')).toHaveValue('6');
  });

  test('the page is found behind what sticks to its path', async ({ page }) => {
    await page.goto('en/RDS/Proxy/입니다.');
    await expect(page).toHaveURL(/\/en\/rds\/proxy\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('RDS Proxy');
  });

  test('the page is found behind an invisible sign that was pasted before its path', async ({ page }) => {
    await page.goto('%EF%BB%BFen/rds/proxy/');
    await expect(page).toHaveURL(/\/en\/rds\/proxy\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('RDS Proxy');
  });

  test('a path in Hangul is told as missing and does not lead home', async ({ page }) => {
    await page.goto('캐시/');
    await expect(page.locator('[data-wanted]').first()).toHaveText('/캐시/');
    await expect(page).toHaveURL(/%EC%BA%90%EC%8B%9C\/$/);
    await expect(page.locator('[data-refill] li a').first()).toBeVisible();
  });
});
