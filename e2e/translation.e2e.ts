import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { load } from 'cheerio';
import { parse } from 'yaml';
import { pageAddress } from '../src/address.ts';
import { factPage } from '../src/content/schema/fact.ts';
import { allPages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const facts: { readonly page: string; readonly id: string }[] = [];
for await (const file of glob('src/content/facts/*.yaml')) {
  const { page, statements } = factPage.parse(parse(readFileSync(file, 'utf8')));
  facts.push(...statements.map(({ id }) => ({ page, id })));
}

for (const { address, counterpart, language, slug } of allPages()) {
  const here = facts.filter(({ page }) => page === slug).map(({ id }) => id.toLowerCase());

  if (here.length > 0) {
    test(`${address} shows each of its ${here.length} statements under its own anchor`, async ({
      request,
    }) => {
      const $ = load(await (await request.get(address)).text());
      const shown = here.filter((id) => $(`main [id="${id}"]`).text().trim().length > 0);
      expect(shown).toEqual(here);
    });
  }

  if (language === 'ko') {
    test(`${address} and ${counterpart} have the same anchors in the same order`, async ({ request }) => {
      const [korean = [], english = []] = await Promise.all(
        [address, counterpart].map(async (page) => {
          const $ = load(await (await request.get(page)).text());
          return $('main :is(h1, h2, h3, h4, .fact)[id]')
            .toArray()
            .map((element) => `${element.tagName} ${$(element).attr('id')}`);
        }),
      );
      expect(english).toEqual(korean);
    });
  }
}

test('every page that has statements exists in both languages', () => {
  const addresses = new Set(allPages().map(({ address }) => address));
  const wanted = facts.flatMap(({ page }) => [pageAddress(page, 'ko'), pageAddress(page, 'en')]);
  expect(wanted.filter((address) => !addresses.has(address))).toEqual([]);
});
