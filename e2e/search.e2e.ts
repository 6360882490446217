import { faultsInBothThemes } from './support/axe.ts';
import { foundPages, holdSearch, openSearch, searchDialog, searchFor } from './support/search.ts';
import { expect, test } from './support/test.ts';

test.describe('opening and closing search', () => {
  test('the button, Ctrl K and / open it, Escape clears and then closes it', async ({ page }) => {
    await page.goto('rds/proxy/');
    const dialog = searchDialog(page);
    await page.locator('[data-search-open]').click();
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    await page.keyboard.press('/');
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await searchFor(dialog, '프록시');
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('combobox')).toHaveValue('');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    await openSearch(page);
    await page.keyboard.press('Control+k');
    await expect(dialog).toBeHidden();
  });

  test('closing gives the focus back to where it was', async ({ page }) => {
    await page.goto('rds/proxy/');
    await page.locator('[data-search-open]').focus();
    await page.keyboard.press('Enter');
    await expect(searchDialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-search-open]')).toBeFocused();
  });

  test('a slash in a field is a slash, and the key can be turned off for good', async ({ page }) => {
    await page.goto('glossary/');
    const dialog = searchDialog(page);
    await page.getByRole('searchbox').first().pressSequentially('a/');
    await expect(dialog).toHaveCount(0);
    await openSearch(page);
    await dialog.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.goto('rds/proxy/');
    await expect(page.locator('[data-search-open]')).toHaveRole('button');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('combobox')).toHaveValue('');
  });

  test.describe('before its script is there', () => {
    test('what is typed is in the field once it opens, also when it was asked for twice', async ({
      page,
    }) => {
      const release = await holdSearch(page);
      await page.goto('rds/proxy/');
      const button = page.locator('[data-search-open]');
      await expect(button).toHaveRole('button');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('proxy');
      await page.keyboard.press('Control+k');
      await page.keyboard.type(' lambda');
      release();
      const dialog = searchDialog(page);
      await expect(dialog.getByRole('combobox')).toHaveValue('proxy lambda');
      await expect(dialog.locator('.search-body')).toHaveAttribute('data-query', 'proxy lambda');
      await page.keyboard.type(' pool');
      await expect(dialog.getByRole('combobox')).toHaveValue('proxy lambda pool');
    });

    test('who calls it off and asks again gets it, with what was typed since', async ({ page }) => {
      const release = await holdSearch(page);
      await page.goto('rds/proxy/');
      await expect(page.locator('[data-search-open]')).toHaveRole('button');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('wrong');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('proxy');
      release();
      await expect(searchDialog(page).getByRole('combobox')).toHaveValue('proxy');
    });

    test('Escape calls it off, and the focus is where it was', async ({ page }) => {
      const release = await holdSearch(page);
      await page.goto('rds/proxy/');
      const button = page.locator('[data-search-open]');
      await expect(button).toHaveRole('button');
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(button).not.toBeFocused();
      await page.keyboard.press('Escape');
      await expect(button).toBeFocused();
      release();
      await expect(page.locator('.search-dialog')).toHaveCount(1);
      await expect(searchDialog(page)).toHaveCount(0);
      await page.keyboard.press('Control+k');
      await expect(searchDialog(page).getByRole('combobox')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(button).toBeFocused();
    });
  });

  test('on a phone it fills the screen', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('rds/proxy/');
    await page.locator('[data-search-open]').click();
    await searchFor(searchDialog(page), '세션 저장소');
    const box = await searchDialog(page).boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test('what is pasted is understood: over several lines, with characters nobody sees', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('rds/security/');
  const field = await openSearch(page);
  const first = searchDialog(page).getByRole('option').first();
  for (const [pasted, found] of [
    ['\u200b세션\u00a0저장소\ufeff\r\n', /\/elasticache\/session-store\/$/],
    ['ＲＤＳ　\u2060프록\u200b시', /\/rds\/proxy\/$/],
  ] as const) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    await field.fill('');
    await field.press('ControlOrMeta+v');
    await expect(first).toHaveAttribute('href', found);
  }
});

