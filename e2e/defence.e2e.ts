import { defenceStrings } from '../src/i18n/scenes/defence.ts';
import { ScenePage } from './support/scene.ts';
import { testScene } from './support/scene-tests.ts';
import { expect, test } from './support/test.ts';

const { ko, en } = defenceStrings;

testScene({
  lab: 'defence',
  note: 'rds/security/',
  titles: { ko: ko.title, en: en.title },
  actions: Object.values(ko.visitors),
  steps: 7,
});

test.describe('by switches', () => {
  test.use({ reducedMotion: 'reduce' });

  test('all six stop all five, and the application still gets in', async ({ page }) => {
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/defence/#do=&step=0&predict=0');
    const outlook = scene.root.locator('.scene-beside[data-in="stage"]').getByRole('table');
    await expect(outlook.getByRole('cell', { name: ko.through })).toHaveCount(4);
    for (const name of Object.values(ko.safeguards)) {
      const control = scene.root.getByRole('switch', { name });
      if (await control.isChecked()) continue;
      const before = await scene.step();
      await control.click();
      await expect.poll(() => scene.step()).toBe(before + 1);
      await scene.finish();
    }
    await expect(outlook.getByRole('cell', { name: ko.stopped })).toHaveCount(5);
    await expect(outlook.getByRole('cell', { name: ko.welcome })).toHaveCount(1);
  });

  test('IAM authentication and RDS Custom refuse each other, and the switch stays where it was', async ({
    page,
  }) => {
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/defence/#do=switch-off-no-host-access&step=1&predict=0');
    const iam = scene.root.getByRole('switch', { name: ko.safeguards['iam-authentication'] });
    await iam.click();
    await expect(scene.sentence()).toContainText('함께 쓸 수 없어요');
    await expect(iam).not.toBeChecked();
  });
});
