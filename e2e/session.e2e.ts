import { sessionStrings } from '../src/i18n/scenes/session.ts';
import { ScenePage } from './support/scene.ts';
import { testScene } from './support/scene-tests.ts';
import { expect, test } from './support/test.ts';

const { ko, en } = sessionStrings;

testScene({
  lab: 'session',
  note: 'elasticache/session-store/',
  titles: { ko: ko.title, en: en.title },
  actions: [
    ko.logInOf(ko.users.minji),
    ko.requestOf(ko.users.minji),
    ko.failServer('A'),
    ko.requestOf(ko.users.minji),
    ko.scaleOut,
    ko.failCache,
    ko.wait,
    ko.scaleIn,
  ],
  steps: 6,
});

test.describe('the same lunch', () => {
  test.use({ reducedMotion: 'reduce' });

  for (const [store, out] of [
    ['server-memory', 1],
    ['memcached', 0],
    ['replicated', 0],
  ] as const) {
    test(`logs ${out} of three users out with sessions in ${store}`, async ({ page }) => {
      const scene = new ScenePage(page, ko.title);
      await scene.open('labs/session/');
      await scene.withoutQuestions();
      await scene.root.getByRole('radio', { name: ko.stores[store] }).check();
      await scene.root.getByRole('slider').focus();
      await page.keyboard.press('End');
      const standings = scene.root.locator('.scene-beside[data-in="stage"]').getByRole('listitem');
      await expect(standings).toHaveCount(3);
      await expect(standings.filter({ hasText: `: ${ko.standing.out}` })).toHaveCount(out);
    });
  }

  test('ends for everybody when the only cache node fails, and for nobody with a replica', async ({
    page,
  }) => {
    const scene = new ScenePage(page, ko.title);
    for (const [store, out] of [
      ['memcached', 3],
      ['replicated', 0],
    ] as const) {
      await scene.open(`labs/session/?${store}#store=${store}&predict=0&step=6`);
      await scene.act(ko.failCache);
      const standings = scene.root.locator('.scene-beside[data-in="stage"]').getByRole('listitem');
      await expect(standings.filter({ hasText: `: ${ko.standing.out}` })).toHaveCount(out);
    }
  });

  test('does not answer its own question', async ({ page }) => {
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/session/#step=5&predict=1');
    await expect(scene.root.locator('.player-options')).toBeVisible();
    const sua = scene.root.locator('.scene-beside[data-in="stage"]').getByRole('listitem').last();
    await expect(sua).toContainText(ko.guess);
  });
});
