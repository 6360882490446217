import type { Page } from '@playwright/test';

/** More stops than a walk through a page needs to show every kind of place. */
const mostStops = 150;

/**
 * Walks through a page by keyboard and looks whether what has the focus can be seen at all (WCAG 2.2, 2.4.11).
 *
 * @param key `Shift+Tab` walks from the end of the page to its beginning
 * @returns the controls of which nothing is seen while they have the focus, as short HTML
 */
export async function coveredStops(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  await page.evaluate((backwards) => {
    const links = [...document.querySelectorAll<HTMLElement>('a[href]')].filter(
      (link) => link.getClientRects().length > 0,
    );
    if (backwards) links.at(-1)?.focus();
    else (document.activeElement as HTMLElement | null)?.blur();
  }, key === 'Shift+Tab');
  const covered: string[] = [];
  let first: string | undefined;
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press(key);
    const { id, seen, html } = await page.evaluate(focusedInPage);
    // Behind the last control the focus leaves the page, and then it begins again.
    if (id === undefined) break;
    if (id === first) break;
    first ??= id;
    if (!seen) covered.push(html);
  }
  return covered;
}

/** Runs in the page: whether any of a grid of points on what has the focus shows it. */
function focusedInPage(): { readonly id: string | undefined; readonly seen: boolean; readonly html: string } {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) {
    return { id: undefined, seen: true, html: '' };
  }
  focused.dataset.stop ??= String(Math.random());
  const stays = (element: Element) => /fixed|sticky/.test(getComputedStyle(element).position);
  const shows = (element: Element | null): boolean => {
    if (!element) return false;
    if (focused.contains(element)) return true;
    // What holds the focused control may lie above it without hiding it, unless it stays while the page scrolls.
    return element.contains(focused) && !stays(element);
  };
  const grid = [0.1, 0.3, 0.5, 0.7, 0.9];
  const seen = [...focused.getClientRects()].some(({ left, top, width, height }) =>
    grid.some((across) =>
      grid.some((down) => shows(document.elementFromPoint(left + width * across, top + height * down))),
    ),
  );
  const { y } = focused.getBoundingClientRect();
  return {
    id: focused.dataset.stop,
    seen,
    html: `${focused.outerHTML.replace(/data-stop="\S+"/, '').slice(0, 120)} at ${Math.round(y)} px`,
  };
}
