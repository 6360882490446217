import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

test.describe('the lab inside notes', () => {
  test('asks before each of five requests and leads to the same scenario in the lab', async ({ page }) => {
    await page.goto('elasticache/db-cache/');
    const lab = new LabPage(page);
    await lab.root.scrollIntoViewIfNeeded();
    await lab.ready();
    await lab.button('미스').click();
    await expect(lab.root.locator('.player-answer')).toContainText('맞았어요.');
    await lab.root.getByRole('link', { name: '실험실에서 열기' }).click();
    await expect(page).toHaveURL(/labs\/cache\/#preset=five&step=1/);
    await lab.expectPosition(1);
  });

  test('its script comes only when the reader is near', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.setViewportSize({ width: 1280, height: 400 });
    await page.goto('elasticache/loading-patterns/', { waitUntil: 'networkidle' });
    expect(scripts.filter((url) => url.includes('CacheFigure'))).toEqual([]);
    await page.getByRole('region', { name: '캐시 실험실' }).first().scrollIntoViewIfNeeded();
    await expect.poll(() => scripts.filter((url) => url.includes('CacheFigure')).length).toBeGreaterThan(0);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the scenario of the lab and of each note is a table of its steps', async ({ page }) => {
    await page.goto('labs/cache/');
    await expect(page.getByRole('table', { name: /한 단계씩 표로: LRU 4칸 · 지연 로딩/ })).toBeVisible();
    await expect(page.getByRole('cell', { name: /오래된 적중: 캐시에 남은 user:1/ }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: '재생' })).toBeHidden();
    await page.goto('en/elasticache/db-cache/');
    await expect(page.getByRole('cell', { name: /There was no room, so user:7 was evicted/ })).toBeVisible();
  });
});
