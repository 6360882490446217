import { expect, type Locator, type Page } from '@playwright/test';

/** The open search dialog of a page. */
export function searchDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /^(검색|Search)$/ });
}

/** Opens the dialog with the keyboard and gives its field. */
export async function openSearch(page: Page): Promise<Locator> {
  // The shortcut is there once the page's script has run, which makes the link a button.
  await expect(page.locator('[data-search-open]')).toHaveRole('button');
  await page.keyboard.press('Control+k');
  const field = searchDialog(page).getByRole('combobox');
  await expect(field).toBeFocused();
  return field;
}

/** Holds the script of search back until the returned function is called. */
export async function holdSearch(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/open\.[^/]*\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Types a query into an empty or filled field and waits until its results are in the page. */
export async function searchFor(scope: Locator, query: string): Promise<void> {
  await scope.getByRole('combobox').fill(query);
  await expect(scope.locator('.search-body')).toHaveAttribute('data-query', query.trim());
}

/** Slugs of the pages in the results, best first, each once. */
export async function foundPages(scope: Locator): Promise<string[]> {
  const addresses = await scope
    .getByRole('option')
    .evaluateAll((options) =>
      options.map((option) => (option instanceof HTMLAnchorElement ? option.pathname : '')),
    );
  const slugs = addresses.map((address) => address.replace(/^\/(en\/)?/, '').replace(/\/$/, ''));
  // Questions are on pages of their own, which are no results.
  return [...new Set(slugs)].filter((slug) => !slug.endsWith('/questions'));
}
