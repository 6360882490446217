import { leaderboardStrings } from '../src/i18n/scenes/leaderboard.ts';
import { accessibilityFaults } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { ScenePage } from './support/scene.ts';
import { testScene } from './support/scene-tests.ts';
import { expect, test } from './support/test.ts';

const { ko, en } = leaderboardStrings;

testScene({
  lab: 'leaderboard',
  note: 'elasticache/leaderboard/',
  titles: { ko: ko.title, en: en.title },
  actions: ['ZRANK leaderboard jun', 'ZADD leaderboard 400 jun', 'ZREVRANGE leaderboard 0 2 WITHSCORES'],
  steps: 5,
});

test.describe('the console', () => {
  test.use({ reducedMotion: 'reduce' });

  test('takes commands, completes and repeats them, keeps what it cannot send, and is carried by the link', async ({
    page,
    context,
  }) => {
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/leaderboard/#lesson=free&do=&step=0&predict=0');
    const input = scene.root.getByLabel(ko.command, { exact: true });
    const console_ = scene.root.locator('[data-in="stage"] .leaderboard-session');
    const send = async (line: string) => {
      const before = await scene.step();
      await input.fill(line);
      await input.press('Enter');
      await expect.poll(() => scene.step()).toBe(before + 1);
      await scene.finish();
    };
    await send('zadd board 10 "Kim Minji" 20 수아');
    await expect(console_).toContainText('(integer) 2');
    await expect(scene.root.locator('.leaderboard-row[style*="--index: 0"]')).toContainText('수아');

    await input.fill('zrevr');
    await expect(scene.root.getByRole('button', { name: 'ZREVRANGE', exact: true })).toBeVisible();
    await scene.button('ZREVRANK').click();
    await scene.button('board').click();
    await scene.button('수아').click();
    await expect(input).toHaveValue('ZREVRANK board 수아 ');
    await expect(input).toBeFocused();
    await expect(scene.root.locator('.leaderboard-help')).toContainText('ZREVRANK key member');
    expect(await accessibilityFaults(page)).toEqual([]);
    await input.press('Enter');
    await expect(console_).toContainText('(integer) 0');
    await scene.finish();

    await input.press('ArrowUp');
    await input.press('ArrowUp');
    await expect(input).toHaveValue('ZADD board 10 "Kim Minji" 20 수아');
    await input.press('ArrowDown');
    await expect(input).toHaveValue('ZREVRANK board 수아');

    await input.fill('SET board "open');
    await input.press('Enter');
    await expect(scene.root.getByText(ko.problems.unbalanced)).toBeVisible();
    await expect(input).toHaveValue('SET board "open');

    await send('SET board text');
    await send('ZADD board 1 a');
    await expect(console_).toContainText('WRONGTYPE');
    await send('FLUSHALL');
    await expect(console_).toContainText("(error) ERR unknown command 'FLUSHALL'");
    await expect(scene.root.locator('.leaderboard-board')).toContainText(ko.text('text'));

    const other = new ScenePage(await context.newPage(), ko.title);
    await other.open(await scene.link());
    await expect.poll(() => other.screen()).toBe(await scene.screen());
  });

  test('tells each lesson to its end on a phone, with the question before and what was learnt after', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const scene = new ScenePage(page, ko.title);
    await scene.open('labs/leaderboard/');
    const lesson = scene.root.getByLabel(ko.lesson);
    for (const [name, last] of [
      ['pages', /yuna/],
      ['ties', /haru[\s\S]*jun/],
      ['banned', /-inf/],
    ] as const) {
      await lesson.selectOption(name);
      await scene.button(scene.text.forward).click();
      await expect(scene.root.locator('.player-options')).toBeVisible();
      await expect(scene.root.locator('.player-lesson')).not.toContainText('ZREM');
      await scene.withoutQuestions();
      await scene.root.getByRole('slider').focus();
      await page.keyboard.press('End');
      await expect(scene.root.locator('[data-in="page"] .leaderboard-session')).toContainText(last);
      await scene.root.getByLabel(scene.text.predict).setChecked(true);
    }
  });
});

test('a row glides to its place, and the board keeps its room', async ({ page }) => {
  const scene = new ScenePage(page, ko.title);
  await scene.open('labs/leaderboard/#step=1&predict=0');
  const board = scene.root.locator('.leaderboard-board');
  const jun = board.locator('.leaderboard-row', { hasText: 'jun' });
  const height = (await board.boundingBox())?.height;
  const before = (await jun.boundingBox())?.y ?? 0;
  const glides = jun.evaluate(
    (row) =>
      new Promise((resolve) => {
        row.addEventListener('transitionrun', (event) => {
          if (event instanceof TransitionEvent && event.propertyName === 'transform') resolve(true);
        });
      }),
  );
  await scene.button('ZADD leaderboard 400 jun').click();
  expect(await glides).toBe(true);
  await scene.finish();
  await expect.poll(async () => ((await jun.boundingBox())?.y ?? 0) < before - 20).toBe(true);
  expect((await board.boundingBox())?.height).toBe(height);
});

test('says in numbers what the same questions cost in SQL, also on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('en/labs/leaderboard/');
  const group = page.getByRole('rowgroup').filter({ hasText: en.costs.questions.place });
  await expect(group.getByRole('row').nth(2)).toHaveText(/index\s*500\s*50,000\s*500,000/);
  await expect(group.getByRole('row').nth(3)).toContainText(en.costs.steps(21));
  expect(await overflowingElements(page)).toEqual([]);
});
