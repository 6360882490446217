import { pageAddress } from '../src/address.ts';
import { raceStrings } from '../src/i18n/scenes/race.ts';
import { languages } from '../src/language.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { ScenePage } from './support/scene.ts';
import { testScene } from './support/scene-tests.ts';
import { expect, test } from './support/test.ts';

const { ko, en } = raceStrings;
const move = (actor: string, step: keyof typeof ko.steps) => ko.move(ko.actors[actor] ?? '', ko.steps[step]);

testScene({
  lab: 'race',
  note: 'elasticache/loading-patterns/',
  titles: { ko: ko.title, en: en.title },
  actions: [move('writer', 'write db'), move('reader', 'fill'), ko.again, move('writer', 'delete')],
  steps: 5,
});

test.describe('a race', () => {
  test.use({ reducedMotion: 'reduce' });

  test('is counted in every order, and begins with programs of one’s own once they make sense', async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/race/');
    await scene.root.getByText(ko.orders.open).click();
    await expect(scene.root.getByText(ko.orders.answer(6, 10, '60%'))).toBeVisible();
    const worst = scene.root.getByRole('table', { name: ko.orders.caption }).getByRole('row').nth(1);
    await expect(worst).toContainText(ko.orders.forEver);
    await scene.root.getByRole('radio', { name: ko.ttls[60] }).check();
    await expect(worst).toContainText(ko.orders.seconds(60));
    await scene.root.getByText(ko.compare.open).click();
    await expect(scene.root.getByRole('table', { name: ko.compare.caption })).toContainText(
      ko.compare.of(0, 188),
    );

    await scene.root.getByText(ko.editor.open).click();
    const programs = scene.root.getByLabel(ko.editor.label);
    await programs.fill('reader:\n  look up\n  fly');
    await scene.button(ko.editor.apply).click();
    await expect(scene.root.getByText(ko.editor.problems['no-step'])).toBeVisible();
    await expect(programs).toHaveValue('reader:\n  look up\n  fly');
    await programs.fill('reader:\n  look up\n  read db\n  fill\nbatch job:\n  write db');
    await scene.button(ko.editor.apply).click();
    await expect(scene.button(ko.move('batch job', ko.steps['write db']))).toBeVisible();
    await expect(scene.root.getByText(ko.orders.answer(2, 4, '50%'))).toBeVisible();
    await scene.button(/낡은 값.*재생/).click();
    await scene.withoutQuestions();
    await expect.poll(() => scene.step()).toBe(5);
    await scene.finish();
    await expect(scene.sentence()).toContainText('TTL 60초');
    const other = new ScenePage(await context.newPage(), ko.title);
    await other.open(await scene.link());
    await expect(other.sentence()).toHaveText((await scene.sentence().textContent()) ?? '');
    await expect(other.root.getByRole('table', { name: ko.table })).toContainText('batch job');
  });

  test('stands beside another strategy that moves in the same order, and its link keeps that', async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/race/');
    await scene.withoutQuestions();
    await scene.root.getByText(ko.beside.open).click();
    await scene.root.getByLabel(ko.beside.choose).selectOption('double-delete');
    const table = scene.root.getByRole('table', { name: ko.beside.caption });
    const last = table.getByRole('row').last();
    await expect(last).toContainText(ko.beside.now);
    await scene.button(scene.text.forward).click();
    await scene.button(scene.text.forward).click();
    await scene.finish();
    await expect(last).toContainText(ko.beside.end);
    await expect(last.getByRole('cell').first()).toContainText(ko.verdicts.stale);
    await expect(last.getByRole('cell').nth(1)).toContainText(ko.verdicts.empty);
    await expect(table.getByRole('row', { name: ko.beside.rest })).toHaveCount(2);
    expect(await overflowingElements(page)).toEqual([]);
    expect(await faultsInBothThemes(page, '.race-beside')).toEqual([]);

    const other = new ScenePage(await context.newPage(), ko.title);
    await other.open(await scene.link());
    await expect(other.root.getByRole('table', { name: ko.beside.caption })).toHaveText(
      (await table.textContent()) ?? '',
    );
    await scene.root.getByLabel(ko.preset).selectOption('lagging-replica');
    await expect(scene.root.getByText(ko.beside.nobody)).toBeVisible();
  });

  test('opens with two writers in the note about invalidation, and in the lab at the same moment', async ({
    page,
  }) => {
    for (const language of languages) {
      const strings = raceStrings[language];
      const scene = new ScenePage(page, strings.title, language);
      await scene.open(pageAddress('elasticache/db-cache', language));
      await expect(scene.root.getByLabel(strings.preset)).toHaveValue('two-writers');
      const sentence = (await scene.sentence().textContent()) ?? '';
      await scene.root.getByRole('link', { name: scene.text.openInLab }).click();
      await expect(scene.sentence()).toHaveText(sentence);
      await expect(scene.root.getByLabel(strings.preset)).toHaveValue('two-writers');
    }
  });
});
