import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has before its content; a control that is further away cannot be reached. */
const mostStops = 80;

/**
 * Presses Tab until a control has the focus, as a reader without a mouse does.
 *
 * @throws when the control cannot be reached that way, or when its focus cannot be seen
 */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    if (!(await control.evaluate((element) => element === document.activeElement))) continue;
    await expect(control).toBeInViewport();
    const outline = await control.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline, 'the focused control shows its focus').not.toBe('none');
    return;
  }
  throw new Error(`Pressing Tab ${mostStops} times did not reach ${control}.`);
}
