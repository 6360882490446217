import { brotliCompressSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** Bytes of one page as a first-time reader downloads it, every file compressed with Brotli. */
export interface PageWeight {
  /** All files together. */
  readonly total: number;
  /** Script files, and the scripts inside the page taken as one text. */
  readonly javascript: number;
  /** Stylesheets, and the styles inside the page taken as one text. */
  readonly stylesheets: number;
  /** What was downloaded, largest first. */
  readonly files: { readonly address: string; readonly bytes: number }[];
}

/**
 * Opens a page and weighs everything the browser downloads by itself until the network rests, so that scripts loaded
 * in an idle moment count as well. The bytes are those of Brotli's highest quality, which is what a host that
 * compresses ahead of time sends; response headers are left out.
 *
 * @param page a page of a fresh browser context, whose cache is empty
 */
export async function weighPage(page: Page, address: string): Promise<PageWeight> {
  // By address: a widget imports what it has fetched before, which then comes out of the browser's cache.
  const bodies = new Map<
    string,
    Promise<{ readonly address: string; readonly type: string; readonly body: Buffer }>
  >();
  const weigh = (response: Response) => {
    if (!response.ok() || bodies.has(response.url())) return;
    bodies.set(
      response.url(),
      response.body().then((body) => ({
        address: new URL(response.url()).pathname,
        type: response.headers()['content-type'] ?? '',
        body,
      })),
    );
  };
  page.on('response', weigh);
  await page.goto(address, { waitUntil: 'networkidle' });
  // What comes later still is not counted, and may be cut off when the page closes.
  page.off('response', weigh);
  const inline = await page.evaluate(() => {
    const text = (selector: string) =>
      Array.from(document.querySelectorAll(selector), (element) => element.textContent).join('\n');
    return { javascript: text('script:not([src])'), stylesheets: text('style') };
  });

  const downloaded = (await Promise.all(bodies.values())).map((file) => ({
    ...file,
    bytes: brotli(file.body),
  }));
  const bytesOf = (type: RegExp) => sum(downloaded.filter((file) => type.test(file.type)));
  return {
    total: sum(downloaded),
    javascript: bytesOf(/javascript/) + brotli(inline.javascript),
    stylesheets: bytesOf(/css/) + brotli(inline.stylesheets),
    files: downloaded.map(({ address, bytes }) => ({ address, bytes })).sort((a, b) => b.bytes - a.bytes),
  };
}

function brotli(content: string | Buffer): number {
  return content.length === 0 ? 0 : brotliCompressSync(content).length;
}

function sum(files: { readonly bytes: number }[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}
