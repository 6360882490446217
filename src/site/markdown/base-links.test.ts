import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { baseLinks } from './base-links.ts';

/** The addresses that links in Markdown end up with on a site under the base path: one in its place, one defined. */
async function linkedAddresses(url: string, base: string): Promise<string[]> {
  const { html } = await markdownToHtml(`[a](${url}) [b]\n\n[b]: ${url}`, {
    mdastPlugins: [baseLinks(base)],
  });
  return Array.from(html.matchAll(/href="([^"]*)"/g), ([, address = '']) => address);
}

test('links to pages of the site get the base path', async () => {
  const address = '/notes/rds/proxy/#why';
  expect(await linkedAddresses('/rds/proxy/#why', '/notes')).toEqual([address, address]);
  expect(await linkedAddresses('/en/ports/', '/notes/')).toContain('/notes/en/ports/');
});

test('without a base path they stay as written', async () => {
  expect(await linkedAddresses('/rds/proxy/', '/')).toEqual(['/rds/proxy/', '/rds/proxy/']);
});

test('links within the page, to other hosts and relative ones stay as written', async () => {
  for (const url of ['#why', 'https://aws.amazon.com/', '//aws.amazon.com/', '../proxy/']) {
    expect(await linkedAddresses(url, '/notes')).toEqual([url, url]);
  }
});
