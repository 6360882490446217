import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { presetStrings } from '../src/i18n/lab/presets.ts';
import { presetNames } from '../src/widgets/cache-lab/model/presets.ts';
import { accessibilityFaults } from './support/axe.ts';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { schemes, setScheme } from './support/theme.ts';

test.describe('the cache lab', () => {
  test('every preset plays to its lesson', async ({ page }) => {
    const lab = new LabPage(page);
    for (const name of presetNames) {
      await lab.open(`preset=${name}`);
      await lab.root.getByLabel('속도').selectOption('128');
      await lab.button('재생').click();
      await expect(lab.root.locator('.player-lesson')).toContainText(presetStrings.ko[name].lesson);
      await expect(lab.button('재생')).toBeVisible();
    }
  });

  test('as many steps back as forward lead to the same screen', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=churn');
    await lab.forward(6);
    const before = await lab.screen();
    await lab.forward(9);
    expect(await lab.screen()).not.toBe(before);
    await lab.back(9);
    await lab.expectPosition(6);
    expect(await lab.screen()).toBe(before);
  });

  test('phases of a miss come one by one and back', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=five&step=3');
    await lab.expectPosition(3);
    const before = await lab.screen();
    const said = lab.root.getByRole('status').filter({ hasText: /./ }).first();
    for (const sentence of [
      '캐시에서 user:9를 찾아요.',
      '캐시 미스: user:9가 캐시에 없어요.',
      'RDS에서 user:9의 v0',
    ]) {
      await lab.button('한 단계 앞으로').click();
      await expect(said).toContainText(sentence);
    }
    for (let phase = 0; phase < 3; phase++) await lab.button('한 단계 뒤로').click();
    expect(await lab.screen()).toBe(before);
  });

  test('a link opened in a fresh browser shows the same cache at the same moment', async ({
    page,
    browser,
  }) => {
    const lab = new LabPage(page);
    await lab.open('workload=zipf&writes=20&cache=s3-fifo.24.write-behind.t40&cache=lru.6.invalidate');
    await lab.root.getByRole('slider').focus();
    for (let times = 0; times < 12; times++) await page.keyboard.press('ArrowRight');
    await lab.expectPosition(12);
    await lab.root.getByRole('tab', { name: '공유' }).click();
    const address = await lab.root.getByLabel('이 순간의 링크', { exact: true }).inputValue();
    const shown = await lab.root.locator('.cache-table').allInnerTexts();

    const context = await browser.newContext({ locale: 'ko-KR' });
    const other = new LabPage(await context.newPage());
    await other.page.goto(address);
    await other.ready();
    await other.expectPosition(12);
    expect(await other.root.locator('.cache-table').allInnerTexts()).toEqual(shown);
    await context.close();
  });

  test('the address follows the moment, so that a reload stays there', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=belady');
    await lab.forward(7);
    await expect(page).toHaveURL(/step=7/);
    await page.reload();
    await lab.ready();
    await lab.expectPosition(7);
  });

  test('a broken link opens what is valid and says what was not', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=belady&cache=fifo.0&cache=<script>.3&step=99');
    await expect(lab.root.getByRole('alert')).toContainText('cache=fifo.0');
    await expect(lab.root.getByRole('alert')).toContainText('마지막(12번째)');
    await lab.expectPosition(12);
  });

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
    await lab.root.getByRole('slider').press('End');
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
    await lab.root.getByRole('slider').press('End');
    const misses = lab.root.getByRole('row', { name: /^미스/ }).getByRole('cell');
    await expect(misses.nth(1)).toContainText('−');
  });

  test('predictions are scored and explained', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=five&predict=1');
    await lab.button('적중').click();
    await expect(lab.root.locator('.player-answer')).toContainText('아니에요.');
    await lab.button('적중').click();
    await expect(lab.root.locator('.player-answer')).toContainText('2문제 중 1문제 맞힘');
    await lab.button('미스').click();
    await lab.button('미스').click();
    await lab.button('user:7').click();
    await expect(lab.root.locator('.player-answer')).toContainText('맞았어요.');
  });

  test('requests typed one at a time are played at once', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=stale');
    await lab.root.getByRole('tab', { name: '내 요청' }).click();
    await lab.root.getByLabel('키', { exact: true }).fill('<b>a, "b" 🙂 مفتاح');
    await lab.button('보내기').click();
    await lab.expectPosition(10);
    await expect(
      lab.root.locator('.cache-table').getByRole('rowheader', { name: '<b>a, "b" 🙂 مفتاح' }),
    ).toBeAttached();
  });

  test('numbers that make no sense are explained, kept as typed, and change nothing', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=stale&step=9');
    await lab.expectPosition(9);
    const before = await lab.totals();
    for (const typed of ['0', '-3', 'abc', '1.5', '99999999']) {
      const field = lab.root.getByLabel('용량', { exact: true });
      await field.fill(typed);
      await expect(lab.root.getByRole('alert')).toContainText('용량: 1부터 1000000까지');
      await field.blur();
      await expect(field).toHaveValue(typed);
      expect(await lab.totals()).toEqual(before);
    }
    await lab.root.getByLabel('TTL', { exact: true }).fill('-1');
    await expect(lab.root.getByRole('alert').filter({ hasText: 'TTL' })).toBeVisible();
  });

  test('everything can be done from the keyboard, and keys are heard only inside the lab', async ({
    page,
  }) => {
    const lab = new LabPage(page);
    await lab.open('preset=stale');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('ArrowRight');
    await lab.expectPosition(0);
    await lab.button('재생').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await lab.expectPosition(2);
    await page.keyboard.press('ArrowLeft');
    await lab.expectPosition(1);
    await page.keyboard.press('Shift+ArrowRight');
    await expect(lab.root.locator('.player-position')).toContainText('단계 1/');
    await page.keyboard.press('End');
    await lab.expectPosition(9);
    await page.keyboard.press('Home');
    await page.keyboard.press('.');
    await lab.expectPosition(1);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: '단축키' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: '단축키' })).toBeHidden();
    await expect(lab.button('재생')).toBeFocused();
    // A text field keeps its keys.
    await lab.root.getByLabel('용량', { exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await lab.expectPosition(1);
  });

  test('charts carry their numbers in tables, and the curve marks the chosen capacity', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('workload=zipf&cache=lru.8&step=100');
    await lab.root.getByRole('tab', { name: '그래프' }).click();
    const curve = lab.root.getByRole('figure').filter({ hasText: '용량에 따른 적중률' });
    await expect(curve.getByRole('img')).toHaveAttribute('aria-label', /용량 8/);
    await expect(lab.root.getByRole('figure')).toHaveCount(8);
    const ratio = (await lab.totals())['적중률'];
    const chart = lab.root.getByRole('figure').filter({ hasText: '적중률(처음부터)' });
    await expect(chart.locator('.legend strong')).toHaveText(ratio ?? 'missing');
    await chart.getByText('표로 보기').click();
    await expect(chart.getByRole('table')).toBeVisible();
  });

  test('a pasted MONITOR log gives the totals that the command line gives', async ({ page }, testInfo) => {
    const log = Array.from({ length: 300 }, (_, index) => {
      const key = `user:${(index * 7919) % 23}`;
      const command = index % 6 === 0 ? `"SET" "${key}" "v"` : `"GET" "${key}"`;
      return `${1_700_000_000 + index}.000000 [0 127.0.0.1:5000] ${command}`;
    }).join('\n');
    const file = testInfo.outputPath('monitor.log');
    writeFileSync(file, log);
    const printed = execFileSync(
      process.execPath,
      ['scripts/sim.ts', file, '--policy', 'lru', '--capacity', '8', '--strategy', 'lazy', '--json'],
      { encoding: 'utf8' },
    );
    const [row] = JSON.parse(printed) as Record<string, number>[];

    const lab = new LabPage(page);
    await lab.open('preset=cold-start');
    await lab.root.getByRole('tab', { name: '내 요청' }).click();
    await lab.root.getByLabel('요청 목록').fill(log);
    await lab.button('이 요청들로 시작').click();
    await expect(lab.root.locator('.trace-message')).toContainText('redis-cli MONITOR 형식으로 읽었어요');
    await lab.root.getByRole('slider').press('End');
    await expect(lab.root.locator('.player-position')).toContainText(
      `${row?.operations} / ${row?.operations}`,
    );
    expect(await lab.totals()).toMatchObject({
      읽기: String(row?.reads),
      적중: String(row?.hits),
      미스: String(row?.misses),
      '오래된 읽기': String(row?.staleReads),
      쓰기: String(row?.writes),
      'DB 읽기': String(row?.dbReads),
      'DB 쓰기': String(row?.dbWrites),
      제거: String(row?.evictions),
      왕복: Number(row?.trips).toLocaleString('ko'),
    });
  });

  test('text that is no trace is explained and stays as it was typed', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=stale');
    await lab.root.getByRole('tab', { name: '내 요청' }).click();
    const list = lab.root.getByLabel('요청 목록');
    const message = lab.root.locator('.trace-message');
    for (const [typed, sentence] of [
      ['', '비어 있어요'],
      ['하나도 요청이 아닌 글\n둘째 줄도 아니에요', '어떤 형식인지 알아볼 수 없어요'],
      ['r a\nq b\nw a', '2번째 줄 “q b”'],
      ['5 r a\n3 r b\n6 r a', '시각이 5에서 3으로 거꾸로 갔어요'],
    ] as const) {
      await list.fill(typed);
      await lab.button('이 요청들로 시작').click();
      await expect(message).toContainText(sentence);
    }
    await list.fill('아무 말\n이나 적은 것');
    await lab.button('이 요청들로 시작').click();
    await expect(message).toContainText('어떤 형식인지');
    await expect(list).toHaveValue('아무 말\n이나 적은 것');
    const file = lab.root.getByLabel('파일 고르기', { exact: true });
    await file.setInputFiles({
      name: 'a.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.alloc(3000),
    });
    await expect(message).toContainText('글이 아닌 파일');
    await file.setInputFiles({
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.alloc(10_000_000, 'a'),
    });
    await expect(message).toContainText('줄이 너무 길어요');
  });

  test('a long trace is read in the background, stepped through at its beginning and totalled as a whole', async ({
    page,
  }) => {
    const lab = new LabPage(page);
    await lab.open('preset=cold-start');
    await lab.root.getByRole('tab', { name: '내 요청' }).click();
    const lines = Array.from({ length: 300_000 }, (_, index) => `r k${(index * 7919 + (index >> 5)) % 1009}`);
    await lab.root
      .getByLabel('파일 고르기', { exact: true })
      .setInputFiles({ name: 'long.trace', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) });
    await expect(lab.root.locator('.trace-message')).toContainText('요청 300,000개');
    await expect(lab.root.locator('.player-position')).toContainText('/ 100000');
    await lab.root.getByRole('slider').press('End');
    await lab.expectPosition(100000);
    await expect(
      lab.root.getByRole('table', { name: '요청 전체의 합계' }).getByRole('cell').nth(1),
    ).toHaveText('300,000');
  });

  for (const scheme of schemes) {
    test(`axe finds nothing in any state of the lab, ${scheme}`, async ({ page }) => {
      const lab = new LabPage(page);
      await lab.open('preset=exam&step=12');
      await setScheme(page, scheme);
      expect(await accessibilityFaults(page, '.cache-lab')).toEqual([]);
      await lab.open('workload=zipf&cache=s3-fifo.20.write-behind.t9&step=60&predict=1');
      await lab.root.getByRole('tab', { name: '그래프' }).click();
      await expect(lab.root.getByRole('figure')).toHaveCount(8);
      expect(await accessibilityFaults(page, '.cache-lab')).toEqual([]);
      await lab.root.getByRole('tab', { name: '내 요청' }).click();
      await lab.button('보내기').click();
      expect(await accessibilityFaults(page, '.cache-lab')).toEqual([]);
      await lab.button('재생').click();
      expect(await accessibilityFaults(page, '.cache-lab')).toEqual([]);
      await lab.button('단축키').click();
      expect(await accessibilityFaults(page, '.cache-lab')).toEqual([]);
    });
  }

  test('on a phone nothing scrolls sideways and the controls stay in reach', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const lab = new LabPage(page);
    for (const preset of presetNames) {
      await lab.open(`preset=${preset}&step=8`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, preset).toBeLessThanOrEqual(360);
    }
    await expect(lab.button('한 요청 앞으로')).toBeInViewport();
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

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the same steps come without movement', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=churn');
    await lab.forward(8);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
