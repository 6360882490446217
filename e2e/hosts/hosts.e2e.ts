import { globSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from '@playwright/test';
import { siteServer } from '../../scripts/site-server.ts';
import { type Nginx, openFilesOfSite, startNginx } from './nginx.ts';

// The local server stands for real hosts in all other tests; here a real one answers beside it.

interface Hosts {
  readonly nginx: Nginx;
  /** Address of the local server. */
  readonly local: string;
}

const test = base.extend<object, Hosts>({
  nginx: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured first parameter.
    async ({}, use) => {
      const nginx = await startNginx();
      await use(nginx);
      await nginx.stop();
    },
    { scope: 'worker' },
  ],
  local: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured first parameter.
    async ({}, use) => {
      const server = siteServer({ directory: 'dist', base: '/' });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
});

/** Differs by its nature: each server has its own clock, name, connections, and way to name a version of a file. */
const own = new Set([
  ...['date', 'server', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'],
  ...['etag', 'last-modified', 'accept-ranges', 'content-encoding'],
]);

const ask = (host: string, path: string, init: RequestInit = {}) =>
  fetch(host + path, { redirect: 'manual', ...init });

/** Status and headers of an answer as far as they can be the same for every server. */
async function answerOf(host: string, path: string, init: RequestInit = {}) {
  const response = await ask(host, path, init);
  await response.arrayBuffer();
  const headers = [...response.headers].filter(([name]) => !own.has(name));
  return { status: response.status, headers: Object.fromEntries(headers) };
}

const files = globSync('dist/**/*', { withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^.*?dist\//, ''));
const pages = files
  .filter((file) => /(^|\/)index\.html$/.test(file))
  .map((file) => file.replace(/index\.html$/, ''));

/** Pagefind's pieces and share images are many of the same kind; some of each say enough. */
function someOfEach(all: readonly string[]): string[] {
  const kinds = Map.groupBy(all, (file) => file.replace(/[^/]+(?=\.\w+$)/, ''));
  return [...kinds.values()].flatMap((kind) => kind.slice(0, 5));
}

test('every page answers with the same status and headers as from the local server', async ({
  nginx,
  local,
}) => {
  expect(pages.length).toBeGreaterThan(50);
  for (const page of pages) {
    expect.soft(await answerOf(nginx.address, page), page).toEqual(await answerOf(local, page));
  }
});

test('so does every kind of file, and what is for hosts only is served by none', async ({ nginx, local }) => {
  for (const file of someOfEach(files.filter((name) => !name.endsWith('.html')))) {
    const path = encodeURI(file);
    if (file === '_headers' || file === 'nginx-site.conf') {
      expect((await ask(nginx.address, path)).status, file).toBe(404);
      expect((await ask(local, path)).status, file).toBe(404);
    } else expect.soft(await answerOf(nginx.address, path), file).toEqual(await answerOf(local, path));
  }
});

test('a page without its slash leads to the one with it, and keeps the query', async ({ nginx, local }) => {
  for (const page of pages.filter(Boolean)) {
    const path = `${page.slice(0, -1)}?q=1`;
    for (const host of [nginx.address, local]) {
      const { status, headers } = await answerOf(host, path);
      expect.soft([status, headers.location], path).toEqual([301, `/${page}?q=1`]);
    }
  }
});

test('what is missing is said in the language of the address and kept by nobody', async ({
  nginx,
  local,
}) => {
  for (const path of [
    'nothing/',
    'en/nothing/',
    '_astro/missing.js',
    'labs/nothing',
    '_astro',
    'en/%E0%A4%A',
  ]) {
    const [theirs, ours] = [await ask(nginx.address, path), await ask(local, path)];
    // nginx refuses a malformed escape before it looks for a page.
    expect.soft(theirs.status, path).toBe(path.includes('%') ? 400 : 404);
    expect.soft(ours.status, path).toBe(404);
    if (theirs.status !== 404) continue;
    expect.soft(await theirs.text(), path).toBe(await ours.text());
    for (const name of ['cache-control', 'content-type', 'x-content-type-options']) {
      expect.soft(theirs.headers.get(name), `${path} ${name}`).toBe(ours.headers.get(name));
    }
    expect.soft(theirs.headers.get('x-frame-options'), path).toBe('DENY');
  }
});

test('what the browser has already is not sent again, and HEAD sends nothing', async ({ nginx, local }) => {
  for (const host of [nginx.address, local]) {
    const first = await ask(host, 'rds/proxy/');
    await first.arrayBuffer();
    // Without the second, Node asks for an answer past every cache.
    const known = { 'If-None-Match': first.headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' };
    const again = await ask(host, 'rds/proxy/', { headers: known });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
    const head = await ask(host, 'rds/proxy/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  }
});

test('parts of a file, and parts that it has not', async ({ nginx, local }) => {
  for (const [range, status] of [
    ['bytes=0-0', 206],
    ['bytes=-10', 206],
    ['bytes=10-5', 416],
    ['bytes=999999999-', 416],
    ['bytes=0-1,4-5', 200],
    ['items=0-9', 200],
  ] as const) {
    const headers = { Range: range, 'Accept-Encoding': 'identity' };
    const [theirs, ours] = [
      await ask(nginx.address, 'favicon.svg', { headers }),
      await ask(local, 'favicon.svg', { headers }),
    ];
    if (range !== 'items=0-9') expect.soft(theirs.status, range).toBe(status);
    expect.soft(ours.status, range).toBe(status);
    expect.soft(theirs.headers.get('cache-control') ?? '', range).not.toContain('immutable');
    if (status !== 206) continue;
    expect.soft(theirs.headers.get('content-range'), range).toBe(ours.headers.get('content-range'));
    expect.soft(await theirs.text(), range).toBe(await ours.text());
  }
});

test('nothing can be changed', async ({ nginx, local }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    for (const host of [nginx.address, local]) {
      const answer = await ask(host, 'rds/proxy/', { method });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.get('allow'), method).toBe('GET, HEAD');
      expect(answer.headers.get('cache-control'), method).toBe('no-store');
    }
  }
});

test('loads that are broken off leave no file open', async ({ nginx, local }) => {
  const before = nginx.openDescriptors();
  for (const host of [nginx.address, local]) {
    await Promise.all(
      Array.from(
        { length: 300 },
        () =>
          new Promise<void>((resolve) => {
            const request = get(`${host}`, { agent: false }, (response) => {
              response.once('data', () => request.destroy());
              response.once('close', resolve);
            });
            request.once('error', () => resolve());
          }),
      ),
    );
  }
  // The local server runs in this process.
  await expect.poll(() => openFilesOfSite('self')).toEqual([]);
  await expect.poll(() => nginx.openDescriptors()).toBeLessThanOrEqual(before + 2);
});
