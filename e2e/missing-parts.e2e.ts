import type { Page } from '@playwright/test';
import { LabPage } from './support/lab.ts';
import { searchDialog } from './support/search.ts';
import { expect, test } from './support/test.ts';

// Scripts loaded on demand, on a line that fails: a message says so, and a second try works.
test.use({ expectedFault: /Failed to load resource/ });

/** Lets requests for a script fail until the returned function is called. */
async function withhold(page: Page, script: RegExp): Promise<() => void> {
  let missing = true;
  await page.route(script, (route) => (missing ? route.abort() : route.continue()));
  return () => {
    missing = false;
  };
}

test('search that cannot be fetched is said where it was asked for, with the way to all pages', async ({
  page,
}) => {
  const release = await withhold(page, /\/open\.[^/]*\.js$/);
  await page.goto('rds/security/');
  const button = page.getByRole('banner').getByRole('button', { name: '검색' });
  await button.click();
  const missing = page.getByRole('alert').filter({ hasText: '검색에 필요한 파일을 가져오지 못했어요.' });
  await expect(missing).toBeVisible();
  await expect(missing.getByRole('link')).toHaveAttribute('href', '/search/');
  release();
  await button.click();
  await expect(searchDialog(page)).toBeVisible();
  await expect(missing).toBeHidden();
});

test('a link of the lab that cannot be read is said, stays in the address, and opens on reloading', async ({
  page,
}) => {
  const release = await withhold(page, /\/read-link\.[^/]*\.js$/);
  const lab = new LabPage(page);
  await lab.open('preset=stale&step=4');
  await expect(lab.root.getByRole('alert')).toContainText('링크를 여는 데 필요한 파일을 가져오지 못해서');
  // The lab works on, and what is done in it does not take the link's place.
  await lab.forward(2);
  await lab.expectPosition(2);
  release();
  await page.reload();
  await lab.ready();
  await lab.expectPosition(4);
  await expect(lab.root.getByRole('alert')).toHaveCount(0);
});

test('a panel of the lab that cannot be fetched is said, and trying again brings it', async ({ page }) => {
  const release = await withhold(page, /\/TracePanel\.[^/]*\.js$/);
  const lab = new LabPage(page);
  await lab.open('preset=stale');
  await lab.root.getByRole('tab', { name: '내 요청' }).click();
  await expect(lab.root.getByRole('alert')).toContainText('이 부분을 가져오지 못했어요.');
  release();
  await lab.button('다시 시도').press('Enter');
  await expect(lab.root.getByLabel('요청 목록')).toBeVisible();
  // The focus has not gone with the button: it is on what came.
  await expect(page.locator('.lab-panel :focus, .lab-tabs :focus')).toContainText('요청 목록');
  await expect(lab.root.getByRole('alert')).toHaveCount(0);
});

test('a table of keys that cannot be fetched is said, and pressing again opens it', async ({ page }) => {
  const release = await withhold(page, /\/KeysDialog\.[^/]*\.js$/);
  const lab = new LabPage(page);
  await lab.open();
  await lab.button('재생').press('?');
  await expect(lab.root.getByRole('alert')).toContainText('단축키 표를 가져오지 못했어요.');
  release();
  await lab.button('재생').press('?');
  await expect(page.getByRole('dialog', { name: '단축키' })).toBeVisible();
  await expect(lab.root.getByRole('alert')).toHaveCount(0);
});

test('what copying the comparison needs is said where it cannot be fetched, and pressing again copies', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const release = await withhold(page, /\/copy\.[^/]*\.js$/);
  await page.goto('elasticache/redis-vs-memcached/');
  const copy = page.getByRole('button', { name: '표 복사' });
  await copy.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]').filter({ has: copy })).toHaveCount(0);
  await copy.click();
  const status = page.locator('.comparison-copy').getByRole('status');
  await expect(status).toContainText('복사에 필요한 파일을 가져오지 못했어요.');
  release();
  await copy.click();
  await expect(status).toHaveText('표를 복사했어요.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Memcached\t');
});

test('an exam that cannot be fetched is said, and trying again brings it', async ({ page }) => {
  const release = await withhold(page, /\/SittingView\.[^/]*\.js$/);
  await page.goto('exam/');
  const exam = page.getByRole('region', { name: '모의시험', exact: true });
  await exam.getByRole('button', { name: '시험 시작' }).click();
  await expect(exam.getByRole('alert')).toContainText('이 부분에 필요한 파일을 가져오지 못했어요.');
  release();
  await exam.getByRole('button', { name: '다시 시도' }).press('Enter');
  await expect(exam.locator('#exam-position')).toBeFocused();
});

test('a panel on a slow line leaves the lab as it was until it is there', async ({ page }) => {
  const released = Promise.withResolvers<void>();
  await page.route(/\/TracePanel\.[^/]*\.js$/, async (route) => {
    await released.promise;
    await route.continue();
  });
  const lab = new LabPage(page);
  await lab.open('preset=stale&step=3');
  await lab.root.getByRole('tab', { name: '내 요청' }).click();
  // Everything else of the lab answers meanwhile.
  await lab.forward(2);
  await lab.expectPosition(5);
  await expect(lab.root.getByLabel('요청 목록')).toHaveCount(0);
  released.resolve();
  await expect(lab.root.getByLabel('요청 목록')).toBeVisible();
  await lab.expectPosition(5);
});

test('a part that one tab fetched changes nothing in another', async ({ page, context }) => {
  const [one, other] = [new LabPage(page), new LabPage(await context.newPage())];
  await one.open('preset=stale&step=3');
  await other.open('preset=scan&step=8');
  await one.root.getByRole('tab', { name: '내 요청' }).click();
  await expect(one.root.getByLabel('요청 목록')).toBeVisible();
  await other.expectPosition(8);
  await expect(other.root.getByLabel('요청 목록')).toHaveCount(0);
});