test.describe('choosing a result', () => {
  test('the arrow keys go through pages and sections and round the ends', async ({ page }) => {
    await page.goto('rds/security/');
    const field = await openSearch(page);
    await searchFor(searchDialog(page), '연결 풀');
    const options = searchDialog(page).getByRole('option');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute(
      'aria-activedescendant',
      (await options.nth(1).getAttribute('id')) ?? '',
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(options.last()).toHaveAttribute('aria-selected', 'true');
    await expect(field).toBeFocused();
  });

  test('Enter opens the best page', async ({ page }) => {
    await page.goto('rds/security/');
    await openSearch(page);
    await searchFor(searchDialog(page), 'rds 프록시');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/rds\/proxy\/$/);
  });

  test('a section opens at its heading, and its words are marked', async ({ page }) => {
    await page.goto('rds/security/');
    await openSearch(page);
    await searchFor(searchDialog(page), '커넥션 풀');
    const section = searchDialog(page).getByRole('option').nth(1);
    const target = new URL((await section.getAttribute('href')) ?? '', page.url());
    expect(target.hash).toMatch(/^#[a-z-]+:~:text=/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${target.pathname}#`));
    // The browser takes the words out of the address it shows to scripts.
    const heading = new URL(page.url()).hash.replace(/:~:.*$/, '');
    await expect(page.locator(heading)).toHaveCount(1);
    await expect(page.locator(heading)).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('questions stand below the pages, more of them on request, and open at their address', async ({
    page,
  }) => {
    await page.goto('rds/security/');
    await openSearch(page);
    const dialog = searchDialog(page);
    await searchFor(dialog, '프록시');
    const questions = dialog.getByRole('group', { name: '문제' }).getByRole('option');
    await expect(questions).toHaveCount(3);
    await expect(dialog.getByRole('option').first()).toHaveAttribute('href', /\/rds\/proxy\/$/);
    await expect(dialog.getByRole('option').last()).toContainText('문제 · ');
    await dialog.getByRole('button', { name: /^문제 \d+개 더 보기$/ }).click();
    expect(await questions.count()).toBeGreaterThan(10);
    // A question tells a story that no note tells.
    await searchFor(dialog, '결제 직후의 잔액');
    await expect(questions).toHaveCount(1);
    await expect(dialog.getByRole('status')).toContainText('문제는 1개예요.');
    await dialog.getByRole('combobox').press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/choose\/questions\/#q-choose-02$/);
    await expect(page.locator('#q-choose-02')).toBeInViewport();
  });

  test('a browser without text fragments gets marks from us', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Document.prototype, 'fragmentDirective');
      Reflect.deleteProperty(document, 'fragmentDirective');
    });
    await page.goto('rds/security/');
    await openSearch(page);
    await searchFor(searchDialog(page), '커넥션 풀');
    const href = await searchDialog(page).getByRole('option').nth(1).getAttribute('href');
    expect(href).toMatch(/#[a-z-]+$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('main mark').first()).toContainText('연결 풀');
    await page.reload();
    await expect(page.locator('main mark')).toHaveCount(0);
  });
});

test.describe('what search says', () => {
  test('a correction is told and can be taken back', async ({ page }) => {
    await page.goto('rds/security/');
    await openSearch(page);
    const dialog = searchDialog(page);
    await searchFor(dialog, 'zotl');
    await expect(dialog.getByText('‘zotl’ 대신 ‘캐시’ 검색 결과를 보여 드려요.')).toBeVisible();
    await dialog.getByRole('button', { name: '입력한 그대로 찾기' }).click();
    await expect(dialog.getByText('‘zotl’에 맞는 내용이 없어요.')).toBeVisible();
    await dialog.getByRole('button', { name: '고쳐서 찾기' }).click();
    await expect(dialog.getByRole('option').first()).toBeVisible();
  });

  test('a port, a term and a row of the table are answered at once', async ({ page }) => {
    await page.goto('rds/security/');
    await openSearch(page);
    const answers = searchDialog(page).getByRole('region', { name: '바로 답' });
    await searchFor(searchDialog(page), '6379번');
    await expect(answers).toContainText('TCP 6379');
    await searchFor(searchDialog(page), '페일오버');
    await expect(answers).toContainText('장애 조치 · failover');
    await searchFor(searchDialog(page), '자료 구조');
    await expect(answers).toContainText('Memcached:');
    await searchFor(searchDialog(page), '캐시와 DB가 다르면?');
    await expect(answers).toHaveCount(0);
  });

  test('when nothing fits there are suggestions and every page', async ({ page }) => {
    await page.goto('rds/security/');
    await openSearch(page);
    const dialog = searchDialog(page);
    await searchFor(dialog, '쿼쿼쿼쿼');
    await expect(dialog.getByRole('status')).toHaveText('‘쿼쿼쿼쿼’에 맞는 내용이 없어요.');
    await expect(dialog.getByRole('link', { name: 'RDS Proxy' })).toBeVisible();
    await expect(dialog.getByRole('link', { name: '페이지와 제목을 모두 보기' })).toBeVisible();
  });

  test('what is far from every term suggests none, and a slip in ElastiCache finds it', async ({ page }) => {
    await page.goto('rds/security/');
    await openSearch(page);
    const dialog = searchDialog(page);
    await searchFor(dialog, '쿠버네티스');
    await expect(dialog.getByRole('status')).toHaveText('‘쿠버네티스’에 맞는 내용이 없어요.');
    await expect(dialog.getByText('혹시 이런 말인가요?')).toHaveCount(0);
    await searchFor(dialog, '엘라스틱케시');
    await expect(dialog.locator('.search-answer').first()).toContainText('ElastiCache');
  });

  test('topics narrow the results', async ({ page }) => {
    await page.goto('en/rds/security/');
    await openSearch(page);
    const dialog = searchDialog(page);
    await searchFor(dialog, 'encryption');
    expect(await foundPages(dialog)).toContain('rds/security');
    await dialog.getByRole('button', { name: 'ElastiCache' }).click();
    await expect(dialog.locator('a[href*="/rds/"][role=option]')).toHaveCount(0);
    expect(await foundPages(dialog)).toContain('elasticache/security');
    await dialog.getByRole('button', { name: 'All' }).click();
    await expect(dialog.locator('a[href*="/rds/"][role=option]').first()).toBeVisible();
  });

  test('recent searches are kept on the device and can be forgotten', async ({ page }) => {
    await page.goto('rds/security/');
    await openSearch(page);
    const dialog = searchDialog(page);
    await searchFor(dialog, '장애 조치');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/(rds\/proxy|elasticache\/redis-vs-memcached)\//);
    await openSearch(page);
    await dialog.getByRole('button', { name: '장애 조치' }).click();
    await expect(dialog.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '최근 검색 지우기' }).click();
    await page.reload();
    await openSearch(page);
    await expect(dialog.getByRole('button', { name: '장애 조치' })).toHaveCount(0);
  });
});

