import type { Locator } from '@playwright/test';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

const curveOf = (lab: LabPage) => lab.root.getByRole('figure').filter({ hasText: '용량에 따른 적중률' });

async function openCharts(lab: LabPage, fragment: string): Promise<Locator> {
  await lab.open(`${fragment}&tab=charts`);
  const curve = curveOf(lab);
  await expect(curve.getByRole('img').locator('.line').first()).toBeVisible();
  return curve;
}

test('the capacity curve reaches a capacity that is larger than the number of keys', async ({ page }) => {
  const lab = new LabPage(page);
  const curve = await openCharts(lab, 'preset=cold-start&step=12');
  await expect(curve.getByRole('img')).toHaveAttribute('aria-label', /용량 8/);
  await expect(curve.locator('.legend strong').first()).toHaveText(/%$/);
  await expect(curve.locator('.cursor-line')).toHaveCount(1);
});

test('a capacity far beyond the curve is marked at its end, and has its hit ratio', async ({ page }) => {
  const lab = new LabPage(page);
  const curve = await openCharts(lab, 'preset=cold-start&cache=lru.5000.lazy&step=12');
  await expect(curve.getByRole('img')).toHaveAttribute('aria-label', /용량 5000/);
  await expect(curve.locator('.legend strong').first()).toHaveText(/%$/);
  const drawing = await curve.getByRole('img').boundingBox();
  const cursor = await curve.locator('.cursor-line').boundingBox();
  expect((cursor?.x ?? 0) + (cursor?.width ?? 0)).toBeLessThanOrEqual(
    (drawing?.x ?? 0) + (drawing?.width ?? 0),
  );
});

test('every line of a chart has a look of its own, which is that in the legend', async ({ page }) => {
  const lab = new LabPage(page);
  const curve = await openCharts(
    lab,
    'workload=zipf&cache=lru.8.lazy&cache=fifo.8.write-through&cache=lfu.8.read-through&cache=sieve.8.lazy&step=20',
  );
  const looks = (lines: Locator) =>
    lines.evaluateAll((paths) =>
      paths.map((path) => {
        const { stroke, strokeDasharray, strokeWidth } = getComputedStyle(path);
        return `${stroke} ${strokeDasharray} ${strokeWidth}`;
      }),
    );
  const inLegend = await looks(curve.locator('.legend .line'));
  expect(inLegend.length).toBeGreaterThan(6);
  expect(new Set(inLegend).size).toBe(inLegend.length);
  expect(await looks(curve.getByRole('img').locator('.line'))).toEqual(inLegend);
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
