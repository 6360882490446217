import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { planInputStrings } from '../src/i18n/plan/input.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';

async function open(page: Page, address = '/labs/plan/'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('astro-island[component-url*="PlanLab"]')).not.toHaveAttribute('ssr');
}

const headline = (page: Page) => page.locator('.plan-headline');

test('opens on the answer for an example, and answers for a file and for what the reader adds', async ({
  page,
}) => {
  await open(page);
  const text = planInputStrings.ko;
  await expect(headline(page)).toContainText('cache.t3.small');
  // Two keys in turn, without times and sizes.
  const file = page.getByLabel(text.file, { exact: true });
  await file.setInputFiles({
    name: 'turns.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('r a\nr b\n'.repeat(50)),
  });
  await expect(page.locator('.plan-message')).toContainText('turns.txt의 답이에요');
  await expect(headline(page)).toContainText('항목 2개의 자리가 필요해요');
  await expect(headline(page)).toContainText('읽기의 98%가 적중해요');
  await expect(page.locator('.plan-facts')).toContainText('알 수 없음');

  await page.getByText('조건 바꾸기').click();
  await page.getByLabel('항목의 크기(바이트)').fill('1048576');
  await expect(headline(page)).toContainText('메모리가 약 2 MiB 필요해요');
  // The reader's own price, and what the others cost beside it.
  await page.getByLabel('cache.t4g.micro 한 대의 시간당 가격').fill('0.02');
  const row = page.getByRole('row').filter({ hasText: 'cache.t4g.micro' });
  await expect(row.getByRole('cell').last()).toHaveText('0.02');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON으로 받기' }).click();
  const saved = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  expect(saved).toMatchObject({
    file: 'turns.txt',
    arguments: ['turns.txt', '--item-bytes', '1048576', '--price', 'cache.t4g.micro=0.02'],
    reads: 100,
    memory: { bytes: 2 * 2 ** 20 },
  });

  await file.setInputFiles({ name: 'bad.txt', mimeType: 'text/plain', buffer: Buffer.from('r a\nq b\n') });
  await expect(page.locator('.plan-message')).toContainText('2번째 줄 “q b” 때문에 답을 내지 않았어요');
  await expect(headline(page)).toContainText('turns.txt의 답');
});

test('takes a file that is dropped, and another example, at 360 px without scrolling sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '/en/labs/plan/');
  const input = page.locator('.plan-input');
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['time,key,size\n1,a,1000\n2,a,1000\n4,b,3000\n'], 'mine.csv'));
    return transfer;
  });
  await input.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(headline(page)).toContainText('The answer for mine.csv');
  await input.getByRole('combobox').selectOption('batch');
  await expect(headline(page)).toContainText('3,000 entries');
  for (const part of ['Change the assumptions', 'Paste', 'Figures of each span'])
    await page.getByText(part, { exact: true }).click();
  expect(await overflowingElements(page)).toEqual([]);
  expect(await faultsInBothThemes(page, '.plan-lab')).toEqual([]);
  // On paper there is the answer and no control.
  await page.emulateMedia({ media: 'print' });
  await expect(headline(page)).toBeVisible();
  await expect(page.locator('.plan-lab :is(button, select, input)').filter({ visible: true })).toHaveCount(0);
});
