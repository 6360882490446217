import { presetNames } from '../src/widgets/cache-lab/model/presets.ts';
import { accessibilityFaults, faultsInBothThemes } from './support/axe.ts';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

test.describe('the lab on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

  test('has stage, narration and controls on the first screen and everything else in tabs', async ({
    page,
  }) => {
    const lab = new LabPage(page);
    await lab.open('preset=cold-start&step=12');
    await lab.expectPosition(12);
    await expect(lab.root.locator('.cache-box')).toBeInViewport({ ratio: 1 });
    await expect(lab.root.locator('.player-narration p').first()).toBeInViewport({ ratio: 1 });
    await expect(lab.button('재생')).toBeInViewport({ ratio: 1 });
    await expect(lab.root.getByRole('tab')).toHaveText([
      '설정',
      '지나온 일',
      '합계',
      '그래프',
      '내 요청',
      '공유',
    ]);
    const log = lab.root.getByRole('tabpanel', { name: '지나온 일' });
    await expect(log.getByRole('button').first()).toContainText('캐시');
    await lab.root.getByRole('tab', { name: '합계' }).click();
    await expect(lab.root.getByRole('table', { name: '합계' })).toBeVisible();
    await expect(log).toBeHidden();
    await lab.root.getByRole('tab', { name: '설정' }).click();
    await lab.root.getByLabel('제거 정책').selectOption('fifo');
    await expect(lab.root.locator('.cache-what')).toContainText('FIFO');
  });

  test('keeps its controls in reach however far one has scrolled', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=exam&step=9&tab=charts');
    await expect(lab.root.getByRole('figure')).toHaveCount(8);
    await lab.root.getByRole('figure').last().scrollIntoViewIfNeeded();
    await expect(lab.button('한 요청 앞으로')).toBeInViewport({ ratio: 1 });
    await lab.forward(1);
    await lab.expectPosition(10);
  });

  test('opens marks, speed and keys on demand', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=belady');
    await expect(lab.button('다음 표시')).toBeHidden();
    await lab.button('다른 조작').click();
    await lab.button('다음 표시').click();
    await lab.expectPosition(1);
    await lab.root.getByLabel('속도').selectOption('8');
    await lab.button('단축키').click();
    await expect(page.getByRole('dialog', { name: '단축키' })).toBeVisible();
  });

  test('names the lanes of ticks, beside where one stands', async ({ page }) => {
    const lab = new LabPage(page, page.locator('.cache-lab'));
    for (const path of ['labs/cache/', 'en/labs/cache/']) {
      await page.goto(`${path}#preset=exam&step=5&predict=0`);
      await lab.ready();
      await expect(lab.root.locator('.player-position')).toHaveText(/^5 /);
      const names = lab.root.locator('.player-lane-name');
      expect(await names.count()).toBeGreaterThan(2);
      const places = await lab.root.locator('.player-position, .player-lane-name').evaluateAll((parts) =>
        parts.map((part) => {
          const range = document.createRange();
          range.selectNodeContents(part);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          return { left, right, middle: (top + bottom) / 2, cut: part.scrollWidth > part.clientWidth + 1 };
        }),
      );
      const line = places.sort((one, other) => one.left - other.left);
      for (const [at, { right, cut, middle }] of line.entries()) {
        expect(right, `${path} ${at}: ends before the next begins`).toBeLessThan(line[at + 1]?.left ?? 360);
        expect(cut, `${path} ${at}: is whole`).toBe(false);
        expect(Math.abs(middle - (line[0]?.middle ?? 0)), `${path} ${at}: in one line`).toBeLessThan(6);
      }
    }
  });

  for (const path of ['labs/cache/', 'en/labs/cache/']) {
    test(`scrolls only up and down and has targets a thumb can hit, /${path}`, async ({ page }) => {
      const lab = new LabPage(page, page.locator('.cache-lab'));
      await page.goto(path);
      await lab.ready();
      for (const fragment of [
        ...presetNames.map((name) => `preset=${name}&step=8`),
        'workload=zipf&cache=s3-fifo.20.write-behind.t9&step=60&predict=1&tab=settings',
        'workload=hotset&cache=redis-lru.20&cache=arc.20.read-through.t9.j3&step=60&tab=trace',
      ]) {
        await lab.openLink(fragment);
        await expect(lab.root.locator('.player-position')).not.toHaveText(/^0 /);
        const wide = await lab.root.getByRole('tab').evaluateAll(async (tabs) => {
          const found: string[] = [];
          for (const tab of tabs) {
            (tab as HTMLElement).click();
            // Totals and charts are drawn one frame after the one that the click changes.
            for (let pictures = 0; pictures < 2; pictures++) await new Promise(requestAnimationFrame);
            const { scrollWidth } = document.documentElement;
            if (scrollWidth > 360) found.push(`${tab.textContent}: ${scrollWidth} px`);
          }
          return found;
        });
        expect(wide, fragment).toEqual([]);
        const small = await lab.root
          .locator('.lab-reach button, .lab-reach select, [role="tab"]')
          .evaluateAll((targets) =>
            targets
              .filter((target) => target.checkVisibility())
              .map((target) => ({ name: target.textContent, ...target.getBoundingClientRect().toJSON() }))
              .filter(({ width, height }) => width < 44 || height < 44),
          );
        expect(small, fragment).toEqual([]);
      }
    });
  }

  test('is accessible with every tab open', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=exam&step=9&predict=1');
    for (const tab of await lab.root.getByRole('tab').all()) {
      await tab.click();
      // At the end of the page, where the bar that sticks to the screen's edge covers no line of the log by half.
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      expect(await accessibilityFaults(page, '.cache-lab')).toEqual([]);
    }
  });

  test('a key longer than a line is written out in the log, within it', async ({ page }) => {
    const lab = new LabPage(page);
    const key = 'a-key-without-any-space-that-is-longer-than-a-line-of-a-phone-can-be';
    await lab.open('preset=five&tab=trace');
    await lab.root.getByLabel('요청 목록').fill(`r ${key}`);
    await lab.button('이 요청들로 시작').click();
    await expect(lab.root.locator('.player-position')).toHaveText(/^0 \/ 1/);
    await lab.timeline.press('End');
    await lab.root.getByRole('tab', { name: '지나온 일' }).click();
    const list = lab.root.locator('.player-log ol');
    await expect(list).toContainText(key);
    const { inside, whole } = await list.evaluate((element) => ({
      inside: element.clientWidth,
      whole: element.scrollWidth,
    }));
    expect(whole).toBeLessThanOrEqual(inside);
  });
});

