import { comparisonStrings } from '../../src/i18n/comparison.ts';
import { loadingStrings } from '../../src/i18n/loading.ts';
import { playerStrings } from '../../src/i18n/player/player.ts';
import { sessionStrings } from '../../src/i18n/scenes/session.ts';
import { type Browsing, countOf, textOf } from './browsing.ts';
import { expect, test } from './test.ts';

/** Turns to the widget around an element and waits until it has hydrated: some wait to be seen, or turned to. */
async function started(browsing: Browsing, selector: string): Promise<void> {
  await browsing.inPage((query) => {
    const element = document.querySelector(query);
    element?.scrollIntoView({ behavior: 'instant' });
    element?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  }, selector);
  await expect
    .poll(() =>
      browsing.inPage((query) => {
        const island = document.querySelector(query)?.closest('astro-island');
        return island !== null && island !== undefined && !island.hasAttribute('ssr');
      }, selector),
    )
    .toBe(true);
}

const typedIn = (browsing: Browsing, selector: string) =>
  browsing.inPage((query) => document.querySelector<HTMLInputElement>(query)?.value, selector);
/** Whether a page says something; a page's whole text would be too much for a report. */
const says = async (browsing: Browsing, sentence: string) =>
  (await textOf(browsing, 'main')).includes(sentence);

test('search opens by its key, finds, and leads to the page', async ({ browsing }) => {
  await browsing.open('glossary/');
  // The key works once the button's script is there.
  await expect.poll(() => countOf(browsing, '[data-search-open]:not([aria-disabled])')).toBe(1);
  await browsing.press('/');
  await expect
    .poll(() => browsing.inPage(() => document.activeElement?.getAttribute('role'), undefined))
    .toBe('combobox');
  await browsing.type('dialog[open] [role=combobox]', 'rds proxy');
  await expect.poll(() => textOf(browsing, 'dialog[open] [role=option]')).toMatch(/Proxy/);
  await browsing.press('Enter');
  await expect.poll(() => browsing.address()).toContain('/rds/proxy/');
});

test('the theme is kept from page to page', async ({ browsing }) => {
  await browsing.open('rds/proxy/');
  // Choosing works once the select's script is there.
  const choose = () =>
    browsing.inPage(() => {
      const select = document.querySelector<HTMLSelectElement>('starlight-theme-select select');
      if (select) select.value = 'dark';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
      return document.documentElement.dataset.theme;
    }, undefined);
  await expect.poll(choose).toBe('dark');
  await browsing.open('glossary/');
  expect(await browsing.inPage(() => document.documentElement.dataset.theme, undefined)).toBe('dark');
});

test('the cache lab steps forward and back, and its link opens the same moment', async ({ browsing }) => {
  // On its plain address it would begin to play.
  await browsing.open('labs/cache/#preset=exam&step=1');
  await started(browsing, '.stage');
  const position = () => textOf(browsing, '.player-position');
  const start = 1;
  await expect.poll(position).toMatch(/^1 \//);
  for (let step = 1; step <= 3; step++) {
    await browsing.click('button', '한 요청 앞으로');
    await expect.poll(position).toMatch(new RegExp(`^${start + step} /`));
  }
  await browsing.click('button', '한 요청 뒤로');
  await expect.poll(position).toMatch(new RegExp(`^${start + 2} /`));
  await expect.poll(() => browsing.address()).toContain(`step=${start + 2}`);
  await browsing.open(await browsing.address());
  await started(browsing, '.stage');
  await expect.poll(position).toMatch(new RegExp(`^${start + 2} /`));
});

test('a scene can be driven, and steps back', async ({ browsing }) => {
  const strings = sessionStrings.ko;
  await browsing.open('labs/session/#predict=0');
  await started(browsing, '.player');
  await browsing.click('button', strings.scaleOut);
  await browsing.click('button', playerStrings.ko.back);
  expect(await textOf(browsing, '.player')).toContain(strings.scaleOut);
});

test('the glossary narrows while one types', async ({ browsing }) => {
  await browsing.open('glossary/');
  await started(browsing, '.glossary-filter');
  await browsing.type('.glossary-filter input', 'failover');
  await expect.poll(() => countOf(browsing, '#sorted-set')).toBe(0);
  expect(await countOf(browsing, '#failover')).toBe(1);
});

test('a linked term shows its definition, and Escape hides it', async ({ browsing }) => {
  await browsing.open('rds/proxy/');
  await browsing.press('Tab');
  await browsing.inPage(() => document.querySelector<HTMLElement>('a.term')?.focus(), undefined);
  await expect.poll(() => countOf(browsing, '[role=tooltip]')).toBe(1);
  await browsing.press('Escape');
  await expect.poll(() => countOf(browsing, '[role=tooltip]')).toBe(0);
});

test('a port is looked up by its name', async ({ browsing }) => {
  await browsing.open('ports/');
  await started(browsing, '.port-lookup');
  await browsing.type('.port-lookup input', 'postgres');
  await expect.poll(() => textOf(browsing, '.port-card')).toContain('5432');
});

test('the comparison filters, and says so in its address', async ({ browsing }) => {
  await browsing.open('elasticache/redis-vs-memcached/');
  await started(browsing, '.comparison-region');
  await browsing.click('label', comparisonStrings.ko.exam);
  await expect.poll(() => browsing.address()).toContain('view=exam');
});

test('a text of requests is replayed in a worker', async ({ browsing }) => {
  await browsing.open('labs/cache/#trace=r+a%0Ar+b%0Ar+a');
  await started(browsing, '.stage');
  await expect.poll(() => textOf(browsing, '.player-position')).toMatch(/\/ 3/);
});

test.describe('over a line that breaks', () => {
  test.use({ expectedFault: /Failed to load resource|NetworkError|ERR_/ });
  const strings = loadingStrings.ko;

  test('a script that is lost once is fetched again in silence', async ({ browsing, line }) => {
    line.lose(/\/_astro\/GlossaryFilter[^/]*\.js/, 1);
    await browsing.open(`${line.address}glossary/`);
    await started(browsing, '.glossary-filter');
    expect(await says(browsing, strings.unreachable)).toBe(false);
  });

  test('a script that does not come is said, and asked for again it works', async ({ browsing, line }) => {
    line.lose(/\/_astro\/GlossaryFilter[^/]*\.js/, Number.POSITIVE_INFINITY);
    await browsing.open(`${line.address}glossary/`);
    await expect.poll(() => says(browsing, strings.unreachable)).toBe(true);
    line.lose(/$^/, 0);
    await browsing.click('button', strings.retry);
    await started(browsing, '.glossary-filter');
    await browsing.type('.glossary-filter input', 'failover');
    await expect.poll(() => typedIn(browsing, '.glossary-filter input')).toBe('failover');
    await expect.poll(() => countOf(browsing, '#sorted-set')).toBe(0);
  });
});
