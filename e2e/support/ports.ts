import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { pageAddress } from '../../src/address.ts';
import { portStrings } from '../../src/i18n/ports.ts';
import type { Language } from '../../src/language.ts';

/** The services of the table, of which those of the lecture notes name their statement. */
export const services: readonly { readonly statement?: string }[] = parse(
  readFileSync('src/content/ports.yaml', 'utf8'),
);

/** The file with the rest of the numbers, which is fetched when it is needed. */
export const registryAddress = '**/port-registry.txt';

/** Waits until the island around an element answers. */
export async function ready(element: Locator, page: Page): Promise<Locator> {
  await element.scrollIntoViewIfNeeded();
  // As a reader who points at it: the look-up waits for that.
  await element.dispatchEvent('pointerover');
  await expect(page.locator('astro-island', { has: element })).not.toHaveAttribute('ssr');
  return element;
}

async function open(page: Page, widget: string, language: Language, query: string): Promise<Locator> {
  await page.goto(`${pageAddress('ports', language)}${query}`);
  return ready(page.locator(widget), page);
}

/** Opens the look-up of ports; the query is that of the address, with its question mark. */
export async function openLookup(
  page: Page,
  { language = 'ko', query = '' }: { readonly language?: Language; readonly query?: string } = {},
): Promise<{ readonly lookup: Locator; readonly box: Locator }> {
  const lookup = await open(page, '.port-lookup', language, query);
  return { lookup, box: lookup.getByRole('searchbox', { name: portStrings[language].label }) };
}

/** Opens the generator of security-group rules. */
export function openRules(
  page: Page,
  { language = 'ko', query = '' }: { readonly language?: Language; readonly query?: string } = {},
): Promise<Locator> {
  return open(page, '.rule-generator', language, query);
}

/** Opens the drill. */
export function openDrill(page: Page, language: Language = 'ko'): Promise<Locator> {
  return open(page, '.port-drill', language, '');
}
