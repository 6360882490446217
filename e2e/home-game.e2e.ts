import { accessibilityFaults } from './support/axe.ts';
import { HomeGamePage, outcomes } from './support/game.ts';
import { tabTo } from './support/keyboard.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';
import { setScheme } from './support/theme.ts';

const phone = { width: 360, height: 740 };

test.describe('on a phone', () => {
  test.use({ viewport: phone, isMobile: true, hasTouch: true });

  for (const language of ['ko', 'en'] as const) {
    test(`the first answer takes one tap and no scrolling, in ${language}`, async ({ page }) => {
      const game = new HomeGamePage(page, language);
      await game.open();
      for (const bet of ['hit', 'miss'] as const) {
        await expect(game.button(bet)).toBeInViewport({ ratio: 1 });
        const box = await game.button(bet).boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(64);
        expect(box?.y, 'within reach of a thumb').toBeGreaterThan(phone.height / 3);
      }
      const value = page.locator('.home-start > span');
      expect(
        await value.evaluate((line) => line.scrollWidth - line.clientWidth),
        'one line',
      ).toBeLessThanOrEqual(0);
      await game.button('miss').tap();
      await expect(game.outcome()).toContainText(game.text.right.miss);
      await expect(game.button('miss')).toBeInViewport({ ratio: 1 });
      expect(await overflowingElements(page)).toEqual([]);
    });

    test(`nothing below the game moves from its first question to its end, in ${language}`, async ({
      page,
    }) => {
      const game = new HomeGamePage(page, language);
      await game.open({ hurried: true });
      const below = page.locator('#notes-map');
      const top = async () => Math.round((await below.boundingBox())?.y ?? 0);
      const before = await top();
      for (const [index, bet] of outcomes.entries()) {
        await game.question(index + 1);
        expect(await top(), `at question ${index + 1}`).toBe(before);
        await game.button(bet).tap();
        if (index < outcomes.length - 1) continue;
        await game.end();
        expect(await top(), 'at the end').toBe(before);
      }
    });
  }

  test('a tap before the script has come counts', async ({ page }) => {
    await page.route(/\/_astro\/.*\.js/, async (route) => {
      await tapped;
      await route.continue();
    });
    let release = () => {};
    const tapped = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.goto('', { waitUntil: 'commit' });
    const game = new HomeGamePage(page);
    await game.button('miss').tap();
    release();
    await expect(game.outcome()).toContainText('맞았어요, 미스!');
  });

  test('what moves stays on the stage while the page scrolls', async ({ page }) => {
    const game = new HomeGamePage(page);
    await game.open();
    const stage = game.root.locator('.game-stage');
    // Looks at every frame of the way to the database and back, each of which the page scrolls by some pixels.
    const seen = await stage.evaluate(async (element) => {
      const strays: string[] = [];
      const places = new Set<string>();
      element.closest('section')?.querySelectorAll<HTMLElement>('.game-bet')[1]?.click();
      for (let frame = 0; element.getAttribute('data-phase') !== 'told'; frame++) {
        window.scrollBy({ top: Math.floor(frame / 15) % 2 === 0 ? 4 : -4, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        const box = element.getBoundingClientRect();
        for (const moving of element.querySelectorAll('.game-token, .game-entry:not([data-place="out"])')) {
          const { left, right, top, bottom } = moving.getBoundingClientRect();
          const outside = Math.max(box.left - left, right - box.right, box.top - top, bottom - box.bottom);
          if (outside > 1) strays.push(`${moving.textContent}: ${outside}`);
          if (moving.matches('.game-token'))
            places.add(`${Math.round(left - box.left)},${Math.round(top - box.top)}`);
        }
      }
      return { strays, places: places.size };
    });
    expect(seen.strays).toEqual([]);
    expect(seen.places, 'it moved').toBeGreaterThan(5);
  });
});

test('five rounds by keyboard, with arrows from anywhere and letters inside the game', async ({ page }) => {
  const game = new HomeGamePage(page);
  await game.open({ hurried: true });
  await game.question(1);
  await page.keyboard.press('m');
  await expect(game.root.locator('.game-stage')).toHaveAttribute('data-phase', 'asking');
  await page.keyboard.press('ArrowRight');
  await game.question(2);
  await page.keyboard.press('ArrowLeft');
  await game.question(3);
  await tabTo(page, game.button('miss'));
  await page.keyboard.press('Enter');
  await game.question(4);
  await page.keyboard.press('h');
  await game.question(5);
  await page.keyboard.press('m');
  await expect(game.result()).toContainText('5번 중 5번. 당신의 적중률 100%.');
  await expect(game.result()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(game.root.getByRole('link', { name: /왜 그런지/ })).toBeFocused();
});

test('right and wrong bets fill the ring, and the end says the reader’s own hit ratio', async ({ page }) => {
  const game = new HomeGamePage(page);
  await game.open({ hurried: true });
  const ring = game.root.locator('.game-ring-correct');
  await expect(ring).toHaveAttribute('stroke-dasharray', '0 5');
  await game.question(1);
  await game.button('hit').click();
  await expect(game.outcome()).toHaveText(/^아니에요, 미스예요\. .*user:6이 밀려났어요\.$/);
  await expect(ring).toHaveAttribute('stroke-dasharray', '0 5');
  await game.question(2);
  await game.button('hit').click();
  await expect(game.outcome()).toHaveText('맞았어요, 히트! user:3은 캐시에 있어서 바로 돌아왔어요.');
  await expect(ring).toHaveAttribute('stroke-dasharray', '1 5');
  for (const [round, bet] of [
    [3, 'miss'],
    [4, 'hit'],
    [5, 'hit'],
  ] as const) {
    await game.question(round);
    await game.button(bet).click();
  }
  await expect(game.result()).toContainText('5번 중 3번. 당신의 적중률 60%.');
  await expect(ring).toHaveAttribute('stroke-dasharray', '3 5');
  const onwards = game.root.getByRole('link', { name: /왜 그런지 \d+분 안에 보기/ });
  await expect(onwards).toHaveAttribute('href', '/elasticache/db-cache/');
  await game.root.getByRole('button', { name: '한 번 더' }).click();
  await game.question(1);
  await expect(ring).toHaveAttribute('stroke-dasharray', '0 5');
  await expect(game.button('hit')).toBeFocused();
});

test('words and counts come when the request is back, not before', async ({ page }) => {
  const game = new HomeGamePage(page);
  await game.open();
  // Each phase with what could be read while it lasted.
  const read = await game.root.evaluate(async (root) => {
    const said: Record<string, string> = {};
    root.querySelectorAll<HTMLElement>('.game-bet')[1]?.click();
    for (let phase = ''; phase !== 'told'; ) {
      await new Promise(requestAnimationFrame);
      phase = root.querySelector('.game-stage')?.getAttribute('data-phase') ?? '';
      said[phase] =
        `${root.querySelector('.game-outcome')?.textContent}|${root.querySelector('.game-score span')?.textContent}`;
    }
    return said;
  });
  const { told, asking: _, ...before } = read;
  expect(new Set(Object.values(before))).toEqual(new Set(['|1 / 50번 맞힘']));
  expect(Object.keys(before)).toEqual(['looking', 'fetching', 'loading', 'storing', 'returning']);
  expect(told).toMatch(/맞았어요, 미스!.*1번 맞힘/);
});

test('the cache is covered from the third question on, for every reader, until the bet', async ({ page }) => {
  const game = new HomeGamePage(page);
  await game.open({ hurried: true });
  await expect(game.root.getByRole('img')).toHaveAccessibleName(/user:1, user:4, user:2, user:6/);
  for (const [index, bet] of outcomes.slice(0, 2).entries()) {
    await game.question(index + 1);
    await game.button(bet).click();
  }
  await game.question(3);
  await expect(game.root.locator('.game-entry')).toHaveText(['?', '?', '?', '?']);
  await expect(game.root.getByRole('img')).toHaveAccessibleName('뚜껑을 덮었어요');
  await game.button('miss').click();
  await expect(game.root.locator('.game-entry').first()).toContainText('user:');
});

// Only colours depend on the theme, so two tests see each arrangement and each theme.
for (const { scheme, width } of [
  { scheme: 'light', width: 360 },
  { scheme: 'dark', width: 1280 },
] as const) {
  test(`no state has a fault that axe finds, in ${scheme} at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    const game = new HomeGamePage(page);
    await game.open({ hurried: true });
    await setScheme(page, scheme);
    expect(await accessibilityFaults(page), 'first question').toEqual([]);
    for (const [index, bet] of outcomes.entries()) {
      await game.question(index + 1);
      if (index === 2) expect(await accessibilityFaults(page, '.home-game'), 'covered').toEqual([]);
      await game.button(bet).click();
      if (index === 0) {
        await expect(game.root.locator('.game-stage')).toHaveAttribute('data-phase', 'told');
        expect(await accessibilityFaults(page, '.home-game'), 'told').toEqual([]);
      }
    }
    await game.end();
    expect(await accessibilityFaults(page, '.home-game'), 'the end').toEqual([]);
  });
}

test('with less motion nothing moves, and a strip of pictures tells the ways', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const game = new HomeGamePage(page);
  await game.open();
  const strip = page.getByRole('figure', { name: '히트와 미스' });
  await expect(strip.locator('li > svg')).toHaveCount(4);
  await expect(strip).toBeVisible();
  const movements = await game.root.evaluate(async (root) => {
    let most = 0;
    root.querySelectorAll<HTMLElement>('.game-bet')[1]?.click();
    while (root.querySelector('.game-stage')?.getAttribute('data-phase') !== 'told') {
      await new Promise(requestAnimationFrame);
      most = Math.max(most, root.getAnimations({ subtree: true }).length);
    }
    return most;
  });
  expect(movements).toBe(0);
  await expect(game.outcome()).toContainText('맞았어요, 미스!');
});

test('on paper the strip stands in the place of the game', async ({ page }) => {
  const game = new HomeGamePage(page);
  await game.open();
  await expect(page.getByRole('figure', { name: '히트와 미스' })).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('figure', { name: '히트와 미스' })).toBeVisible();
  await expect(game.root).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the strip stands in the place of the game', async ({ page }) => {
    await page.goto('');
    await expect(page.getByRole('figure', { name: '히트와 미스' })).toContainText('RDS까지 다녀옵니다');
    await expect(page.locator('.home-game')).toBeHidden();
  });
});
