import { faultsInBothThemes } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const expected = {
  ko: {
    home: '',
    title: /^미스!/,
    steps: [/^요청: \/rds\/porxy\/$/, /미스/, /없습니다/],
    refill: '빈자리 채우기',
    near: /가장 비슷한/,
    start: /이 노트부터/,
    search: '검색에서 찾기',
    pages: '모든 페이지',
    banner: /검색/,
  },
  en: {
    home: 'en/',
    title: /^A miss!/,
    steps: [/^Request: \/rds\/porxy\/$/, /a miss/, /not here either/],
    refill: 'Fill the gap',
    near: /most like it/,
    start: /Start with/,
    search: 'Look for it in the search',
    pages: 'All pages',
    banner: /search/i,
  },
} as const;

// The browser itself reports that the page asked for is missing, as it should.
test.use({ expectedFault: /status of 404/ });

for (const [language, { home, title, steps, refill, near, start, search, pages, banner }] of Object.entries(
  expected,
)) {
  test(`a missing address is a miss in ${language}: request, cache, database, and the nearest page first`, async ({
    page,
  }) => {
    const response = await page.goto(`${home}rds/porxy/`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('main').locator('figure li')).toHaveText([...steps]);
    const gap = page.getByRole('main').locator('section').filter({ hasText: refill });
    await expect(gap.locator('p')).toHaveText(near);
    expect.soft(await faultsInBothThemes(page)).toEqual([]);

    await gap.getByRole('link').first().click();
    await expect(page).toHaveURL((url) => url.pathname === `/${home}rds/proxy/`);
  });

  test(`a missing address in ${language} that is like no other offers notes, the search and every page`, async ({
    page,
  }) => {
    await page.goto(`${home}wp-admin.php`);
    const gap = page.getByRole('main').locator('section').filter({ hasText: refill });
    await expect(page.getByText('/wp-admin.php')).toBeVisible();
    await expect(gap.locator('p')).toHaveText(start);
    await expect(gap.getByRole('link')).toHaveCount(4);
    await expect(page.getByRole('heading', { name: pages })).toBeVisible();

    await page.getByRole('banner').getByRole('button', { name: banner }).click();
    await expect(page.locator('input:focus')).toBeVisible();
    await page.keyboard.press('Escape');
    await gap.getByRole('link', { name: search }).click();
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === 'wp admin php');
  });
}

test('an address of any length is told within 360 px, as text, and moves nothing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`elasticache/${'leaderboard'.repeat(40)}<b>/`);
  await expect(page.getByText(/^\/elasticache\/leaderboard.*…$/)).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await expect(page.getByRole('main').locator('b')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const [language, { home, title, refill, start, pages }] of Object.entries(expected)) {
    test(`a missing address in ${language} is a miss as well, and every way on stands there`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      expect((await page.goto(`${home}rds/encryption/`))?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByRole('main').locator('figure li')).toHaveCount(3);
      const gap = page.getByRole('main').locator('section').filter({ hasText: refill });
      await expect(gap.locator('p')).toHaveText(start);
      await expect(gap.getByRole('link')).toHaveCount(4);
      await expect(page.getByRole('heading', { name: pages })).toBeVisible();
      await page.getByRole('main').getByRole('link', { name: 'RDS Proxy', exact: true }).last().click();
      await expect(page).toHaveURL((url) => url.pathname === `/${home}rds/proxy/`);
    });
  }
});
