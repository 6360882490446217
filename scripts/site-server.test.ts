import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  await new Promise<void>((listening) => server.listen(0, listening));
});

afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true });
});

const get = (path: string) =>
  fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, {
    redirect: 'manual',
    headers: { 'Accept-Encoding': 'gzip, deflate, br' },
  });

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
});
