import type { Locator, Page } from '@playwright/test';
import { pageAddress } from '../src/address.ts';
import { playerStrings } from '../src/i18n/player/player.ts';
import { stampedeStrings } from '../src/i18n/scenes/stampede.ts';
import { languages } from '../src/language.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { tabTo } from './support/keyboard.ts';
import { overflowingElements } from './support/overflow.ts';
import { smallControls } from './support/targets.ts';
import { expect, test } from './support/test.ts';

const strings = stampedeStrings.ko;

async function open(page: Page, address = 'labs/race/'): Promise<Locator> {
  await page.goto(address);
  const stampede = page.locator('.stampede');
  await stampede.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[component-url*="Stampede"]')).not.toHaveAttribute('ssr');
  return stampede;
}

/** Database reads that the table gives for a protection. */
const reads = async (stampede: Locator, protection: string) =>
  Number(await stampede.getByRole('row', { name: protection }).getByRole('cell').first().textContent());

test('asks before it shows, and then every protection is held against the others', async ({ page }) => {
  const stampede = await open(page);
  await expect(stampede.getByRole('table')).toHaveCount(0);
  expect(await faultsInBothThemes(page, '.stampede')).toEqual([]);
  await stampede.getByRole('button', { name: strings.few, exact: true }).click();
  await expect(stampede.locator('.stampede-answer')).toContainText(strings.wrong);
  const without = await reads(stampede, strings.protections.none);
  expect(without).toBeGreaterThan(20);
  expect(await reads(stampede, strings.protections.lock)).toBe(1);
  await expect(stampede.getByRole('img')).toHaveAttribute(
    'aria-label',
    strings.picture(strings.protections.none, without),
  );

  await stampede.getByRole('radio', { name: strings.protections.none }).press('ArrowRight');
  await expect(stampede.getByRole('radio', { name: strings.protections.lock })).toBeChecked();
  await expect(stampede.locator('.stampede-lesson')).toHaveText(strings.lessons.lock);
  await expect(stampede.getByRole('img')).toHaveAttribute(
    'aria-label',
    strings.picture(strings.protections.lock, 1),
  );
  expect(await faultsInBothThemes(page, '.stampede')).toEqual([]);

  await stampede.getByRole('button', { name: strings.another }).click();
  await expect(page).toHaveURL(/stampede=lock\.200\.200\.1\.2/);
  const rows = await stampede.getByRole('table').textContent();
  await page.reload();
  await expect(stampede.getByRole('table')).toHaveText(/./);
  expect(await stampede.getByRole('table').textContent()).toBe(rows);
});

for (const language of languages) {
  test(`fits a phone in ${language}, and a link it cannot read is said`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const address = pageAddress('labs/race', language);
    const stampede = await open(page, `${address}?stampede=jitter.1000.500.100.3`);
    await expect(stampede.getByRole('table')).toBeVisible();
    expect(await overflowingElements(page)).toEqual([]);
    await open(page, `${address}?stampede=jitter.1001.500.100.3`);
    await expect(stampede.getByRole('alert')).toHaveText(stampedeStrings[language].linkFault);
  });
}

/** The moment that is shown, as the sentence says it. */
const seconds = async (stampede: Locator) =>
  Number.parseFloat((await stampede.locator('.player-narration > p').first().textContent()) ?? '');

/** How much of the picture is not covered, from 0 to 1. */
const uncovered = (stampede: Locator) =>
  stampede.locator('.stampede-drawing').evaluate((drawing) => {
    const later = drawing.querySelector('.stampede-later')?.getBoundingClientRect();
    const { left, width } = drawing.getBoundingClientRect();
    return later ? Math.round(((later.left - left) / width) * 100) / 100 : Number.NaN;
  });

test('plays the readers by itself after the guess, from the first to the last', async ({ page }) => {
  await page.clock.install();
  const stampede = await open(page);
  await stampede.getByRole('button', { name: strings.all }).click();
  await expect(stampede.getByRole('button', { name: playerStrings.ko.pause, exact: true })).toBeVisible();
  await expect(async () => {
    // It plays while it is seen; the time that this takes costs the test nothing.
    await page.clock.runFor(2000);
    await expect(stampede.getByRole('button', { name: playerStrings.ko.play, exact: true })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  expect(await seconds(stampede)).toBe(1.6);
});

test.describe('without motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('goes back and forth by keyboard, and a link opens the very moment', async ({ page, context }) => {
    const stampede = await open(page);
    await stampede.getByRole('button', { name: strings.all }).click();
    expect(await seconds(stampede)).toBe(1.6);
    const forward = stampede.getByRole('button', { name: strings.player.forward, exact: true });
    const back = stampede.getByRole('button', { name: strings.player.back, exact: true });
    await tabTo(page, back);
    await page.keyboard.press('Home');
    await expect.poll(() => seconds(stampede)).toBe(0);
    expect(await uncovered(stampede)).toBe(0);
    for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => seconds(stampede)).toBe(0.4);
    expect(await uncovered(stampede)).toBe(0.25);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => seconds(stampede)).toBe(0.375);
    await page.keyboard.press('Enter');
    await expect.poll(() => seconds(stampede)).toBe(0.35);
    await forward.click();
    await expect.poll(() => seconds(stampede)).toBe(0.4);
    await stampede.getByRole('slider').fill('12');
    await expect.poll(() => seconds(stampede)).toBe(0.6);
    await page.keyboard.press('?');
    await expect(stampede.getByRole('dialog')).toContainText(strings.player.stepKeys);
    await page.keyboard.press('Escape');

    await expect(page).toHaveURL(/stampede=none\.200\.200\.1\.1\.600/);
    const other = await open(await context.newPage(), page.url());
    expect(await seconds(other)).toBe(0.6);
    await expect(other.locator('.stampede-figure')).toHaveText(
      (await stampede.locator('.stampede-figure').textContent()) ?? '',
    );
    expect(await uncovered(other)).toBe(0.38);
  });

  for (const language of languages) {
    test(`has no fault that axe finds on its way, and a finger finds every control, in ${language}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      const address = pageAddress('labs/race', language);
      for (const moment of [0, 425]) {
        const stampede = await open(page, `${address}?stampede=stale-lease.200.500.1.1.${moment}`);
        await expect.poll(() => seconds(stampede)).toBe(moment / 1000);
        expect(await faultsInBothThemes(page, '.stampede')).toEqual([]);
        expect(await overflowingElements(page)).toEqual([]);
        expect(await smallControls(stampede)).toEqual([]);
      }
    });
  }
});

test('prints the comparison and the moments as tables, without controls', async ({ page }) => {
  await open(page, 'labs/race/?stampede=lock.200.200.1.1.400');
  await page.emulateMedia({ media: 'print' });
  const moments = page.getByRole('table', { name: strings.paperTitle(strings.protections.none) });
  await expect(moments.locator('tbody tr')).toHaveCount(9);
  await expect(page.getByRole('table', { name: strings.compare })).toBeVisible();
  await expect(page.locator('.stampede button').filter({ visible: true })).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the comparison is there as a table, and no button that does nothing', async ({ page }) => {
    await page.goto('labs/race/');
    await expect(page.getByRole('table', { name: strings.compare })).toBeVisible();
    await expect(
      page.getByRole('table', { name: strings.paperTitle(strings.protections.none) }),
    ).toContainText('1.600초: 리더 200명 중 200명이 왔고 0명이');
    await expect(page.locator('.stampede')).toBeHidden();
  });
});
