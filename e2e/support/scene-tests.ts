import { parseEntryId } from '../../src/address.ts';
import type { Language } from '../../src/language.ts';
import { accessibilityFaults, faultsInBothThemes } from './axe.ts';
import { tabTo } from './keyboard.ts';
import { overflowingElements } from './overflow.ts';
import { longestStory, ScenePage } from './scene.ts';
import { smallControls } from './targets.ts';
import { expect, test } from './test.ts';

interface SceneUnderTest {
  /** Folder of the lab below `/labs/`. */
  readonly lab: string;
  /** Address of the note that shows the scene, without a slash in front. */
  readonly note: string;
  readonly titles: Readonly<Record<Language, string>>;
  /** Buttons of the Korean page that are pressed one after the other, for what a reader may do. */
  readonly actions: readonly string[];
  /** Steps of the story that the page opens with. */
  readonly steps: number;
}

/** What holds for every scene: keyboard, phone, paper, no script, links, frames, notes, and axe in every state. */
export function testScene({ lab, note, titles, actions, steps }: SceneUnderTest): void {
  const address = `labs/${lab}/`;
  const [action = ''] = actions;

  test.describe('without motion', () => {
    test.use({ reducedMotion: 'reduce' });

    test('is driven by keyboard alone, and undo takes back what was done', async ({ page }) => {
      const scene = new ScenePage(page, titles.ko);
      await scene.open(address);
      await scene.withoutQuestions();
      const before = await scene.step();
      await tabTo(page, scene.button(action));
      await page.keyboard.press('Enter');
      await expect.poll(() => scene.step()).toBe(before + 1);
      await scene.finish();
      const after = await scene.sentence().textContent();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => scene.step()).toBe(before);
      await page.keyboard.press('ArrowRight');
      await expect(scene.sentence()).toHaveText(after ?? '');
      await page.keyboard.press('Control+z');
      await expect.poll(() => scene.step()).toBe(before);
      await expect(scene.root.locator('.player-position')).toContainText(`/ ${steps}`);
    });

    test('asks on its way, and says why a guess was wrong or right', async ({ page }) => {
      const scene = new ScenePage(page, titles.ko);
      await scene.open(address);
      const question = scene.root.locator('.player-options');
      await expect(async () => {
        await scene.button(scene.text.forward).click();
        await expect(question).toBeVisible({ timeout: 500 });
      }).toPass();
      expect(await accessibilityFaults(page)).toEqual([]);
      await question.getByRole('button').first().press('Enter');
      await expect(scene.root.locator('.player-questions'), 'the focus stays').toBeFocused();
      await scene.finish();
      await expect(scene.root.locator('.player-answer')).toContainText(/맞았어요|아니에요/);
      await expect(scene.root.locator('.player-answer')).toContainText('1문제 중');
    });

    test('opens from its link at the very moment, after everything a reader may do', async ({
      page,
      context,
    }) => {
      const scene = new ScenePage(page, titles.ko);
      await scene.open(address);
      await scene.withoutQuestions();
      for (const each of actions) await scene.act(each);
      const other = new ScenePage(await context.newPage(), titles.ko);
      await other.open(await scene.link());
      await expect.poll(() => other.screen()).toBe(await scene.screen());
    });

    test('has no fault that axe finds, after each thing a reader may do, in either theme', async ({
      page,
    }) => {
      const scene = new ScenePage(page, titles.ko);
      await scene.open(address);
      expect(await faultsInBothThemes(page)).toEqual([]);
      await scene.withoutQuestions();
      for (const each of actions) {
        await scene.act(each);
        expect(await faultsInBothThemes(page, '.player'), each).toEqual([]);
      }
    });

    for (const at of [address, `en/${address}`, `${address}embed/`, note]) {
      test(`fits a phone of 360 px and a finger, at /${at}`, async ({ page }) => {
        await page.setViewportSize({ width: 360, height: 740 });
        const { language } = parseEntryId(at);
        const scene = new ScenePage(page, titles[language], language);
        await scene.open(at);
        expect(await overflowingElements(page)).toEqual([]);
        expect(await smallControls(scene.root)).toEqual([]);
      });
    }
  });

  test('plays by itself until it asks', async ({ page }) => {
    const scene = new ScenePage(page, titles.ko);
    await page.clock.install();
    await scene.open(address);
    await expect(async () => {
      // The scene plays once it has been seen; what it tells then costs the test no time.
      await page.clock.runFor(longestStory);
      await expect(scene.root.locator('.player-options')).toBeVisible({ timeout: 500 });
    }).toPass();
  });

  test('stands in its note in both languages, and opens in the lab at the same moment', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const language of ['ko', 'en'] as const) {
      const scene = new ScenePage(page, titles[language], language);
      await scene.open(language === 'ko' ? note : `en/${note}`);
      const sentence = await scene.sentence().textContent();
      await scene.root.getByRole('link', { name: scene.text.openInLab }).click();
      await expect(page).toHaveURL(new RegExp(`/labs/${lab}/#`));
      await expect(scene.sentence()).toHaveText(sentence ?? '');
    }
  });

  test('prints its steps instead of its controls', async ({ page }) => {
    await page.goto(note);
    await page.emulateMedia({ media: 'print' });
    const table = page.getByRole('table', { name: titles.ko });
    await expect(table).toBeVisible();
    await expect(table.locator('tbody tr')).toHaveCount(steps + 1);
    // A note may hold another scene, whose drawing is made of buttons; only those of this one count.
    const { root } = new ScenePage(page, titles.ko);
    await expect(root.locator('button').filter({ visible: true })).toHaveCount(0);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('is a picture and a table of its steps, with no control that does nothing', async ({ page }) => {
      await page.goto(address);
      const table = page.getByRole('table', { name: titles.ko });
      await expect(table).toBeVisible();
      await expect(table.locator('tbody tr')).toHaveCount(steps + 1);
      await expect(page.locator('.player-stage').getByRole('img').first()).toBeVisible();
      await expect(page.locator('.player button').filter({ visible: true })).toHaveCount(0);
    });
  });
}
