import { appendFileSync, writeFileSync } from 'node:fs';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// Long work runs in workers: it can be called off, and the lab stays responsive meanwhile.

test('reading a file can be called off, and the requests from before stay', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=stale&step=4&tab=trace');
  // Held back, so that the reading is certainly still going on when it is called off.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/trace\.worker/, async (route) => {
    await held;
    await route.continue();
  });
  const file = lab.root.getByLabel('파일 고르기', { exact: true });
  const choose = (name: string, line: string, times: number) =>
    file.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(line.repeat(times)) });
  await choose('long.trace', 'r a-long-key-of-a-long-trace\n', 500_000);
  await expect(lab.root.locator('.trace-text')).toContainText('읽고 있어요… 0%');
  await lab.forward(1);
  await lab.expectPosition(5);
  await lab.button('그만두기').click();
  await expect(lab.root.locator('.trace-message')).toContainText('읽기를 그만뒀어요');
  await expect(lab.root.getByRole('progressbar')).toHaveCount(0);
  release();
  await expect.poll(() => page.workers().length).toBe(0);
  await lab.expectPosition(5);
  await expect(lab.root.locator('.player-position')).toContainText('/ 9');
  // Another file is read as if nothing had been.
  await choose('short.trace', 'r a\n', 5);
  await expect(lab.root.locator('.player-position')).toContainText('0 / 5');
});

test('a curve is computed by as many workers as the processor has cores, which end with it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => 3 });
  });
  const lab = new LabPage(page);
  let most = 0;
  page.on('worker', () => {
    most = Math.max(most, page.workers().length);
  });
  await lab.open('workload=zipf&requests=20000&keys=500&cache=arc.50&tab=charts');
  const curve = lab.root.locator('.curve');
  await expect(curve).toHaveAttribute('aria-busy', 'false');
  expect(most).toBe(3);
  await expect.poll(() => page.workers().length).toBe(0);

  // A cache that is added costs its own curve only, and workers of a choice that is past are gone.
  await lab.button('비교할 캐시 추가').click();
  await lab.root.getByLabel('제거 정책').nth(1).selectOption('lfu');
  await lab.root.getByLabel('제거 정책').nth(1).selectOption('sieve');
  await expect(curve).toContainText('SIEVE');
  await expect(curve).toHaveAttribute('aria-busy', 'false');
  expect(most).toBe(3);
  await expect.poll(() => page.workers().length).toBe(0);
});

test('a curve that comes pushes nothing away that lies below it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const released = Promise.withResolvers<void>();
  await page.route(/curve\.worker/, async (route) => {
    await released.promise;
    await route.continue();
  });
  const lab = new LabPage(page);
  await lab.open('preset=exam&tab=charts');
  const curve = lab.root.locator('.curve');
  await expect(curve.locator('.curve-progress')).toBeVisible();
  const before = await curve.boundingBox();
  released.resolve();
  await expect(curve).toHaveAttribute('aria-busy', 'false');
  expect((await curve.boundingBox())?.height).toBe(before?.height);
});

test('a long scenario is played anew with the last picture kept', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('workload=zipf&requests=100000&keys=2000&cache=lru.200&step=60000');
  await lab.expectPosition(60000);
  await lab.button('비교할 캐시 추가').click();
  await lab.root.getByLabel('제거 정책').nth(1).selectOption('fifo');
  await expect(lab.root.locator('.cache-what').nth(1)).toContainText('FIFO');
  await lab.expectPosition(60000);
  const totals = await lab.totals();
  expect(totals['적중률']).toMatch(/^\d/);
  // Stepping away and back shows the same.
  await lab.forward(3);
  await lab.back(3);
  await lab.expectPosition(60000);
  expect(await lab.totals()).toEqual(totals);
});

test('a trace too long to step through is counted as a whole, and says what is stepped', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=stale&tab=trace');
  const lines = Array.from({ length: 120_000 }, (_, index) => `r k${(index * 7919) % 503}`).join('\n');
  await lab.root
    .getByLabel('파일 고르기', { exact: true })
    .setInputFiles({ name: 'long.trace', mimeType: 'text/plain', buffer: Buffer.from(lines) });
  await expect(lab.root.locator('.trace-message')).toContainText('요청 120,000개');
  await expect(lab.root.locator('.window-note')).toContainText('요청 120,000개 중 처음 100,000개');
  await expect(lab.root.getByRole('table', { name: /합계\(전체 120,000개 중 0번째까지\)/ })).toBeVisible();
  await expect(lab.root.getByRole('table', { name: '요청 전체의 합계' }).getByRole('cell').nth(1)).toHaveText(
    '120,000',
  );
  await lab.timeline.press('End');
  await lab.expectPosition(100_000);
  await lab.root.getByRole('tab', { name: '그래프' }).click();
  await expect(lab.root.locator('.charts > .hint')).toContainText('처음 100,000개까지');
});

test('a file that was changed after it was chosen is said, and another can be read', async ({
  page,
}, information) => {
  const lab = new LabPage(page);
  await lab.open('preset=stale&tab=trace');
  // Held back, so that the file is certainly changed before it is read.
  const changed = Promise.withResolvers<void>();
  await page.route(/trace\.worker/, async (route) => {
    await changed.promise;
    await route.continue();
  });
  const path = information.outputPath('requests.trace');
  writeFileSync(path, 'r a\nr b\n');
  const file = lab.root.getByLabel('파일 고르기', { exact: true });
  await file.setInputFiles(path);
  await expect(lab.root.locator('.trace-text')).toContainText('읽고 있어요… 0%');
  appendFileSync(path, 'r c\n');
  changed.resolve();
  const message = lab.root.locator('.trace-message');
  await expect(message).toContainText('바뀌었거나 지워진 파일이에요');
  await expect(lab.root.getByRole('progressbar')).toHaveCount(0);
  await file.setInputFiles(path);
  await expect(message).toContainText('요청 3개');
});

test.describe('on a line that fails', () => {
  test.use({ expectedFault: /Failed to load resource/ });

  test('a worker that cannot be fetched is said, and reading again works', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=stale&tab=trace');
    let missing = true;
    await page.route(/trace\.worker/, (route) => (missing ? route.abort() : route.continue()));
    await lab.root.getByLabel('요청 목록').fill('r a\nr b');
    await lab.button('이 요청들로 시작').click();
    await expect(lab.root.locator('.trace-message')).toContainText('파일을 읽지 못했어요');
    missing = false;
    await lab.button('이 요청들로 시작').click();
    await expect(lab.root.locator('.trace-message')).toContainText('요청 2개');
  });
});
