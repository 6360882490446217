import type { CDPSession, Page } from '@playwright/test';
import { ready } from './support/ports.ts';
import { foundPages, holdSearch, openSearch, searchDialog } from './support/search.ts';
import { expect, test } from './support/test.ts';

/** Types Hangul as an input method does: every state of the syllable replaces the one before. */
async function compose(session: CDPSession, states: readonly string[]): Promise<void> {
  for (const text of states) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
}

async function press(session: CDPSession, type: 'keyDown' | 'keyUp', key: string): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 });
}

async function dialogReady(page: Page): Promise<CDPSession> {
  await page.goto('rds/security/');
  await openSearch(page);
  return page.context().newCDPSession(page);
}

test.describe('typing Korean', () => {
  test('results never flash empty while a word is composed', async ({ page }) => {
    const session = await dialogReady(page);
    const dialog = searchDialog(page);
    for (const state of ['ㅋ', '캐', '캣', '캐시']) {
      await compose(session, [state]);
      await expect(dialog.getByRole('combobox')).toHaveValue(state);
      await expect(dialog.locator('.search-body')).toHaveAttribute('aria-busy', 'false');
      if (state !== 'ㅋ') await expect(dialog.getByRole('option').first()).toBeVisible();
    }
    await expect(dialog.getByRole('option').first()).toContainText('캐시');
  });

  test('a syllable that is composed before search is there is in its field', async ({ page }) => {
    const release = await holdSearch(page);
    await page.goto('rds/security/');
    await expect(page.locator('[data-search-open]')).toHaveRole('button');
    await page.keyboard.press('Control+k');
    const session = await page.context().newCDPSession(page);
    await compose(session, ['ㅅ', '세', '셋', '세셔', '세션']);
    release();
    const dialog = searchDialog(page);
    await expect(dialog.getByRole('combobox')).toHaveValue('세션');
    await expect(dialog.getByRole('option').first()).toContainText('세션');
  });

  test('Enter during a composition acts once, on the whole word', async ({ page }) => {
    const session = await dialogReady(page);
    await compose(session, ['ㅅ', '세', '셋', '세셔', '세션']);
    const opened: string[] = [];
    page.on('framenavigated', (frame) => opened.push(frame.url()));
    await press(session, 'keyDown', 'Enter');
    await session.send('Input.insertText', { text: '세션' });
    await press(session, 'keyUp', 'Enter');
    await expect(page).toHaveURL(/\/elasticache\/session-store\//);
    expect(opened).toHaveLength(1);
  });

  test('an input method that sends Enter again after the composition still acts once', async ({ page }) => {
    const session = await dialogReady(page);
    await compose(session, ['ㅅ', '세', '세션']);
    const recent = () => page.evaluate(() => localStorage.getItem('search.recent'));
    const opened: string[] = [];
    page.on('framenavigated', (frame) => opened.push(frame.url()));
    await press(session, 'keyDown', 'Enter');
    await session.send('Input.insertText', { text: '세션' });
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect(page).toHaveURL(/\/elasticache\/session-store\//);
    expect(opened).toHaveLength(1);
    expect(await recent()).toBe('["세션"]');
  });

  test('Escape during a composition leaves the dialog open and the query alone', async ({ page }) => {
    const session = await dialogReady(page);
    await compose(session, ['ㅋ', '캐', '캣']);
    await press(session, 'keyDown', 'Escape');
    await expect(searchDialog(page)).toBeVisible();
    await expect(searchDialog(page).getByRole('combobox')).toHaveValue('캣');
  });

  test('the value at the end of a composition is the one that counts', async ({ page }) => {
    const session = await dialogReady(page);
    await compose(session, ['ㅍ', '포', '폴', '포트']);
    await session.send('Input.insertText', { text: '포트' });
    await expect(searchDialog(page).locator('.search-body')).toHaveAttribute('data-query', '포트');
    expect((await foundPages(searchDialog(page)))[0]).toBe('ports');
  });
});

for (const { what, path, find } of [
  { what: 'the ports', path: 'ports/', find: '.port-lookup input[type="search"]' },
  { what: 'the glossary', path: 'glossary/', find: '#glossary-query' },
  { what: 'the comparison', path: 'elasticache/redis-vs-memcached/', find: '.comparison-find input' },
]) {
  test(`Escape during a composition leaves the query of ${what} alone, and empties it afterwards`, async ({
    page,
  }) => {
    await page.goto(path);
    const box = page.locator(find);
    await ready(box, page);
    await box.fill('캐시 ');
    await box.press('End');
    const session = await page.context().newCDPSession(page);
    await compose(session, ['ㅅ', '서', '설']);
    await press(session, 'keyDown', 'Escape');
    await press(session, 'keyUp', 'Escape');
    await expect(box).toHaveValue(/^캐시 /);
    await session.send('Input.insertText', { text: '설' });
    await expect(box).toHaveValue('캐시 설');
    await box.press('Escape');
    await expect(box).toHaveValue('');
  });
}

test('Escape while the first syllable of a query is composed does not close the dialog', async ({ page }) => {
  const session = await dialogReady(page);
  await compose(session, ['ㅋ']);
  await press(session, 'keyDown', 'Escape');
  await expect(searchDialog(page)).toBeVisible();
  await expect(searchDialog(page).getByRole('combobox')).toHaveValue('ㅋ');
});