test.describe('where storage is blocked', () => {
  test('search works, without a memory', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    });
    await page.goto('ports/');
    await openSearch(page);
    await searchFor(searchDialog(page), '5432');
    expect(await foundPages(searchDialog(page))).toContain('ports');
  });
});

test.describe('the search page', () => {
  test('an address with a query can be shared, and follows what is typed', async ({ page }) => {
    await page.goto('search/?q=zotl');
    const main = page.locator('main');
    await expect(main.getByRole('combobox')).toHaveValue('zotl');
    await expect(main.getByRole('option').first()).toBeVisible();
    await searchFor(main, '세션');
    await expect(page).toHaveURL(/\?q=%EC%84%B8%EC%85%98$/);
    await page.goto('en/search/?q=sorted%20sets');
    expect(await main.getByRole('option').first().getAttribute('href')).toContain('/en/elasticache/');
  });

  test('a list of all pages follows the box, without a hole between them', async ({ page }) => {
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('search/');
      const box = await page.locator('.search-box').boundingBox();
      const list = await page.locator('.search-everything').boundingBox();
      if (!box || !list) throw new Error('The page is not whole.');
      expect.soft(list.y - (box.y + box.height), `${width} px`).toBeLessThan(80);
    }
  });

  test('on a phone most of the row is for the query', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('rds/proxy/');
    await page.getByRole('button', { name: '검색' }).click();
    const dialog = searchDialog(page);
    await searchFor(dialog, '세션');
    await expect(dialog.getByRole('button', { name: '지우기' })).toBeVisible();
    const field = await dialog.getByRole('combobox').boundingBox();
    expect(field?.width).toBeGreaterThan(360 * 0.55);
  });

  test('without scripts it lists all pages and their headings', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('rds/proxy/');
    await page.getByRole('link', { name: '검색' }).click();
    await expect(page).toHaveURL(/\/search\/$/);
    for (const name of ['RDS와 Aurora 보안', '용어집']) {
      await expect(page.locator('main').getByRole('link', { name, exact: true })).toBeVisible();
    }
    await expect(page.locator('main a[href="/rds/security/#at-rest"]')).toHaveCount(1);
    await context.close();
  });
});

test.describe('accessibility of search', () => {
  const states: [string, string][] = [
    ['before a query', ''],
    ['with results, a correction and an answer', 'zotl'],
    ['with several words', '읽기 복제본 암호화'],
    ['with nothing found', '쿼쿼쿼쿼'],
  ];
  test('every state of the dialog is accessible in either theme', async ({ page }) => {
    await page.goto('rds/security/');
    await openSearch(page);
    for (const [name, query] of states) {
      if (query) await searchFor(searchDialog(page), query);
      expect(await faultsInBothThemes(page, 'dialog[open]'), name).toEqual([]);
    }
  });

  test('what was found is announced', async ({ page }) => {
    await page.goto('en/rds/security/');
    await openSearch(page);
    await searchFor(searchDialog(page), 'failover');
    await expect(searchDialog(page).getByRole('status')).toHaveText(
      /^1 answer, found on \d+ pages\. \d+ questions ask about it\.$/,
    );
  });
});
