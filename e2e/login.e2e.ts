import type { Page } from '@playwright/test';
import { faultsInBothThemes } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { longestStory } from './support/scene.ts';
import { expect, test } from './support/test.ts';

const lab = '/labs/login/';

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('astro-island[component-url*="LoginScene"]')).not.toHaveAttribute('ssr');
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The line about a client. The list is beside the drawing or below the time bar; a style sheet shows one of them. */
const admission = (page: Page, name: string) =>
  page.locator('.login-admissions > li').filter({ hasText: name, visible: true });
const refusals = (page: Page) => page.locator('.login-refused').filter({ visible: true });
const change = (page: Page, name: string) =>
  page.locator('.login-changes').getByRole('button', { name, exact: true });

test('played from the start both tokens get in, and then it asks what SET will do', async ({ page }) => {
  await page.clock.install();
  await open(page, lab);
  await page.getByRole('button', { name: '재생' }).click();
  await page.clock.runFor(longestStory);
  await page.getByRole('button', { name: '받아들여요' }).click();
  await page.clock.runFor(longestStory);
  await expect(admission(page, '새 토큰을 먼저 받은 서버')).toContainText('들어감');
  // The question is about the application, so nothing on the page answers it.
  await expect(admission(page, '애플리케이션')).toContainText('먼저 맞혀 보세요');
  await page.getByRole('button', { name: '막혀요' }).click();
  await page.clock.runFor(longestStory);
  await expect(page.locator('.player-answer')).toContainText('맞았어요');
  await expect(admission(page, '애플리케이션')).toContainText('통하지 않는 토큰');
  await expect(page.locator('.goal-standing')).toContainText('막다른 길');
});

test('a token can be rotated by keyboard without the application ever being turned away', async ({
  page,
}) => {
  await open(page, `${lab}#do=&step=0&predict=0`);
  for (const name of ['ROTATE: 토큰 2 더하기', '애플리케이션을 2번으로 옮기기', 'SET: 새 토큰만 남기기']) {
    await change(page, name).focus();
    await page.keyboard.press('Enter');
    // The step plays in phases; a reader who has seen enough of them goes on to the last.
    await page.keyboard.press('ArrowRight');
    await expect(admission(page, '애플리케이션')).toContainText('들어감');
    await expect(page.locator('.player-position')).not.toContainText('단계');
  }
  await expect(page.locator('.goal-standing')).toContainText('다 해냈어요');
});

test('SET before ROTATE is refused, with the reason and what it rests on', async ({ page }) => {
  await open(page, `${lab}#do=&step=0&predict=0`);
  await change(page, 'SET: 새 토큰만 남기기').click();
  await expect(page.locator('.player-narration > p').first()).toContainText('ROTATE를 한 다음에만');
  await expect(page.locator('.scene-basis a').filter({ visible: true }).first()).toHaveAttribute(
    'href',
    /auth\.html$/,
  );
});

test('a cluster without a login stays open between ROTATE and SET', async ({ page }) => {
  const words = 'tls-preferred.encrypt-clients.tls-required.rotate';
  await open(
    page,
    `${lab}#goal=protect&engine=redis&version=7.1&tls=false&login=none&do=${words}&step=4&predict=0`,
  );
  await expect(admission(page, '토큰 없는 손님')).toContainText('아직 선택 사항');
});

test('choices that AWS refuses say why, and nobody gets in', async ({ page }) => {
  await open(page, `${lab}#do=&step=0&predict=0`);
  await page.getByRole('radio', { name: '서버리스' }).check();
  await expect(refusals(page)).toContainText('노드 기반 클러스터에만');
  await page.getByRole('radio', { name: 'IAM 인증' }).check();
  await expect(refusals(page)).toHaveCount(0);
  await page.getByRole('radio', { name: 'Memcached' }).check();
  await expect(refusals(page)).toContainText('Memcached에는 AUTH도');
  await page.getByRole('switch', { name: /TLS/ }).uncheck();
  await expect(refusals(page)).toContainText('언제나 켜져');
});

test('a link opens the same moment and the same choices again', async ({ page }) => {
  await open(page, `${lab}#do=rotate.move-application.set&step=2&predict=0`);
  await page.getByRole('button', { name: '한 걸음 앞으로' }).click();
  await expect(page).toHaveURL(/step=3/);
  const address = page.url();
  await page.goto('/about/');
  await open(page, address);
  await expect(page.locator('.goal-standing')).toContainText('다 해냈어요');
  await page.goto('/about/');
  await open(page, `${lab}#engine=oracle&do=rotate&step=1&predict=0`);
  await expect(page.getByRole('alert')).toContainText('engine=oracle');
});

for (const language of ['', 'en/']) {
  test(`nothing of /${language}labs/login/ sticks out at 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const fragment of [
      '',
      '#goal=free&engine=redis&version=7.1&login=rbac&do=add-password.add-iam-user&step=2&predict=0',
    ]) {
      await page.goto(`/${language}about/`);
      await open(page, `/${language}labs/login/${fragment}`);
      expect(await overflowingElements(page)).toEqual([]);
    }
  });
}

test('every state is accessible in either theme', async ({ page }) => {
  for (const fragment of [
    '',
    '#do=rotate.set&step=2&predict=0',
    '#do=rotate.move-application.set&step=3&predict=0',
    '#do=set&step=1&predict=0',
    '#goal=free&deployment=serverless&do=&step=0&predict=0',
  ]) {
    await page.goto('/about/');
    await open(page, lab + fragment);
    // The page around the scene is the same in every state, and is looked at in e2e/every-page.e2e.ts.
    expect(await faultsInBothThemes(page, '.player')).toEqual([]);
  }
});

test('the figure in the note is the same scene and leads to the lab', async ({ page }) => {
  await page.goto('/elasticache/security/#auth');
  const figure = page.locator('.player');
  await figure.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[component-url*="LoginScene"]')).not.toHaveAttribute('ssr');
  await expect(figure.getByRole('link', { name: '실험실에서 열기' })).toHaveAttribute(
    'href',
    /\/labs\/login\/#/,
  );
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the steps and the shortest way to every goal are there as text', async ({ page }) => {
    await page.goto(lab);
    const steps = page.locator('.player-steps');
    await expect(steps.first().getByRole('row')).toHaveCount(4);
    await expect(steps.nth(1).locator('dt')).toHaveCount(3);
    await expect(page.locator('.login-changes')).toBeHidden();
  });
});

test('another goal is a story of its own, and undo brings back the one before', async ({ page }) => {
  await open(page, `${lab}#do=rotate.move-application&step=2&predict=0`);
  const task = page.locator('.login-task');
  const before = await task.textContent();
  await page.locator('.goal-choice > select').selectOption('protect');
  await expect(task).not.toHaveText(before ?? '');
  await page.locator('.player').getByRole('button', { name: '되돌리기' }).click();
  await expect(task).toHaveText(before ?? '');
  await expect(page.locator('.player-position')).toContainText('2 / 2');
});

test('on paper the shortest ways are there and the buttons are not', async ({ page }) => {
  await open(page, lab);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.player-steps').nth(1)).toBeVisible();
  await expect(page.locator('.login-changes')).toBeHidden();
});

test('in forced colours who gets in can still be told from who does not', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await open(page, `${lab}#do=rotate.move-application.set&step=3&predict=0`);
  await expect(admission(page, '애플리케이션')).toContainText('들어감');
  await expect(admission(page, '토큰 없는 손님')).not.toContainText('들어감');
  expect(await faultsInBothThemes(page, '.player')).toEqual([]);
});
