import type { Page } from '@playwright/test';

/**
 * What makes a page scroll sideways. A region that scrolls by itself (a wide table in its frame) is fine as long
 * as the frame fits.
 *
 * @returns the outermost elements that stick out of the window, as short HTML; empty when the page fits
 */
export async function overflowingElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const sticksOut = (element: Element) => element.getBoundingClientRect().right > clientWidth + 1;
    const culprits = [...document.body.querySelectorAll('*')]
      .filter((element) => sticksOut(element) && !(element.parentElement && sticksOut(element.parentElement)))
      .map((element) => (element.cloneNode() as Element).outerHTML.slice(0, 200));
    return [`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`, ...culprits];
  });
}
