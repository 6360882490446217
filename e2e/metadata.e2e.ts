import type { APIRequestContext } from '@playwright/test';
import { load } from 'cheerio';
import sharp from 'sharp';
import { readPages } from '../src/content/queries/pages-on-disk.ts';
import { allPages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** The path of an address that names the published site, as the local server knows it. */
const local = (address: string | undefined) => new URL(address ?? '', 'http://localhost').pathname;

async function read(request: APIRequestContext, address: string) {
  return load(await (await request.get(address)).text());
}

test('every page has a title image of its own, in the size other sites expect', async ({ request }) => {
  const images = new Set<string>();
  for (const { address } of allPages()) {
    const $ = await read(request, address);
    const image = local($('meta[property="og:image"]').attr('content'));
    expect.soft($('meta[property="og:image:alt"]').attr('content'), address).toMatch(/\S · Hit or Miss$/);
    const response = await request.get(image);
    expect.soft(response.headers()['content-type'], image).toBe('image/png');
    const { width, height } = await sharp(await response.body()).metadata();
    expect.soft([width, height], image).toEqual([1200, 630]);
    images.add(image);
  }
  expect(images.size).toBe(allPages().length);
});

test('every page describes itself in its own language', async ({ request }) => {
  for (const { address, language } of allPages()) {
    const $ = await read(request, address);
    const description = $('meta[name="description"]').attr('content') ?? '';
    const korean = /[가-힣]/.test(description);
    expect.soft(korean, `${address}: ${description}`).toBe(language === 'ko');
    const locale = $('meta[property="og:locale"]').attr('content');
    expect.soft(locale, address).toBe(language === 'ko' ? 'ko_KR' : 'en_US');
  }
});

test('every note says at its head how long it takes to read, and no other page does', async ({ request }) => {
  const notes = new Set(
    readPages('src/content')
      .filter(({ kind }) => kind === 'note')
      .map(({ slug }) => slug),
  );
  expect(notes).toContain('rds/proxy');
  for (const { address, language, slug } of allPages()) {
    const $ = await read(request, address);
    const said = $('main .reading-time').text();
    const expected = language === 'ko' ? /^읽는 데 약 \d+분$/ : /^About \d+ minutes? to read$/;
    expect.soft(said, address).toMatch(notes.has(slug) ? expected : /^$/);
  }
});

test('readers without a match in their language are sent to the Korean page', async ({ request }) => {
  for (const address of ['/rds/proxy/', '/en/rds/proxy/']) {
    const $ = await read(request, address);
    expect(local($('link[hreflang="x-default"]').attr('href'))).toBe('/rds/proxy/');
  }
});

test('every page has a Markdown twin with its title, its facts and their sources', async ({ request }) => {
  for (const { address } of allPages()) {
    const $ = await read(request, address);
    const twin = $('link[type="text/markdown"]').attr('href') ?? '';
    const response = await request.get(twin);
    expect.soft(response.headers()['content-type'], twin).toBe('text/markdown; charset=utf-8');
    const markdown = await response.text();
    expect.soft(markdown, twin).toContain(`# ${$('h1').text().trim()}\n`);
    for (const fact of $('.fact[id]').toArray()) {
      expect.soft(markdown, twin).toContain($(fact).attr('id')?.toUpperCase());
    }
    for (const source of $('.fact .sources a[href^="http"]').toArray()) {
      expect.soft(markdown, twin).toContain($(source).attr('href'));
    }
    expect.soft(markdown, `${twin} speaks of nothing one could press`).not.toMatch(/<\/?[a-z]+[ >]/);
  }
});

test('llms.txt lists the Markdown twin of every page', async ({ request }) => {
  const text = await (await request.get('llms.txt')).text();
  const listed = [...text.matchAll(/\]\((\S+)\)/g)].map(([, address]) => local(address));
  const twins = allPages()
    .filter(({ slug }) => slug !== '')
    .map(({ address }) => `${address}index.md`);
  expect(listed.toSorted()).toEqual(twins.toSorted());
});

test('the feeds list every correction at the address of its fact', async ({ request }) => {
  for (const [feed, page] of [
    ['corrections.xml', 'corrections/'],
    ['en/corrections.xml', 'en/corrections/'],
  ] as const) {
    const xml = load(await (await request.get(feed)).text(), { xml: true });
    const html = await read(request, page);
    const items = xml('item').toArray();
    expect(items.length).toBe(html('article.corrected').length);
    for (const item of items.slice(0, 5)) {
      const { pathname, hash } = new URL(xml(item).find('link').text());
      const target = await read(request, pathname);
      expect(target(hash).length, `${pathname}${hash}`).toBe(1);
    }
    expect(html('link[type="application/rss+xml"]').attr('href')).toBe(`/${feed}`);
  }
});

test('the manifest, its icons, the favicon and robots.txt are there and agree', async ({ request }) => {
  const $ = await read(request, '');
  const manifest = await (await request.get($('link[rel="manifest"]').attr('href') ?? '')).json();
  for (const { url } of manifest.shortcuts) expect((await request.get(url)).ok(), url).toBe(true);
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = await sharp(await (await request.get(src)).body()).metadata();
    expect.soft(`${width}x${height}`, src).toBe(sizes);
  }
  const favicon = await request.get($('link[rel="shortcut icon"]').attr('href') ?? '');
  expect(favicon.headers()['content-type']).toBe('image/svg+xml');
  const robots = await (await request.get('robots.txt')).text();
  const sitemap = /^Sitemap: (\S+)$/m.exec(robots)?.[1];
  expect((await request.get(local(sitemap))).status()).toBe(200);
});

test('the sitemap leaves out what asks not to be found', async ({ request }) => {
  for (const { address } of allPages()) {
    const $ = await read(request, address);
    expect.soft($('meta[name="robots"]').attr('content') ?? '', address).not.toContain('noindex');
  }
});
