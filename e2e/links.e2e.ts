import type { APIRequestContext } from '@playwright/test';
import { load } from 'cheerio';
import { allPages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

interface Document {
  /** Final status of the address. */
  readonly status: number;
  readonly ids: Set<string>;
  /** Addresses the document refers to on this site, with their fragments. */
  readonly references: string[];
}

/** Reads a document of the site without a browser. */
async function readDocument(request: APIRequestContext, address: string): Promise<Document> {
  const response = await request.get(address);
  const html = response.headers()['content-type']?.includes('html') ? await response.text() : '';
  const $ = load(html);
  const references = $('[href], [src]')
    .toArray()
    .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '')
    .map((reference) => new URL(reference, response.url()))
    .filter(({ origin }) => origin === new URL(response.url()).origin)
    .map(({ pathname, search, hash }) => pathname + search + hash);
  const ids = $('[id]')
    .toArray()
    .map((element) => $(element).attr('id') ?? '');
  return { status: response.status(), ids: new Set(ids), references };
}

test('every link, anchor and asset of every page leads somewhere', async ({ request }) => {
  const known = new Map<string, Promise<Document>>();
  const document = (address: string) => {
    const read = known.get(address) ?? readDocument(request, address);
    known.set(address, read);
    return read;
  };

  const broken: string[] = [];
  for (const { address } of allPages()) {
    for (const reference of (await document(address)).references) {
      const [target = '', fragment] = reference.split('#');
      const { status, ids } = await document(target);
      if (status !== 200) broken.push(`${address} refers to ${target}, which answers ${status}`);
      // `#preset=five&step=0` is no anchor but what a widget shows.
      else if (fragment && !fragment.includes('=') && !ids.has(decodeURIComponent(fragment)))
        broken.push(`${address} refers to ${reference}, but there is no such anchor`);
    }
  }
  expect([...new Set(broken)]).toEqual([]);
});
