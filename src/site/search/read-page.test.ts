import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readBuiltPage } from '../html/built-page.ts';
import { readPage } from './read-page.ts';
import { readSearchContent } from './records.ts';

const read = (main: string) =>
  readPage(
    readBuiltPage(
      `<html lang="en"><head><meta charset="utf-8"></head><body><main data-pagefind-body>${main}</main></body></html>`,
    ),
    '/en/rds/proxy/',
    '/',
  );

test('a page is read by what its parts say they are for search, whatever their classes', () => {
  const page = read(
    '<h1>Proxy</h1><p data-search="answer"><strong data-search="apart">Answer</strong> It pools.</p><div data-search="triggers"><ul><li>too many connections</li></ul></div><div id="proxy-01" data-search="place"><p data-search="fact">A fact.</p><p>More.</p><p data-search="apart">Sources</p></div><div id="x"><p data-search="fact recorded">The notes said so.</p></div>',
  );
  expect(page?.description).toBe('It pools.');
  expect(page?.blocks).toEqual([
    { field: 'answer', text: 'It pools.' },
    { field: 'trigger', text: 'too many connections' },
    { field: 'body', text: 'More.' },
    { field: 'answer', text: '' },
  ]);
  expect(page?.sections.map(({ text }) => text).join()).toContain('A fact. More.');
  expect(page?.body).toContain('id="proxy-01"');
  expect(page?.body).not.toMatch(/id="x"|data-search|Sources|notes said/);
});

test('facts, what the notes had instead, and other names of a page come from the data', async () => {
  const { told } = await readSearchContent(fileURLToPath(new URL('../../content', import.meta.url)));
  const proxy = told.ko.get('rds/proxy') ?? [];
  expect(proxy).toContainEqual({ field: 'fact', text: 'RDS DB 인스턴스는 VPC 안에 배포합니다.' });
  expect(proxy.filter(({ field }) => field === 'alias').length).toBeGreaterThan(0);
  const quoted = (told.en.get('corrections') ?? []).filter(({ field }) => field === 'fact');
  expect(quoted.length).toBeGreaterThan(10);
});
