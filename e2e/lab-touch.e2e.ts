import { accessibilityFaults } from './support/axe.ts';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// The drawing answers readers who touch it, and those who come to it by keyboard.

test('an entry that is pressed tells its life, and leads to its moments', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=belady&step=9');
  const stage = lab.root.locator('.stage').first();
  const entry = (key: number) => stage.getByRole('button', { name: `${key}의 이력` });
  const life = lab.root.getByRole('dialog');
  await entry(1).click();
  await expect(life).toContainText('5번째 요청 때 들어왔어요.');
  await expect(life).toContainText('1번 적중했고 마지막 적중은 8번째 요청이에요.');
  await expect(life).toContainText('10번째 요청 때 제거돼요.');
  expect(await accessibilityFaults(page, '.cache-lab')).toEqual([]);
  await entry(1).click();
  await expect(life).toBeHidden();
  await entry(1).click();
  await lab.button('나가는 10번째로').click();
  await expect(life).toBeHidden();
  await lab.expectPosition(10);
  await expect(entry(1)).toBeHidden();

  await entry(5).press('ArrowLeft');
  await page.keyboard.press('Enter');
  const name = (await page.locator('.slot-button[aria-expanded="true"]').getAttribute('title')) ?? '';
  expect(name).not.toBe('5의 이력');
  await expect(lab.root.getByRole('dialog', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(life).toBeHidden();
  await expect(stage.getByRole('button', { name })).toBeFocused();
  await lab.expectPosition(10);
});

test('while requests are predicted the life of an entry tells nothing of what is to come', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open('preset=belady&step=9&predict=1');
  await lab.root.getByRole('button', { name: '1의 이력' }).first().click();
  const life = lab.root.getByRole('dialog');
  await expect(life).toContainText('앞일은 예측을 끄면 보여 드려요.');
  await expect(life).not.toContainText('10번째');
});

test('the entries of a figure in a note answer as well, within a narrow page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('elasticache/loading-patterns/');
  const lab = new LabPage(page, page.getByRole('region', { name: '캐시 실험실' }).first());
  await lab.root.scrollIntoViewIfNeeded();
  await expect(lab.root.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr');
  await lab.timeline.press('End');
  await lab.root.locator('.slot-button').first().click();
  const life = lab.root.getByRole('dialog');
  await expect(life).toContainText('번째 요청 때 들어왔어요.');
  const box = await life.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
});

test('ticks and charts lead to the moment that is pointed at, and charts by keyboard', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=belady&step=12');
  // Misses are requests 1 to 7, 10 and 11 of 12; between 7 and 10 the nearer one is meant.
  const lane = lab.root.locator('[data-lane="miss"]');
  const at = async (share: number) => {
    const box = await lane.boundingBox();
    await lane.click({ position: { x: (box?.width ?? 0) * share, y: 5 } });
  };
  await at(7 / 12 + 0.01);
  await lab.expectPosition(7);
  await at(10 / 12 - 0.01);
  await lab.expectPosition(10);
  await at(8 / 12);
  await lab.expectPosition(8);

  await lab.root.getByRole('tab', { name: '그래프' }).click();
  const chart = lab.root.getByRole('figure').filter({ hasText: '적중률(처음부터)' });
  const slider = chart.getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', /FIFO 3칸/);
  const plot = await slider.boundingBox();
  await slider.click({ position: { x: (plot?.width ?? 0) / 4, y: 20 } });
  await lab.expectPosition(3);
  await expect(chart.getByRole('img')).toHaveAttribute('aria-label', /3번째 요청에서/);
  await slider.press('ArrowRight');
  await lab.expectPosition(4);
  await slider.press('End');
  await lab.expectPosition(12);
  expect(await accessibilityFaults(page, '.charts')).toEqual([]);
});

test('a key sends a request at the moment one stands at, and it can be taken back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const lab = new LabPage(page);
  await lab.open('preset=belady&step=4');
  const keys = lab.root.getByRole('group', { name: '지금 한 건 보내기' });
  await keys.getByRole('button', { name: '2', exact: true }).click();
  await lab.expectPosition(5);
  await lab.expectSettled();
  await expect(lab.root.locator('.player-position')).toContainText('5 / 13');
  await expect(lab.root.locator('.player-log')).toContainText('2가 캐시에 있어');
  await keys.getByLabel('보낼 요청').selectOption({ label: '쓰기' });
  await keys.getByRole('button', { name: '3', exact: true }).press('Enter');
  await expect(lab.root.locator('.player-position')).toContainText('6 / 14');
  await expect(page).toHaveURL(/trace=.*w(\+|%20)3/);
  expect(await accessibilityFaults(page, '.cache-lab')).toEqual([]);
  await keys.getByRole('button', { name: '보낸 요청 빼기' }).click();
  await keys.getByRole('button', { name: '보낸 요청 빼기' }).click();
  await expect(lab.root.locator('.player-position')).toContainText('4 / 12');
  await expect(page).toHaveURL(/preset=belady/);
  await expect(keys.getByRole('button', { name: '보낸 요청 빼기' })).toHaveCount(0);
});

test('a node can be killed and brought back, and its death is in the link', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const lab = new LabPage(page);
  await lab.open('preset=write-behind&step=5');
  await lab.button('노드 죽이기').click();
  const sentence = lab.root.locator('.player-narration');
  await expect(sentence).toContainText(
    '노드가 죽어 캐시의 항목 2개가 사라졌어요. 그중 2개는 RDS에 아직 쓰지 않은',
  );
  await expect(lab.root.locator('.cache-table')).toContainText('캐시가 비어 있어요.');
  await expect(lab.root.locator('[data-lane="restart"]')).toBeVisible();
  await expect(page).toHaveURL(/write-behind\.d6\.r5&step=5/);
  expect(await accessibilityFaults(page, '.cache-lab')).toEqual([]);

  await page.goto(page.url().replace('step=5', 'step=7'));
  await page.reload();
  await expect(sentence).toContainText('캐시 미스: cart:2가');
  await lab.button('노드 되살리기').press('Enter');
  await expect(sentence).toContainText('캐시 적중: cart:2가');
  await expect(lab.root.locator('[data-lane="restart"]')).toHaveCount(0);
  await expect(lab.button('노드 죽이기')).toBeFocused();
  await expect(page).toHaveURL(/#preset=write-behind&step=7/);
});
