import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { baseLinks } from './base-links.ts';

/** The addresses that links in Markdown end up with on a site under the base path: one in its place, one defined. */
function linkedAddresses(url: string, base: string): string[] {
  const { html } = markdownToHtml(`[a](${url}) [b]\n\n[b]: ${url}`, {
    mdastPlugins: [baseLinks(base)],
  });
  return Array.from(html.matchAll(/href="([^"]*)"/g), ([, address = '']) => address);
}

test('links to pages of the site get the base path', () => {
  const address = '/notes/rds/proxy/#why';
  expect(linkedAddresses('/rds/proxy/#why', '/notes')).toEqual([address, address]);
  expect(linkedAddresses('/en/ports/', '/notes/')).toContain('/notes/en/ports/');
});

test('without a base path they stay as written', () => {
  expect(linkedAddresses('/rds/proxy/', '/')).toEqual(['/rds/proxy/', '/rds/proxy/']);
});

test('links within the page, to other hosts and relative ones stay as written', () => {
  for (const url of ['#why', 'https://aws.amazon.com/', '//aws.amazon.com/', '../proxy/']) {
    expect(linkedAddresses(url, '/notes')).toEqual([url, url]);
  }
});
