import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexForDevelopment } from './development.ts';

type Development = Parameters<typeof indexForDevelopment>[0];
type Middleware = (...parameters: [...Parameters<RequestListener>, next: (error?: unknown) => void]) => void;

const watcher = new EventEmitter();
let text = '캐시는 자주 읽는 데이터를 메모리에 둡니다.';
let content = '';
let origin = '';
let middleware: Middleware = (_request, _response, next) => next();

const server = createServer((request, response) =>
  middleware(request, response, (error) => {
    response.statusCode = error ? 500 : 200;
    response.end(
      `<html lang="ko"><head><meta charset="utf-8"></head><body><main data-pagefind-body><h1>캐시</h1><p>${text}</p></main></body></html>`,
    );
  }),
);

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'hit-or-miss-'));
  await mkdir(join(content, 'docs'));
  await mkdir(join(content, 'comparison'));
  await mkdir(join(content, 'facts'));
  await mkdir(join(content, 'questions'));
  await writeFile(join(content, 'docs', 'index.mdx'), '---\nkind: site\n---\n');
  await writeFile(join(content, 'sections.yaml'), '[]');
  await new Promise<void>((listening) => server.listen(0, listening));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const vite = {
    watcher,
    middlewares: {
      use(handler: Middleware) {
        middleware = handler;
      },
    },
  };
  indexForDevelopment({
    server: vite as unknown as Development['server'],
    base: '/',
    content,
    logger: { info() {} } as unknown as Development['logger'],
  });
});

afterAll(async () => {
  server.close();
  await rm(content, { recursive: true, force: true });
});

const vocabulary = async () => (await fetch(`${origin}/vocabulary/ko.txt`)).text();

test('the development server indexes its pages when somebody searches, and anew after a change of the content', async () => {
  expect(await vocabulary()).toContain('메모리');
  text = '프록시는 연결을 모읍니다.';
  expect(await vocabulary()).not.toContain('프록시');
  watcher.emit('all', 'change', join(content, 'docs', 'index.mdx'));
  expect(await vocabulary()).toContain('프록시');
  const [, build] = /^\/(\w+)\t/m.exec(await vocabulary()) ?? [];
  expect((await fetch(`${origin}/found/${build}/pagefind/pagefind.js`)).status).toBe(200);
});

test('a file the index does not have is missing, and other requests pass by', async () => {
  expect((await fetch(`${origin}/vocabulary/none.txt`)).status).toBe(404);
  expect(await (await fetch(`${origin}/rds/proxy/`)).text()).toContain('<h1>');
});

test('an index that could not be made is made by the next search', async () => {
  await rm(join(content, 'comparison'), { recursive: true });
  watcher.emit('all', 'unlink', join(content, 'comparison'));
  expect((await fetch(`${origin}/vocabulary/ko.txt`)).status).toBe(500);
  await mkdir(join(content, 'comparison'));
  expect(await vocabulary()).toContain('프록시');
});
