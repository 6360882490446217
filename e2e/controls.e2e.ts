import type { Locator, Page } from '@playwright/test';
import { reviewStrings } from '../src/i18n/review.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { expect, test } from './support/test.ts';

// Lists, sliders, checkboxes, search fields and files look alike wherever they are, and stay what they are.

const places = [
  { what: 'a list', path: 'exam/', find: '.controls select' },
  { what: 'a list of a lab', path: 'labs/encryption/', find: '.goal-choice > select' },
  { what: 'a slider', path: 'labs/session/', find: '.player-scrubber > input' },
  { what: 'the slider of the cache lab', path: 'labs/cache/', find: '.player-scrubber > input' },
  { what: 'a checkbox', path: 'ports/', find: '.rule-services input' },
  { what: 'a search field', path: 'ports/', find: '.port-lookup input[type="search"]' },
  { what: 'the search field of the glossary', path: 'glossary/', find: '.glossary-filter input' },
  { what: 'the button for a file', path: 'review/', find: '.control-file' },
] as const;

/** A button for a file is folded away, and fetched when it is unfolded. */
async function unfold(page: Page, path: string): Promise<void> {
  if (path !== 'review/') return;
  await expect(page.locator('astro-island[ssr]').filter({ has: page.locator('.controls') })).toHaveCount(0);
  await page.getByText(reviewStrings.ko.transfer).click();
}

/** Waits for the widget around a control, so that what is looked at is not about to be drawn anew. */
async function alive(control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  await control.dispatchEvent('pointerover');
  await expect(control.page().locator('astro-island[ssr]').filter({ has: control })).toHaveCount(0);
  await expect(control).toBeVisible();
}

for (const { what, path, find } of places) {
  test(`${what} can be pressed, read and reached by keyboard within 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    await unfold(page, path);
    const control = page.locator(find).first();
    await alive(control);
    const box = await control.evaluate((element) => {
      // The line of a checkbox is its target.
      const target = element.matches('[type="checkbox"]') ? (element.closest('label') ?? element) : element;
      const { left, right, height } = target.getBoundingClientRect();
      return { left, right, height };
    });
    expect(box.height).toBeGreaterThanOrEqual(24);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(360);

    const field = control.locator('xpath=descendant-or-self::*[self::input or self::select]').first();
    await field.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(field).toBeFocused();
    const outline = await control.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe('solid');
    expect.soft(await faultsInBothThemes(page, find)).toEqual([]);
  });
}

for (const { what, path, find } of places.filter(({ what }) => /list|slider|checkbox/.test(what))) {
  test(`in forced colours the browser draws ${what} itself`, async ({ page }) => {
    await page.goto(path);
    const drawn = () =>
      page
        .locator(find)
        .first()
        .evaluate((element) => getComputedStyle(element).appearance);
    expect(await drawn()).toBe('none');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await drawn()).toBe('auto');
  });
}

test('a slider is filled up to where its thumb stands', async ({ page }) => {
  await page.goto('labs/session/#step=2&predict=0');
  const slider = page.locator('.player-scrubber > input').first();
  await alive(slider);
  const at = () => slider.evaluate((element) => Number(getComputedStyle(element).getPropertyValue('--at')));
  const share = () =>
    slider.evaluate((element) => {
      const { value, max } = element as HTMLInputElement;
      return Number(value) / Number(max);
    });
  await slider.press('Home');
  await expect.poll(at).toBe(0);
  await slider.press('ArrowRight');
  await expect.poll(at).toBeGreaterThan(0);
  expect(await at()).toBeCloseTo(await share());
});

test('a file is chosen with a button that says what for', async ({ page }) => {
  await page.goto('review/');
  await unfold(page, 'review/');
  const label = page.locator('.control-file').first();
  await alive(label);
  const chooser = page.waitForEvent('filechooser');
  await label.click();
  expect((await chooser).isMultiple()).toBe(false);
  await expect(label.locator('input')).toHaveAccessibleName(/\S/);
});
