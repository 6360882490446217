import { pageAddress } from '../src/address.ts';
import { noteStrings } from '../src/i18n/notes.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { expect, test } from './support/test.ts';

for (const language of ['ko', 'en'] as const) {
  const strings = noteStrings[language];

  test.describe(`a note in ${language}`, () => {
    test('shows a statement first, and folds away where it comes from and what the lecture notes had', async ({
      page,
    }) => {
      await page.goto(pageAddress('elasticache/redis-vs-memcached', language));
      const fact = page.locator('#ec-rvm-03');
      const said = fact.locator('.correction-said');
      await expect(fact.locator('.fact-truth')).toBeVisible();
      await expect(fact.getByText(strings.onAwsToday)).toBeVisible();
      await expect(said).toBeHidden();
      await fact.locator('.provenance > summary').press('Enter');
      await expect(said.locator('q')).toHaveText('3. AOF 지속성을 이용한 데이터 내구성이 있다.');
      await expect(said).toContainText(strings.verdicts.outdated);
      await expect(said.getByText('There is data durability using AOF persistence.')).toHaveCount(
        language === 'en' ? 1 : 0,
      );
      await expect(fact.getByRole('link', { name: 'S44' })).toBeVisible();
      await expect(fact.locator('time')).toBeVisible();
    });

    test('leaves slips of the pen to the corrections page, and leads there once', async ({ page }) => {
      await page.goto(pageAddress('elasticache/redis-vs-memcached', language));
      await expect(page.locator('#ec-rvm-01')).toHaveAttribute('data-verdict', 'garbled');
      await expect(page.locator('#ec-rvm-01')).not.toContainText('다중 AZㄱ');
      await page.getByRole('link', { name: strings.lectureCorrections(8) }).click();
      await expect(page).toHaveURL(/\/corrections\/#elasticache-redis-vs-memcached$/);
      await expect(page.locator('#correction-ec-rvm-01 q')).toContainText('다중 AZㄱ');
    });
  });
}

test('its exam keywords stand under the answer, on the first screen of a phone, and lead to what explains them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('rds/proxy/');
  const keyword = page.getByRole('link', { name: '프록시를 두었는데 연결 수가 줄지 않음(피닝)' });
  await expect(keyword).toBeInViewport();
  await keyword.click();
  await expect(page).toHaveURL(/#pinning$/);
  await expect(page.locator('#pinning')).toBeInViewport();
});

test('what the exam expects and what holds today differ in the shape of their labels', async ({ page }) => {
  await page.goto('elasticache/redis-vs-memcached/');
  const label = (part: string) =>
    page.locator(`#ec-rvm-03 .${part} dt`).evaluate((element) => getComputedStyle(element).borderTopStyle);
  expect(await label('exam')).not.toBe(await label('today'));
});

test('gives axe nothing to find with a statement unfolded', async ({ page }) => {
  await page.goto('en/elasticache/redis-vs-memcached/');
  await page.locator('#ec-rvm-03 .provenance > summary').click();
  expect(await faultsInBothThemes(page, '#ec-rvm-03')).toEqual([]);
});

test('a link to a source says that it leaves the site, and what it leads to', async ({ page }) => {
  await page.goto('rds/security/');
  const source = page.locator('.sources .source a').first();
  await expect(source).toHaveAttribute('title', /\w/);
  await expect(source).toHaveText(/^S\d+$/);
  const behind = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(await behind('.sources .source a')).toContain('↗');
  expect(await behind('.page-sources a')).toContain('↗');
  expect(await behind('.check a')).not.toContain('↗');
});

test('a link from a scene to a source has its title, and one to a statement leads to its note', async ({
  page,
}) => {
  await page.goto('labs/login/#do=&step=0&predict=0');
  // The page is sent with the scene at its beginning; a link opens it elsewhere, where it rests on something else.
  await expect(page.locator('main astro-island[ssr]:not([opts*="visible"])')).toHaveCount(0);
  const links = page.locator('.scene-basis a').filter({ visible: true });
  await expect(links.first()).toBeVisible();
  // All at one moment: one after another, a link could be gone before its turn.
  const read = await links.evaluateAll((elements) =>
    elements.map((link) => ({
      source: /^S\d+$/.test(link.textContent ?? ''),
      address: link.getAttribute('href'),
      title: link.getAttribute('title') ?? '',
    })),
  );
  for (const { source, address, title } of read) {
    expect(address).toMatch(source ? /^https:/ : /^\/[a-z/-]+#/);
    expect(title !== '').toBe(source);
  }
});

test('a line of code that goes on has a shade at that edge until it is scrolled there', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('elasticache/leaderboard/');
  const code = page.locator('.astro-code').filter({ hasText: 'WITHSCORES' }).first();
  await code.scrollIntoViewIfNeeded();
  const edge = async () => {
    const box = await code.boundingBox();
    if (!box) throw new Error('The code is not on the page.');
    // One column of pixels inside of the border, above the text.
    const clip = { x: box.x + box.width - 4, y: box.y + 4, width: 1, height: 4 };
    return (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
  };
  const goesOn = await edge();
  await code.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  await expect.poll(edge).not.toBe(goesOn);
});
