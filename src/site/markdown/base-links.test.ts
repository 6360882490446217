import type { Link, Root } from 'mdast';
import { expect, test } from 'vitest';
import { remarkBaseLinks } from './base-links.ts';

/** The address a link in Markdown ends up with on a site under the base path. */
function linkedAddress(url: string, base: string): string {
  const link: Link = { type: 'link', url, children: [] };
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [link] }] };
  remarkBaseLinks({ base })(tree);
  return link.url;
}

test('links to pages of the site get the base path', () => {
  expect(linkedAddress('/rds/proxy/#why', '/notes')).toBe('/notes/rds/proxy/#why');
  expect(linkedAddress('/en/ports/', '/notes/')).toBe('/notes/en/ports/');
});

test('without a base path they stay as written', () => {
  expect(linkedAddress('/rds/proxy/', '/')).toBe('/rds/proxy/');
});

test('links within the page, to other hosts and relative ones stay as written', () => {
  for (const url of ['#why', 'https://aws.amazon.com/', '//aws.amazon.com/', '../proxy/']) {
    expect(linkedAddress(url, '/notes')).toBe(url);
  }
});
