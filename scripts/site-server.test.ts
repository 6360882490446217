import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteServer } from './site-server.ts';

const directory = mkdtempSync(join(tmpdir(), 'hit-or-miss-'));
const files: Record<string, string> = {
  'index.html': 'home',
  '404.html': '없는 페이지',
  'en/404.html': 'No such page',
  'letters.txt': 'abcdefghijklmnopqrstuvwxyz',
  'nginx-site.conf': 'add_header',
  'movie.bin': 'x'.repeat(5_000_000),
  '.well-known/security.txt': 'Contact',
  'rds/proxy/index.html': `proxy ${'x'.repeat(2000)}`,
  '_astro/page.js': 'export {};',
  _headers: '/notes/*\n  X-Test: yes\n\n/notes/_astro/*\n  Cache-Control: immutable\n',
};
const server = siteServer({ directory, base: '/notes' });

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  symlinkSync(tmpdir(), join(directory, 'outside'));
  await new Promise<void>((listening) => server.listen(0, listening));
});

afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true });
});

const port = () => (server.address() as AddressInfo).port;

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`http://localhost:${port()}${path}`, {
    method,
    redirect: 'manual',
    headers: { 'Accept-Encoding': 'gzip, deflate, br', ...headers },
  });

/** Sends a path as it is, which `fetch` would tidy up first. */
function getRaw(
  path: string,
): Promise<{ readonly status: number | undefined; readonly location: string | undefined }> {
  return new Promise((resolve, reject) => {
    request({ port: port(), path }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    })
      .on('error', reject)
      .end();
  });
}

describe('the local server', () => {
  test('serves pages under the base path with the headers of _headers, compressed', async () => {
    const response = await get('/notes/rds/proxy/');
    expect(response.status).toBe(200);
    expect(response.headers.get('x-test')).toBe('yes');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(await response.text()).toContain('proxy');
  });

  test('lets _headers decide how long a file is kept', async () => {
    expect((await get('/notes/_astro/page.js')).headers.get('cache-control')).toBe('immutable');
  });

  test('redirects to the base path and to the address with a slash, keeping the query', async () => {
    expect((await get('/')).headers.get('location')).toBe('/notes/');
    expect((await get('/notes')).headers.get('location')).toBe('/notes/');
    const response = await get('/notes/rds/proxy?q=1');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/notes/rds/proxy/?q=1']);
  });

  test('answers a missing page with status 404 in the language of the address', async () => {
    const korean = await get('/notes/nothing/');
    expect([korean.status, await korean.text()]).toEqual([404, '없는 페이지']);
    const english = await get('/notes/en/nothing/');
    expect([english.status, await english.text()]).toEqual([404, 'No such page']);
    expect(english.headers.get('x-test')).toBe('yes');
  });

  test('knows nothing outside the base path and survives a malformed escape', async () => {
    expect((await get('/rds/proxy/')).status).toBe(404);
    expect((await get('/notes/%E0%A4%A')).status).toBe(404);
  });

  test('keeps no answer that says a file is missing, whatever the rule of its folder says', async () => {
    const missing = await get('/notes/_astro/missing.js');
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });

  for (const [range, status, text, said] of [
    ['bytes=0-0', 206, 'a', 'bytes 0-0/26'],
    ['bytes=2-5', 206, 'cdef', 'bytes 2-5/26'],
    ['bytes=20-99', 206, 'uvwxyz', 'bytes 20-25/26'],
    ['bytes=-10', 206, 'qrstuvwxyz', 'bytes 16-25/26'],
    ['bytes=24-', 206, 'yz', 'bytes 24-25/26'],
    ['bytes=26-', 416, '416', 'bytes */26'],
    ['bytes=10-5', 416, '416', 'bytes */26'],
    ['bytes=0-1,4-5', 200, files['letters.txt'], null],
    ['items=0-9', 200, files['letters.txt'], null],
  ] as const) {
    test(`answers the range ${range} with status ${status}`, async () => {
      const response = await get('/notes/letters.txt', { Range: range });
      expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
        status,
        text,
        said,
      ]);
      if (status === 416) expect(response.headers.get('cache-control')).toBe('no-store');
    });
  }

  test('sends a range only of the version that the rest is of', async () => {
    const etag = (await get('/notes/letters.txt')).headers.get('etag') ?? '';
    const ranged = (version: string) =>
      get('/notes/letters.txt', { Range: 'bytes=0-0', 'If-Range': version });
    expect((await ranged('"another"')).status).toBe(200);
    expect((await ranged('Thu, 01 Jan 2015 00:00:00 GMT')).status).toBe(200);
    expect((await ranged(etag)).status).toBe(206);
  });

  test('answers 304 to every way of asking for a change, with what a cache needs', async () => {
    const file = join(directory, 'letters.txt');
    utimesSync(file, new Date('2026-01-01'), new Date('2026-01-01'));
    const first = await get('/notes/letters.txt');
    const etag = first.headers.get('etag') ?? '';
    for (const condition of [
      { 'If-None-Match': etag },
      { 'If-None-Match': `"one", ${etag}` },
      { 'If-None-Match': '*' },
      { 'If-Modified-Since': 'Thu, 01 Jan 2026 00:00:00 GMT' },
    ]) {
      // Node's fetch asks past caches once a condition is given, which counts as asking for the whole file.
      const again = await get('/notes/letters.txt', { ...condition, 'Cache-Control': 'max-age=0' });
      expect(again.status, JSON.stringify(condition)).toBe(304);
      expect(Object.fromEntries(again.headers)).toMatchObject({
        etag,
        vary: 'Accept-Encoding',
        'cache-control': 'public, max-age=0, must-revalidate',
      });
    }
    expect((await get('/notes/letters.txt', { 'If-None-Match': '"another"' })).status).toBe(200);
  });

  test('answers HEAD like GET without a body, and refuses other methods', async () => {
    const head = await get('/notes/letters.txt', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await get('/notes/letters.txt', {}, method);
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  test('sends nobody to another host and serves nothing from outside its folder', async () => {
    for (const path of [
      '//rds/proxy',
      '/notes//rds/proxy',
      '/notes//evil.example/../rds/proxy',
      '/notes/../../../../../../usr/share',
      '/notes/%2e%2e/%2e%2e/etc/passwd',
      '/notes/rds/..%2f..%2f..%2fetc/passwd',
      '/notes/..\\..\\etc',
      '/notes/%00',
      '/notes/outside/',
      '/notes/outside',
    ]) {
      expect(await getRaw(path), path).toEqual({ status: 404, location: undefined });
    }
  });

  test('serves what was built for readers, and not what was built for hosts', async () => {
    expect((await get('/notes/.well-known/security.txt')).status).toBe(200);
    for (const path of ['_headers', 'nginx-site.conf', '%5Fheaders', '404', '_astro']) {
      expect((await get(`/notes/${path}`)).status, path).toBe(404);
    }
  });

  // Windows has no list of them.
  test.skipIf(process.platform === 'win32')('keeps no file open that nobody reads any more', async () => {
    const open = () => readdirSync('/dev/fd').length;
    const before = open();
    for (let round = 0; round < 40; round++) {
      const stop = new AbortController();
      const response = await fetch(`http://localhost:${port()}/notes/movie.bin`, { signal: stop.signal });
      await response.body?.getReader().read();
      stop.abort();
    }
    await expect.poll(open).toBeLessThan(before + 10);
  });
});
