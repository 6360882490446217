import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// What a reader sets, and caches side by side on the same requests.

test('a comparison marks the first request on which the caches differ', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=exam');
  await lab.root.getByLabel('찾아갈 표시').selectOption('difference');
  await lab.button('다음 표시').click();
  await lab.expectPosition(5);
  await expect(lab.root.locator('.stage-sentence').nth(0)).toContainText('오래된 적중');
  await expect(lab.root.locator('.stage-sentence').nth(1)).toContainText('캐시 적중');
  await expect(lab.root.locator('.player-lane[data-lane="difference"]')).toHaveCount(1);
});

test('one click compares lazy loading with write-through on the same requests', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=stale');
  await lab.button('지연 로딩 대 라이트 스루').click();
  await lab.timeline.press('End');
  const stale = lab.root.getByRole('row', { name: /^오래된 읽기/ }).getByRole('cell');
  await expect(stale.nth(0)).toHaveText('3');
  await expect(stale.nth(1)).toContainText('0');
});

test('a fork keeps the past and may differ from there', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=hot-set&cache=lfu.5.lazy');
  await lab.forward(24);
  await lab.button('여기서 갈라 보기').click();
  await lab.root.getByLabel('제거 정책').nth(1).selectOption('lru');
  const tables = lab.root.locator('.cache-table tbody');
  await lab.back(1);
  expect(await tables.nth(0).getByRole('rowheader').allInnerTexts()).toEqual(
    await tables.nth(1).getByRole('rowheader').allInnerTexts(),
  );
  await lab.timeline.press('End');
  const misses = lab.root.getByRole('row', { name: /^미스/ }).getByRole('cell');
  await expect(misses.nth(1)).toContainText('−');
});

test('a button that can do nothing now looks and points like none', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=exam&step=0');
  const look = (name: string) =>
    lab.button(name).evaluate((button) => {
      const { color, cursor } = getComputedStyle(button);
      return { color, cursor };
    });
  const able = await look('비교할 캐시 추가');
  expect(able.cursor).toBe('pointer');
  for (const name of ['여기서 갈라 보기', '노드 죽이기']) {
    await expect(lab.button(name)).toBeDisabled();
    const { color, cursor } = await look(name);
    expect(color, name).not.toBe(able.color);
    expect(cursor, name).not.toBe('pointer');
  }
  await lab.forward();
  await expect.poll(() => look('여기서 갈라 보기')).toEqual(able);
});

test('numbers that make no sense are explained, kept as typed, and change nothing', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=stale&step=9');
  await lab.expectPosition(9);
  const before = await lab.totals();
  for (const typed of ['0', '-3', 'abc', '1.5', '99999999']) {
    const field = lab.root.getByLabel('용량', { exact: true });
    await field.fill(typed);
    await expect(lab.root.getByRole('alert')).toContainText('용량: 1부터 1,000,000까지');
    await field.blur();
    await expect(field).toHaveValue(typed);
    expect(await lab.totals()).toEqual(before);
  }
  await lab.root.getByLabel('TTL', { exact: true }).fill('-1');
  await expect(lab.root.getByRole('alert').filter({ hasText: 'TTL' })).toBeVisible();
});

for (const { width, height } of [
  { width: 360, height: 800 },
  { width: 1440, height: 900 },
]) {
  test(`what is wrong with a number is said below its row, which stays as it is, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const lab = new LabPage(page);
    await lab.open('workload=zipf&keys=60&requests=200&cache=lru.20&step=9&tab=settings&predict=0');
    const places = () =>
      lab.root
        .locator('.settings :is(.workload-settings, .cache-settings)')
        .locator('input, select, label, .words, button')
        .evaluateAll((parts) =>
          parts.map((part) => {
            const { x, y } = part.getBoundingClientRect();
            return { what: part.textContent?.slice(0, 20), x: Math.round(x), y: Math.round(y + scrollY) };
          }),
        );
    for (const name of ['용량', 'TTL', '요청 수']) {
      const field = lab.root.getByLabel(name, { exact: true });
      // As wide with what is wrong as with what was right.
      const right = await field.inputValue();
      await field.fill('x'.repeat(right.length));
      const wrong = lab.root.getByRole('alert').filter({ hasText: name });
      if (right === '') await field.fill('x');
      await expect(wrong).toBeVisible();
      const torn = await places();
      await field.fill(right);
      await expect(wrong).toHaveCount(0);
      const whole = await places();
      // Rows below make room for what is said; what is in the row itself has not moved.
      const row = whole.findIndex(({ y }, index) => torn[index]?.y !== y);
      const { x, y } = (await field.boundingBox()) ?? { x: 0, y: 0 };
      expect(row === -1 || (whole[row]?.y ?? 0) > y, name).toBe(true);
      expect(
        torn.map((part) => part.x),
        name,
      ).toEqual(whole.map((part) => part.x));
      expect(x, name).toBeGreaterThan(0);
    }
  });
}

test.describe('on a line that fails', () => {
  test.use({ expectedFault: /Failed to load resource/ });

  test('a policy that few ask for comes when it is chosen, and until then the cache stays as it was', async ({
    page,
  }) => {
    const lab = new LabPage(page);
    let missing = true;
    await page.route('**/_astro/further.*.js', (route) => (missing ? route.abort() : route.continue()));
    // On its plain address: a link brings every policy along.
    await page.goto('labs/cache/');
    await lab.ready();
    const list = lab.root.getByLabel('제거 정책').first();
    await list.selectOption('w-tinylfu');
    await expect(lab.root.getByRole('alert')).toContainText('가져오지 못했어요');
    await expect(list).toHaveValue('lru');
    missing = false;
    await list.selectOption('w-tinylfu');
    await expect(lab.root.locator('.cache-what').first()).toContainText('W-TinyLFU 4칸');
    await expect(lab.root.locator('.queue-name').first()).toContainText('window');
    await expect(lab.root.getByRole('alert')).toHaveCount(0);
  });
});