test.describe('the lab on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('shows settings, stage, time, log and totals at once, and charts below', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=exam&step=9');
    await lab.expectPosition(9);
    await lab.foldSettings();
    for (const part of ['.settings', '.stages', '.player-time', '.player-log']) {
      await expect(lab.root.locator(part)).toBeInViewport({ ratio: 1 });
    }
    await expect(lab.root.getByRole('row', { name: /^적중률/ })).toBeInViewport({ ratio: 1 });
    await expect(lab.root.getByRole('tab')).toHaveText(['그래프', '내 요청', '공유']);
    await lab.root.locator('.lab-tabs').evaluate((tabs) => tabs.scrollIntoView());
    await expect(lab.root.getByRole('figure')).toHaveCount(8);
    // Log and totals stay beside the charts.
    await expect(lab.root.getByRole('row', { name: /^적중률/ })).toBeInViewport();
  });

  test('axe finds nothing in any state of the lab, in either theme', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=exam&step=12');
    expect(await faultsInBothThemes(page, '.cache-lab')).toEqual([]);
    await lab.open('workload=zipf&cache=s3-fifo.20.write-behind.t9&step=60&predict=1');
    await lab.root.getByRole('tab', { name: '그래프' }).click();
    await expect(lab.root.getByRole('figure')).toHaveCount(8);
    expect(await faultsInBothThemes(page, '.cache-lab')).toEqual([]);
    await lab.root.getByRole('tab', { name: '내 요청' }).click();
    await lab.button('보내기').click();
    expect(await faultsInBothThemes(page, '.cache-lab')).toEqual([]);
    await lab.button('재생').click();
    expect(await faultsInBothThemes(page, '.cache-lab')).toEqual([]);
    await lab.button('단축키').click();
    expect(await faultsInBothThemes(page, '.cache-lab')).toEqual([]);
  });
});
