import { clusterStrings } from '../src/i18n/scenes/cluster.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { ScenePage } from './support/scene.ts';
import { testScene } from './support/scene-tests.ts';
import { expect, test } from './support/test.ts';

const { ko, en } = clusterStrings;

testScene({
  lab: 'cluster',
  note: 'elasticache/redis-vs-memcached/',
  titles: { ko: ko.title, en: en.title },
  actions: [ko.fail('2-1'), ko.failZone('a'), ko.wait, ko.add.cluster],
  steps: 6,
});

test.describe('keys of one’s own', () => {
  test.use({ reducedMotion: 'reduce' });

  test('go to their slots, may not be read together from two, and miss after Memcached grew', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/cluster/#preset=free&system=cluster&nodes=3&replicas=0&do=&step=0&predict=0');
    const key = scene.root.getByLabel(ko.key);
    const does = async (text: string, name: string) => {
      const before = await scene.step();
      await key.fill(text);
      await scene.button(name).click();
      await expect.poll(() => scene.step()).toBe(before + 1);
      await scene.finish();
    };
    await scene.button(ko.write).click();
    await expect(scene.root.getByText(ko.problems.empty)).toBeVisible();
    await does('{cart:7}:coupon', ko.write);
    await expect(scene.sentence()).toContainText('9546');
    await does('user:1 user:2', ko.read);
    await expect(scene.sentence()).toContainText('CROSSSLOT');
    await does('{cart:7}:coupon {cart:7}:total', ko.read);
    await expect(scene.sentence()).toContainText(ko.marks.hit);

    await scene.root.getByRole('radio', { name: ko.systems.modulo }).check();
    await scene.button(ko.add.memcached).click();
    await expect.poll(() => scene.step()).toBe(4);
    await scene.finish();
    await expect(scene.sentence()).toContainText('75.0%');
    await does('user:1', ko.read);
    await expect(scene.sentence()).toContainText(ko.marks.miss);
  });

  test('spread in another way stand beside the present one, in numbers and in the link', async ({ page }) => {
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/cluster/#preset=modulo-grows&predict=0');
    await scene.root.getByText(ko.beside.open).click();
    await scene.root.getByLabel(ko.beside.choose).selectOption('ketama-3');
    await expect(page).toHaveURL(/beside=ketama-3/);
    const table = scene.root.getByRole('table', { name: ko.beside.caption });
    const cells = (effect: string) =>
      table
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: effect, exact: true }) })
        .first()
        .getByRole('cell');
    for (const effect of [ko.beside.effects.moved, ko.beside.effects.missed]) {
      await expect(cells(effect)).toHaveText([/^7[4-6]%$/, /^2\d%$/]);
    }
    await expect(cells(ko.beside.effects.lost)).toHaveText(['0%', '0%']);
    expect(await faultsInBothThemes(page, '.player')).toEqual([]);
    await page.reload();
    await scene.root.getByLabel(ko.beside.choose).selectOption('cluster-3');
    await expect(cells(ko.beside.effects.missed).nth(1)).toHaveText('0%');
  });

  test('tell each preset to its end, with a question before it', async ({ page }) => {
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/cluster/');
    for (const [preset, end] of [
      ['one-zone', /미스/],
      ['reshard', /슬롯/],
      ['ring-grows', /미스/],
    ] as const) {
      await scene.root.getByLabel(ko.preset).selectOption(preset);
      await scene.button(scene.text.forward).click();
      await expect(scene.root.locator('.player-options')).toBeVisible();
      await scene.withoutQuestions();
      await scene.root.getByRole('slider').focus();
      await page.keyboard.press('End');
      await expect(scene.sentence()).toContainText(end);
      await scene.root.getByLabel(scene.text.predict).setChecked(true);
    }
  });
});
