import { load } from 'cheerio';
import { expect, test } from './support/test.ts';

test('the map leads in the order of the sidebar, with minutes, and says where to start', async ({ page }) => {
  await page.goto('');
  const map = page.getByRole('figure', { name: '노트 지도' });
  const notes = await map
    .locator('ul a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const sidebar = await page
    .locator('.sidebar-content a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(notes).toEqual(sidebar.filter((href) => /^\/(rds|elasticache)\//.test(href ?? '')));
  await expect(map.locator('ul > li').first()).toContainText(/\d+분\s*여기서 시작/);
  await expect(map.getByText('여기서 시작')).toHaveCount(1);
});

test('the minutes are those that stand at the head of the notes', async ({ page, request }) => {
  await page.goto('en/');
  const rows = await page.locator('#notes-map ~ ol ul > li').evaluateAll((items) =>
    items.map((item) => ({
      href: item.querySelector('a')?.getAttribute('href') ?? '',
      minutes: /\d+/.exec(item.querySelector('small')?.textContent ?? '')?.[0],
    })),
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { href, minutes } of rows) {
    const note = load(await (await request.get(href)).text());
    expect(/\d+/.exec(note('.reading-time').text())?.[0], href).toBe(minutes);
  }
});

test.describe('for somebody who returns', () => {
  test('the home page leads to the section they were reading, and forgets it on demand', async ({ page }) => {
    await page.goto('rds/proxy/#failover');
    await expect(page.getByRole('heading', { name: /장애 조치/ }).first()).toBeInViewport();
    await page.goto('');
    const value = page.getByText('시험의 답과 지금의 AWS, 문장마다');
    const link = page.getByRole('link', { name: '이어 읽기: RDS Proxy' });
    await expect(link).toHaveAttribute('href', '/rds/proxy/#failover');
    await expect(link).toContainText('▸');
    await expect(value).toBeHidden();

    await page.goto('en/');
    const english = page.getByRole('link', { name: 'Read on: RDS Proxy', exact: true });
    await expect(english).toHaveAttribute('href', '/en/rds/proxy/#failover');

    await page.evaluate(() => localStorage.setItem('starlight-theme', 'dark'));
    await page.goto('about/');
    await page.getByRole('button', { name: '기록 지우기' }).click();
    await expect(page.getByText('지웠어요.')).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['starlight-theme']);
    await page.goto('');
    await expect(value).toBeVisible();
    await expect(link).toBeHidden();
  });

  for (const kept of [
    '{',
    'null',
    '3',
    '{"path":"/nowhere/"}',
    '{"path":{},"section":3}',
    '{"path":"/rds/proxy/","section":null}',
  ]) {
    test(`the home page opens whatever stands in the storage: ${kept}`, async ({ page }) => {
      await page.addInitScript((text) => localStorage.setItem('hit-or-miss:reading-place', text), kept);
      await page.goto('');
      const line = page.locator('.home-start');
      await expect(line).toHaveText(kept.includes('proxy') ? /RDS Proxy/ : /문장마다/, {
        useInnerText: true,
      });
    });
  }

  test('nothing moves when the line is another one', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('');
    const map = page.locator('#notes-map');
    const before = (await map.boundingBox())?.y;
    await page.goto('elasticache/redis-vs-memcached/');
    await page.keyboard.press('End');
    await page.goto('');
    await expect(page.getByRole('link', { name: /이어 읽기/ })).toBeVisible();
    expect((await map.boundingBox())?.y).toBe(before);
  });
});
