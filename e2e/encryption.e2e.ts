import type { Page } from '@playwright/test';
import { faultsInBothThemes } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { longestStory } from './support/scene.ts';
import { expect, test } from './support/test.ts';

const lab = '/labs/encryption/';
/** The goal “Encrypt an RDS database” one step before it is reached, without questions. */
const almost = '#do=d-snapshot.ds0-copy-first.ds0c1-restore.ds0c1r0-follow.ds0c1r0-switch&step=4&predict=0';

/** The part of the page that only the island draws, ready to be used. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('astro-island[component-url*="EncryptionScene"]')).not.toHaveAttribute('ssr');
}

/** Lets every step be shown at once: what a reader with reduced motion sees. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const card = (page: Page, name: string) => page.locator('.encryption-card').filter({ hasText: name });
const narration = (page: Page) => page.locator('.player-narration > p').first();

test('the lab opens on a picture that is not empty, and says what to reach and what to watch', async ({
  page,
}) => {
  await open(page, lab);
  await expect(card(page, 'orders').first()).toBeVisible();
  await expect(card(page, 'orders').first()).toContainText('암호화 안 됨');
  await expect(page.locator('.encryption-task')).toContainText('암호화된 데이터베이스로 옮겨');
  await expect(page.getByText('키를 받아 주는 요청이 어느 것인지 보세요.')).toBeVisible();
});

test('played from the start it stops at a question, and the answer comes with its reason', async ({
  page,
}) => {
  await page.clock.install();
  await open(page, lab);
  await page.getByRole('button', { name: '재생' }).click();
  await page.clock.runFor(longestStory);
  const refuse = page.getByRole('button', { name: '거절해요' });
  await expect(refuse).toBeVisible();
  await expect(page.locator('.player-log')).not.toContainText('넣을 자리가 없어요');
  await refuse.click();
  await expect(page.locator('.player-answer')).toContainText('맞았어요');
  await expect(page.locator('.player-answer')).toContainText('넣을 자리가 없어요');
});

test('the whole way to the goal can be gone by keyboard', async ({ page }) => {
  await page.clock.install();
  await open(page, `${lab}#do=&step=0&predict=0`);
  const press = async (name: string) => {
    const button = page.locator('.encryption-requests').getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.clock.runFor(longestStory);
  };
  await press('스냅샷 만들기');
  await expect(card(page, 'orders-snapshot')).toHaveAttribute('aria-pressed', 'true');
  await press('내 키 A를 지정해 복사');
  await expect(card(page, 'orders-snapshot-encrypted')).toContainText('내 키 A로 암호화');
  await press('키를 지정하지 않고 복원');
  await expect(card(page, 'orders-2')).toContainText('뒤처짐');
  await press('바뀐 내용 따라가게 하기');
  await expect(card(page, 'orders-2')).not.toContainText('뒤처짐');
  await press('애플리케이션 전환하기');
  await expect(card(page, 'orders-2')).toContainText('애플리케이션이 쓰는 중');
  await expect(page.locator('.goal-standing')).toContainText('다 해냈어요');
  await expect(page.locator('.goal-checks > li[data-met="true"]').filter({ visible: true })).toHaveCount(3);
});

test('a wrong request is refused with the reason, what it rests on, and changes nothing', async ({
  page,
}) => {
  await open(page, `${lab}#do=d-snapshot&step=1&predict=0`);
  await page.getByRole('button', { name: '내 키 A를 지정해 복원' }).click();
  await expect(narration(page)).toContainText('RestoreDBInstanceFromDBSnapshot');
  await expect(page.locator('.encryption-card')).toHaveCount(2);
  await expect(page.locator('.scene-basis a').filter({ visible: true }).first()).toHaveAttribute(
    'href',
    /rds\/security\/#rds-sec-06$/,
  );
});

test('a dead end says so, and undo leads out of it', async ({ page }) => {
  await open(page, `${lab}#do=d-snapshot.ds0-copy-first.ds0c1-restore&step=3&predict=0`);
  await page.getByRole('button', { name: '애플리케이션 전환하기' }).click();
  await expect(page.locator('.goal-standing')).toContainText('막다른 길');
  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.locator('.goal-standing')).toBeEmpty();
});

test('a link opens the same moment again, and one made by hand says what it could not read', async ({
  page,
}) => {
  await open(page, lab + almost);
  await expect(card(page, 'orders-2')).toBeVisible();
  await page.getByRole('button', { name: '한 걸음 앞으로' }).click();
  await expect(page).toHaveURL(/step=5/);
  const address = page.url();
  await page.goto('/about/');
  await open(page, address);
  await expect(page.locator('.goal-standing')).toContainText('다 해냈어요');
  await page.goto('/about/');
  await open(page, `${lab}#goal=share&do=d-snapshot.fly-away&step=1&predict=0`);
  await expect(page.getByRole('alert')).toContainText('fly-away');
  await expect(card(page, 'orders-snapshot')).toContainText('기본 키로 암호화');
});

test('every goal can be chosen and shows its shortest way on request', async ({ page }) => {
  await open(page, lab);
  const goals = page.locator('.goal-choice select');
  for (const value of await goals
    .locator('option')
    .evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''))) {
    await goals.selectOption(value);
    await expect(page.locator('.player-notice')).toHaveCount(0);
    await page.getByText('가장 짧은 길 보기').click();
    await expect(page.locator('.goal-way li').first()).toBeVisible();
    await page.getByText('가장 짧은 길 보기').click();
  }
});

test('what a screen reader hears is the whole sentence of a step', async ({ page }) => {
  await open(page, `${lab}#do=d-snapshot&step=1&predict=0`);
  await page.getByRole('button', { name: '내 키 A를 지정해 복사' }).click();
  await expect(page.locator('.player-narration [role="status"]')).toContainText('내 키 A로 암호화됐어요');
});

for (const language of ['', 'en/']) {
  test(`nothing of /${language}labs/encryption/ sticks out at 360 px, in the fullest state`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const words =
      'd-snapshot.ds0-copy-first.ds0c1-share.first-allow.ds0c1-copy-other-by-other.ds0c1co-restore-by-other';
    await open(page, `/${language}labs/encryption/#goal=share&do=${words}&step=6&predict=0`);
    await expect(page.locator('.encryption-card')).toHaveCount(5);
    expect(await overflowingElements(page)).toEqual([]);
  });
}

test('every state is accessible in either theme', async ({ page }) => {
  for (const [fragment, standing] of [
    ['', ''],
    [almost, ''],
    [almost.replace('step=4', 'step=5'), '다 해냈어요'],
    ['#goal=disabled-key&do=d-wait.first-delete-key.d-wait&step=3&predict=0', '막다른 길'],
    ['#goal=disabled-key&do=d-wait.d-start&step=2&predict=0', ''],
  ] as const) {
    await page.goto('/about/');
    await open(page, lab + fragment);
    if (standing) await expect(page.locator('.goal-standing')).toContainText(standing);
    // The page around the scene is the same in every state, and is looked at in e2e/every-page.e2e.ts.
    expect(await faultsInBothThemes(page, '.player')).toEqual([]);
  }
});

test('the figure in the note is the same scene and leads to the lab', async ({ page }) => {
  await page.goto('/rds/security/#encrypt-existing');
  const figure = page.locator('astro-island[component-url*="EncryptionScene"] .player');
  await figure.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[component-url*="EncryptionScene"]')).not.toHaveAttribute('ssr');
  await figure.getByRole('button', { name: '한 걸음 앞으로' }).click();
  await expect(figure.getByRole('link', { name: '실험실에서 열기' })).toHaveAttribute(
    'href',
    /\/labs\/encryption\/#.*step=/,
  );
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the steps and the shortest way to every goal are there as text', async ({ page }) => {
    await page.goto(lab);
    const steps = page.locator('.player-steps');
    await expect(steps.first().getByRole('row')).toHaveCount(5);
    await expect(steps.nth(1).locator('dt')).toHaveCount(7);
    await expect(steps.nth(1)).toContainText('orders-snapshot-encrypted: 키를 지정하지 않고 복원');
    await expect(page.locator('.encryption-requests')).toBeHidden();
  });
});

test('on paper the shortest ways are there and the buttons are not', async ({ page }) => {
  await open(page, lab);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.player-steps').nth(1)).toBeVisible();
  await expect(page.locator('.encryption-requests')).toBeHidden();
});

test('in forced colours a refusal and the chosen card can still be told from the others', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await open(page, `${lab}#do=d-snapshot.ds0-restore-first&step=2&predict=0`);
  await expect(card(page, 'orders-snapshot')).toContainText('거절됨');
  const outline = await card(page, 'orders-snapshot').evaluate(
    (element) => getComputedStyle(element).outlineStyle,
  );
  expect(outline).toBe('solid');
});

test('another goal is a story of its own, and undo brings back the one before', async ({ page }) => {
  await open(page, `${lab}#do=d-snapshot.ds0-restore-first&step=2&predict=0`);
  await expect(card(page, 'orders-snapshot')).toBeVisible();
  const goals = page.locator('.goal-choice > select');
  const before = await goals.inputValue();
  await goals.selectOption({ index: 2 });
  await expect(goals).not.toHaveValue(before);
  await page.locator('.player').getByRole('button', { name: '되돌리기' }).click();
  await expect(goals).toHaveValue(before);
  await expect(page.locator('.player-position')).toContainText('2 / 2');
});
