import { globSync, readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { comparisonTheme, engineChooser } from '../../src/content/schema/comparison.ts';
import type { Language } from '../../src/language.ts';

// What the comparison should show is counted in its data, so that a new row breaks no test.

/** The rows of the comparison, by their themes. */
export const themes = globSync('src/content/comparison/*.yaml').map((file) =>
  comparisonTheme.parse(parse(readFileSync(file, 'utf8'))),
);

export const rows = themes.flatMap((theme) => theme.rows);

export const { questions } = engineChooser.parse(
  parse(readFileSync('src/content/engine-chooser.yaml', 'utf8')),
);

/** How many rows a theme has. */
export function rowsOf(theme: string): number {
  return themes.find((file) => file.theme === theme)?.rows.length ?? 0;
}

/** What a row is about, in a language. */
export function featureOf(id: string, language: Language): string {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`The comparison has no row "${id}".`);
  return row.feature[language];
}

/** Opens the comparison and waits until it answers: at once where the address asks for something, else once it is seen. */
export async function openComparison(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const widget = page.locator('.comparison');
  if (!/[?#]/.test(address)) await widget.getByRole('searchbox').scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: widget })).not.toHaveAttribute('ssr');
  return widget;
}

/** The rows of the table that are shown. */
export function shownRows(page: Page): Locator {
  return page.locator('.comparison-table tr[id^="row-"]');
}
