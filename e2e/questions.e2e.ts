import { accessibilityFaults } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { schemes, setScheme } from './support/theme.ts';

const notes = [
  {
    language: 'ko',
    note: '/rds/proxy/',
    check: /^확인하기 · 문제 \d개$/,
    right: '맞습니다.',
    wrong: '아닙니다.',
  },
  {
    language: 'en',
    note: '/en/rds/proxy/',
    check: /^Check yourself · \d questions?$/,
    right: 'Right.',
    wrong: 'No.',
  },
] as const;

for (const { language, note, check, right, wrong } of notes) {
  test.describe(`questions without JavaScript (${language})`, () => {
    test.use({ javaScriptEnabled: false });

    test('a section leads to its questions, whose options open to their reasons', async ({ page }) => {
      await page.goto(note);
      await page.locator('main a', { hasText: check }).first().click();
      await expect(page).toHaveURL(`${note}questions/#why`);
      const question = page.getByRole('article').first();
      await question.locator('.option:not(.right) summary').first().click();
      const refused = question.getByText(wrong).filter({ visible: true });
      await expect(refused).toHaveCount(1);
      await question.locator('.option.right summary').click();
      await expect(question.getByText(right)).toBeVisible();
      // One answer counts, so the one before closes.
      await expect(refused).toHaveCount(0);
    });
  });

  test(`every section of a note with questions links to them, and they link back (${language})`, async ({
    page,
  }) => {
    await page.goto(`${note}questions/`);
    const sections = page.locator('main h2[id] a[href*="#"]');
    expect(await sections.count()).toBeGreaterThan(8);
    const ids = await sections.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')?.split('#')[1]),
    );
    await page.goto(note);
    const checks = await page
      .locator('main .check a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('#')[1]));
    expect(checks).toEqual(ids);
  });
}

test('a question is opened by its address, and answered by keyboard', async ({ page }) => {
  await page.goto('/rds/proxy/questions/#q-proxy-04');
  await expect(page.locator('#q-proxy-04')).toBeInViewport();
  const option = page
    .getByRole('article')
    .filter({ has: page.locator('#q-proxy-04') })
    .locator('summary');
  await option.first().focus();
  await page.keyboard.press('Enter');
  await expect(option.first().locator('xpath=..')).toHaveAttribute('open');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(option.nth(1).locator('xpath=..')).toHaveAttribute('open');
  await expect(option.first().locator('xpath=..')).not.toHaveAttribute('open');
});

test('several right options stay open side by side', async ({ page }) => {
  await page.goto('/rds/proxy/questions/#q-proxy-05');
  const question = page.getByRole('article').filter({ has: page.locator('#q-proxy-05') });
  for (const option of await question.locator('.option.right summary').all()) await option.click();
  await expect(question.locator('.option.right[open]')).toHaveCount(2);
});

test('on paper the options are closed and the answers come at the end', async ({ page }) => {
  await page.goto('/rds/security/questions/');
  const questions = page.getByRole('article');
  await questions.first().locator('summary').first().click();
  const answers = page.locator('.questions-on-paper li');
  await expect(answers.first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(questions.first().locator('.option p').filter({ visible: true })).toHaveCount(0);
  await expect(answers.first()).toBeVisible();
  expect(await answers.count()).toBe(await questions.count());
});

test('an open answer is accessible in both schemes', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/elasticache/loading-patterns/questions/');
  for (const option of await page.getByRole('article').locator('summary').all()) await option.click();
  for (const scheme of schemes) {
    await setScheme(page, scheme);
    expect.soft(await accessibilityFaults(page), scheme).toEqual([]);
  }
});
