import type { Locator } from '@playwright/test';

/** A finger needs 44 px; sizes that come from fonts differ by fractions of a pixel. */
const leastHeight = 43.5;

/**
 * The controls of a widget that a finger could miss.
 *
 * @param root the widget
 * @returns what is written on each, empty when all are large enough
 */
export function smallControls(root: Locator): Promise<(string | null)[]> {
  return root
    .locator('button, select, .switch, .choice > label')
    .filter({ visible: true })
    .evaluateAll(
      (controls, least) =>
        controls
          .filter((control) => control.getBoundingClientRect().height < least)
          .map((control) => control.textContent),
      leastHeight,
    );
}
