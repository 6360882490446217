import { proxyStrings } from '../src/i18n/scenes/proxy.ts';
import { accessibilityFaults, faultsInBothThemes } from './support/axe.ts';
import { ScenePage } from './support/scene.ts';
import { testScene } from './support/scene-tests.ts';
import { expect, test } from './support/test.ts';

const { ko, en } = proxyStrings;

testScene({
  lab: 'proxy',
  note: 'rds/proxy/',
  titles: { ko: ko.title, en: en.title },
  actions: [
    ko.actionNames.wait,
    ko.actionNames.burst,
    ko.actionNames['fail-over'],
    ko.actionNames['wait-long'],
  ],
  steps: 15,
});

test.describe('in the lab', () => {
  test.use({ reducedMotion: 'reduce' });

  /** A cell of the visible table, which is beside the drawing or below the time bar. */
  const cellsOf = (scene: ScenePage, measure: string) =>
    scene.root
      .getByRole('table', { name: ko.standings })
      .filter({ visible: true })
      .getByRole('row')
      .filter({ has: scene.page.getByRole('rowheader', { name: measure, exact: true }) })
      .getByRole('cell');

  test('the statement is not named before the guess, and another one frees the connections', async ({
    page,
  }) => {
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/proxy/#predict=0');
    await scene.root.getByLabel(ko.preset).selectOption('pinned');
    await scene.finish();
    await expect(scene.root.getByText(ko.askedStatement)).toBeVisible();
    await expect(cellsOf(scene, ko.measures.databaseConnections)).toHaveText(['90', '90']);
    await scene.button('SET @user_id = 7').click();
    await scene.finish();
    await expect(scene.root.locator('.player-answer')).toContainText('맞았어요');
    await scene.root.getByRole('switch', { name: ko.filter }).click();
    await expect(scene.root.getByText(ko.exempted)).toBeVisible();
    await expect(cellsOf(scene, ko.measures.databaseConnections).nth(1)).not.toHaveText('90');
    expect(await faultsInBothThemes(page, '.player')).toEqual([]);
  });

  test('a number that cannot be is explained and changes nothing; two pools stand beside each other', async ({
    page,
  }) => {
    const scene = new ScenePage(page, ko.title);
    await scene.open(
      'labs/proxy/#preset=pool-too-small&pool=5&functions=0&servers=60&borrow=5&step=10&predict=0',
    );
    await expect(
      scene.root.getByRole('img', { name: new RegExp(`^${ko.charts.database}\\.`) }),
    ).toBeVisible();
    const most = scene.root.getByLabel(ko.maxConnections, { exact: true });
    await most.fill('4');
    await expect(scene.root.getByRole('alert')).toContainText('5부터 500까지');
    expect(await accessibilityFaults(page)).toEqual([]);
    await expect(cellsOf(scene, ko.measures.databaseConnections)).toHaveText(['60', '5']);
    await scene.root.getByLabel(ko.beside).fill('20');
    await expect(cellsOf(scene, ko.measures.databaseConnections).nth(0)).not.toHaveText('60');
    await expect(page).toHaveURL(/beside=20/);
  });

  test('a leak costs the proxy clients only; transactions never committed cost it the pool, unless it drops them early', async ({
    page,
  }) => {
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/proxy/#predict=0');
    await scene.root.getByLabel(ko.preset).selectOption('leak');
    await scene.finish();
    await scene.button('200개쯤에서 멈춰요').click();
    await scene.finish();
    await expect(scene.root.locator('.player-answer')).toContainText('맞았어요');
    await expect(cellsOf(scene, ko.measures.databaseConnections)).toHaveText(['100', '20']);
    await scene.root.getByRole('switch', { name: ko.uncommitted }).click();
    await expect(page).toHaveURL(/uncommitted=true/);
    const timedOut = cellsOf(scene, ko.measures.timedOut);
    await expect(timedOut.nth(0)).toHaveText('0');
    await expect(timedOut.nth(1)).not.toHaveText('0');
    expect(await faultsInBothThemes(page, '.player')).toEqual([]);
    await scene.root.getByLabel(ko.idleClient).fill('5');
    await expect(timedOut).toHaveCount(0);
    await expect(page).toHaveURL(/idleClient=5/);
  });

  test('connections that nobody uses stay open down to half of the pool, or to what the reader sets', async ({
    page,
  }) => {
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/proxy/#predict=0');
    await scene.root.getByLabel(ko.preset).selectOption('after-the-rush');
    await scene.finish();
    const databaseConnections = cellsOf(scene, ko.measures.databaseConnections);
    await expect(databaseConnections).toHaveText(['20', '76']);
    await scene.button('50개 남짓').click();
    await scene.finish();
    await expect(scene.root.locator('.player-answer')).toContainText('맞았어요');
    await expect(databaseConnections).toHaveText(['20', '54']);
    await scene.root.getByLabel(ko.idle).fill('10');
    await expect(databaseConnections).toHaveText(['20', '14']);
    await expect(page).toHaveURL(/idle=10/);
    await scene.root.getByLabel(ko.idle).fill('');
    await expect(databaseConnections).toHaveText(['20', '54']);
  });
});
