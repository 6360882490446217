import { presetStrings } from '../src/i18n/lab/presets.ts';
import { presetNames } from '../src/widgets/cache-lab/model/presets.ts';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// Time in the lab: playing it, stepping through it and back, by mouse and by keyboard.

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

test('everything can be done from the keyboard, and keys are heard only inside the lab', async ({ page }) => {
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

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the same steps come without movement', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=churn');
    await lab.forward(8);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
