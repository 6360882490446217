import { cacheAsideStrings } from '../src/i18n/scenes/cache-aside.ts';
import { ScenePage } from './support/scene.ts';
import { testScene } from './support/scene-tests.ts';
import { expect, test } from './support/test.ts';

const { ko, en } = cacheAsideStrings;

testScene({
  lab: 'cache-aside',
  note: 'elasticache/overview/',
  titles: { ko: ko.title, en: en.title },
  actions: [ko.serve, ko.changePrice, ko.serve],
  steps: 10,
});

test.describe('by switches', () => {
  test.use({ reducedMotion: 'reduce' });

  test('the load falls only with get and set, and no old price is sold with delete', async ({ page }) => {
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/cache-aside/#do=&step=0&predict=0');
    const figure = (name: string) =>
      scene.root
        .locator('.scene-beside[data-in="stage"] .scene-figures > div')
        .filter({ hasText: name })
        .getByRole('definition');
    const turn = async (name: RegExp) => {
      const before = await scene.step();
      await scene.root.getByRole('switch', { name }).click();
      await expect.poll(() => scene.step()).toBe(before + 1);
      await scene.finish();
    };

    await turn(new RegExp(ko.power));
    await scene.act(ko.serve);
    await expect(figure(ko.databaseLoad)).toHaveText('100%');
    await turn(/^get/);
    await scene.act(ko.serve);
    await expect(figure(ko.hitRatio)).toHaveText('0%');
    await turn(/^set/);
    await scene.act(ko.serve);
    await scene.act(ko.serve);
    await expect(figure(ko.databaseLoad)).toHaveText('20%');
    await scene.act(ko.changePrice);
    await scene.act(ko.serve);
    await expect(figure(ko.oldPrices)).toHaveText('4건');
    await turn(/^delete/);
    await scene.act(ko.changePrice);
    await scene.act(ko.serve);
    await expect(figure(ko.oldPrices)).toHaveText('4건');
    await expect(figure(ko.changed)).toHaveText('4줄');
    const goals = scene.root.locator('.scene-beside[data-in="stage"] .scene-goals').getByRole('listitem');
    await expect(goals.filter({ hasText: ko.reached })).toHaveCount(2);
  });
});
