import { accessibilityFaults } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const visibleTerms = '.glossary-term:visible';

test('the glossary narrows while somebody types, in Korean, English, initial consonants or on the wrong keyboard', async ({
  page,
}) => {
  await page.goto('/glossary/');
  const box = page.getByRole('searchbox', { name: '용어 찾기' });
  for (const query of ['페일오버', 'failover', 'ㅈㅇ ㅈㅊ', 'wkddo whcl']) {
    await box.fill(query);
    await expect(page.locator('#failover')).toBeVisible();
    await expect(page.locator('#sorted-set')).toBeHidden();
  }
  await box.fill('');
  await expect(page.locator('#sorted-set')).toBeVisible();
});

test('the glossary says how many terms fit, says so when none does, and keeps the query in the address', async ({
  page,
}) => {
  await page.goto('/en/glossary/?q=failover');
  await expect(page.getByRole('searchbox')).toHaveValue('failover');
  await expect(page.locator('.glossary-filter [role=status]')).toHaveText(/^\d of \d+ terms$/);
  await page.getByRole('searchbox').fill('qqqqqqqq');
  await expect(page.locator('.glossary-filter [role=status]')).toHaveText(
    'No term fits. Try another spelling.',
  );
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the whole glossary can be read without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/glossary/');
  await expect(page.locator(visibleTerms).nth(80)).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await context.close();
});
