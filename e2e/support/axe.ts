import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { setScheme } from './theme.ts';

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Where WCAG asks for targets of 24 px, ours have 26: sizes that come from fonts differ by fractions of a pixel from
 * one browser to the next.
 */
const targets = {
  // The nodes of rules that hold are of no use, and describing them takes time.
  resultTypes: ['violations' as const],
  checks: {
    'target-size': { options: { minSize: 26 } },
    'target-offset': { options: { minOffset: 26 } },
  },
};

/** The rules that look at colours: no other can answer differently in the other theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Runs axe with every rule of WCAG 2.2 level AA on what the page shows now.
 *
 * @param selector part of the page to look at; the whole page when left out
 * @returns one line per element at fault, empty when there is none
 */
export async function accessibilityFaults(page: Page, selector?: string): Promise<string[]> {
  return faultsOf((await axeOn(page)).withTags(wcag22AA), selector);
}

/**
 * Runs axe with the rules about colours only: all that the other theme, or the other language where words have room
 * enough, can answer differently.
 *
 * @param selector part of the page to look at; the whole page when left out
 * @returns one line per element at fault, empty when there is none
 */
export async function colourFaults(page: Page, selector?: string): Promise<string[]> {
  return faultsOf((await axeOn(page)).withRules(colourRules), selector);
}

/**
 * Runs axe on what the page shows now, in the light theme with every rule and in the dark one with those about colours.
 *
 * @param selector part of the page to look at; the whole page when left out
 * @returns one line per element at fault, empty when there is none
 */
export async function faultsInBothThemes(page: Page, selector?: string): Promise<string[]> {
  await setScheme(page, 'light');
  const light = await accessibilityFaults(page, selector);
  await setScheme(page, 'dark');
  const dark = await colourFaults(page, selector);
  return [...light, ...dark.map((fault) => `in the dark theme: ${fault}`)];
}

/**
 * The site has no frames, and without them the legacy mode saves opening a blank page for every run. In it the builder
 * sends the source of axe, half a megabyte, twice for every run; here a document gets it once, and an empty statement
 * from then on.
 */
async function axeOn(page: Page): Promise<AxeBuilder> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    await page.evaluate(layOutRows);
  }
  return new AxeBuilder({ page, axeSource: ';' }).options(targets).setLegacyMode(true);
}

/**
 * Runs in the page: rows of a table that nobody has scrolled to are no higher than a guess, and axe would take the end
 * of one for being on top of the next.
 */
function layOutRows(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('tr { content-visibility: visible !important; }');
  document.adoptedStyleSheets.push(sheet);
}

async function faultsOf(axe: AxeBuilder, selector?: string): Promise<string[]> {
  const { violations } = await (selector ? axe.include(selector) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}: ${node.failureSummary?.replace(/\s+/g, ' ')}`),
  );
}
