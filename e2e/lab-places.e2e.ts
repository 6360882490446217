import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/axe.ts';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// The same moment in another place: the other language, a frame, the lab a frame leads to.

async function switchToEnglish(page: Page): Promise<LabPage> {
  await page.getByRole('banner').getByRole('link', { name: 'English', exact: true }).click();
  await page.waitForURL(/\/en\/labs\/cache\//);
  const lab = new LabPage(page, page.getByRole('region', { name: 'Cache lab' }));
  await lab.ready();
  return lab;
}

test.describe('the language switch of the lab', () => {
  test('lands on the same moment of the same scenario, looked at in the same way', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open(
      'workload=zipf&writes=20&cache=s3-fifo.24.write-behind.t40&cache=lru.6.invalidate.f12&cachems=2' +
        '&step=33&predict=1&mark=difference&speed=4&tab=share',
    );
    await lab.expectPosition(33);
    // Switched at once, before the address has followed the step.
    await lab.button('한 단계 뒤로').click();
    const position = ((await lab.root.locator('.player-position').textContent()) ?? '').replace(
      '단계',
      'phase',
    );
    const shown = await lab.root.locator('.cache-box .key').allInnerTexts();
    const english = await switchToEnglish(page);
    await expect(english.root.locator('.player-position')).toHaveText(position);
    expect(await english.root.locator('.cache-box .key').allInnerTexts()).toEqual(shown);
    await expect(english.root.getByLabel('Marks to visit')).toHaveValue('difference');
    await expect(english.root.getByLabel('Speed')).toHaveValue('4');
    await expect(english.root.getByLabel('Predict first')).toBeChecked();
    await expect(english.root.getByRole('tab', { name: 'Share' })).toHaveAttribute('aria-selected', 'true');
    await expect(english.root.getByLabel('Eviction policy').first()).toHaveValue('s3-fifo');
    await expect(english.root.getByLabel('Caching strategy').nth(1)).toHaveValue('invalidate');
    await expect(page).toHaveURL(/cachems=2/);
  });

  test('takes along requests of one’s own with all their characters', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=stale&tab=trace');
    await lab.root.getByLabel('요청 목록').fill('r a&b=c#d\nw 100%\nr 키 + 🙂');
    await lab.button('이 요청들로 시작').click();
    // A worker reads them; until it is done the slider still belongs to the scenario before.
    await expect(lab.root.locator('.player-position')).toHaveText(/^0 \/ 3/);
    await lab.timeline.press('End');
    await lab.expectPosition(3);
    const english = await switchToEnglish(page);
    await english.expectPosition(3);
    await expect(english.root.locator('.cache-table').getByRole('rowheader')).toHaveText([
      '키 + 🙂',
      'a&b=c#d',
    ]);
  });

  test('takes along the settings of requests too many for an address, and says so', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=stale&cache=arc.9.invalidate&tab=trace');
    // Few but long, because the browser takes long to type many lines.
    await lab.root.getByLabel('요청 목록').fill(`r ${'a-rather-long-key'.repeat(20)}\n`.repeat(100));
    await lab.button('이 요청들로 시작').click();
    await expect(lab.root.locator('.player-position')).toContainText('/ 100');
    const english = await switchToEnglish(page);
    await expect(english.root.getByRole('alert')).toContainText('only the settings came along');
    await expect(english.root.getByLabel('Eviction policy')).toHaveValue('arc');
    await expect(english.root.getByLabel('Caching strategy')).toHaveValue('invalidate');
  });

  test('stops at the moment that was playing', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('workload=zipf&requests=5000&speed=32');
    await lab.button('재생').click();
    await expect(lab.root.locator('.player-position')).toContainText(/\d\d+ \/ 5,000/);
    const english = await switchToEnglish(page);
    await expect(english.root.locator('.player-position')).toContainText(/\d\d+ \/ 5,000/);
    await expect(english.button('Play')).toBeVisible();
  });
});

test.describe('the lab in a frame', () => {
  test('goes on from the linked moment, keeps its theme, and leads to its own moment in the lab', async ({
    page,
  }) => {
    await page.goto('en/labs/cache/embed/#workload=zipf&cache=arc.6.read-through&step=20&theme=dark');
    const lab = new LabPage(page, page.getByRole('region', { name: 'Cache lab' }));
    await lab.ready();
    await lab.expectPosition(20);
    await lab.button('One request forward').click();
    await lab.expectPosition(21);
    await expect(page).toHaveURL(/step=21&theme=dark/);
    await page.reload();
    await lab.ready();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await lab.expectPosition(21);
    const address = await page.getByRole('link', { name: 'Open in the lab' }).getAttribute('href');
    await page.goto(address ?? '');
    await lab.ready();
    await lab.expectPosition(21);
    await expect(lab.root.locator('.cache-what')).toContainText('ARC');
  });

  test('offers log and totals as tabs on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('labs/cache/embed/#preset=scan&step=30');
    const lab = new LabPage(page);
    await lab.ready();
    await lab.expectPosition(30);
    await expect(lab.root.getByRole('tab')).toHaveText(['지나온 일', '합계']);
    await lab.root.getByRole('tab', { name: '합계' }).click();
    await expect(lab.root.getByRole('table', { name: '합계' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('the embedded lab has no site around it and honours moment and theme', async ({ page }) => {
    await page.goto('en/labs/cache/embed/#preset=belady&step=7&theme=dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('.player-position')).toContainText('7 / 12');
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Open in the lab' })).toHaveAttribute(
      'href',
      /\/en\/labs\/cache\/#preset=belady&step=7/,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto('labs/cache/embed/?again#preset=ttl&step=8&theme=light');
    await expect(page.locator('.player-position')).toContainText('8 /');
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test('a link that comes right behind a step is opened, not written over with the step', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=exam&step=3');
  await lab.forward();
  // The page is busy until the address is due, so that both come to their turn together.
  await page.evaluate(() => {
    location.hash = 'preset=five&step=2';
    const until = performance.now() + 400;
    while (performance.now() < until);
  });
  await expect(page).toHaveURL(/#preset=five&step=2$/);
  await lab.expectPosition(2);
});

test('the menu opens above a lab and leads out of it; what is chosen shows in forced colours', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const lab = new LabPage(page);
  await lab.open('preset=exam&step=2');
  const colours = await lab.root
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).backgroundColor));
  expect(new Set(colours).size).toBe(2);

  await page.emulateMedia({ forcedColors: 'none' });
  const width = await lab.root.evaluate((root) => root.clientWidth);
  await page.getByRole('button', { name: '메뉴' }).press('Enter');
  const menu = page.locator('#starlight__sidebar');
  expect(await lab.root.evaluate((root) => root.clientWidth)).toBe(width);
  expect(await accessibilityFaults(page, '#starlight__sidebar')).toEqual([]);
  await menu.getByRole('link', { name: 'RDS Proxy', exact: true }).click();
  await expect(page).toHaveURL(/\/rds\/proxy\/$/);
  // A note keeps its menu beside it, also where it shows a scene of a lab.
  await expect(menu.getByRole('link', { name: 'RDS Proxy', exact: true })).toBeVisible();
});
