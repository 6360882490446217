import { readFileSync } from 'node:fs';
import { weighPage } from '../bench/page-weight.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { allPages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const notes = allPages().filter(({ slug }) => /^(rds|elasticache)\//.test(slug));
const hasWidget = (address: string) =>
  readFileSync(new URL(`../dist${address}index.html`, import.meta.url), 'utf8').includes('<astro-island');

test('some notes have no widget, so that the budget below means something', () => {
  expect(notes.filter(({ address }) => !hasWidget(address)).length).toBeGreaterThanOrEqual(4);
});

for (const { address } of notes.filter((note) => !hasWidget(note.address))) {
  test(`${address} keeps within the budget of a note without a widget`, async ({ page }) => {
    const { total, javascript, stylesheets, files } = await weighPage(page, address);
    const made = JSON.stringify(files);
    expect.soft(total, `the whole page: ${made}`).toBeLessThanOrEqual(budgets.note.total);
    expect.soft(javascript, 'its scripts').toBeLessThanOrEqual(budgets.note.javascript);
    expect.soft(stylesheets, 'its styles').toBeLessThanOrEqual(budgets.note.stylesheets);
  });
}

for (const address of ['/ports/', '/en/ports/']) {
  test(`${address} keeps within its budget`, async ({ page }) => {
    const { total, files } = await weighPage(page, address);
    expect(total, JSON.stringify(files)).toBeLessThanOrEqual(budgets.ports.total);
  });
}

test('a file that a widget fetches and then imports is weighed once', async ({ page }) => {
  const { files } = await weighPage(page, '/glossary/');
  const addresses = files.map(({ address }) => address);
  expect(addresses.filter((address) => address.includes('/preact.'))).toHaveLength(1);
  expect(new Set(addresses).size).toBe(addresses.length);
});

/** Notes carry their figures as a picture and as words; what makes them move comes once they are about to be seen. */
for (const { address } of notes.filter((note) => hasWidget(note.address))) {
  test(`${address} brings nothing of a widget that nobody has come to`, async ({ page }) => {
    const { total, javascript, stylesheets, files } = await weighPage(page, address);
    expect.soft(javascript, JSON.stringify(files)).toBeLessThanOrEqual(budgets.noteWithWidget.javascript);
    expect.soft(stylesheets, 'its styles').toBeLessThanOrEqual(budgets.noteWithWidget.stylesheets);
    expect.soft(total, 'the whole page').toBeLessThanOrEqual(budgets.noteWithWidget.total);
    const widgets = await page
      .locator('astro-island')
      .evaluateAll((islands) => islands.map((island) => island.getAttribute('component-url')));
    expect(files.filter((file) => widgets.includes(file.address))).toEqual([]);
  });
}
