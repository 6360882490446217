import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markdownPipeline } from '../markdown/markdown-pipeline.ts';
import { keptMarkdown } from './kept-markdown.ts';

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'markdown-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
  globalThis._starlightLinksValidatorValidationData = undefined;
});

const path = '/src/content/docs/rds/a.mdx';

/** Starts a build (or the development server) whose notes are compiled with a stand-in for the link check. */
async function start(command: 'build' | 'dev' = 'build', base = '/') {
  const compiled: string[] = [];
  const noteDown = () => (_tree: unknown, file: { readonly path: string; readonly value: unknown }) => {
    compiled.push(String(file.value));
    globalThis._starlightLinksValidatorValidationData ??= new Map();
    globalThis._starlightLinksValidatorValidationData.set('rds/a/', {
      file: file.path,
      headings: ['_top'],
      links: [],
    });
  };
  const { processor, integration } = keptMarkdown(markdownPipeline(base, { rehypePlugins: [noteDown] }));
  const config = { root: pathToFileURL(`${root}/`), base };
  await integration.hooks['astro:config:setup']?.({ command, config } as Setup);
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: true });
  const compile = (text: string, title = '가') => renderer?.process(text, path, { title });
  return { compile, compiled };
}

test('a note is compiled again only when its text or front matter changes, and comes out the same', async () => {
  const cold = await (await start()).compile('**장애 조치(failover)**는 [가](#a)');
  const warm = await start();
  expect(await warm.compile('**장애 조치(failover)**는 [가](#a)')).toEqual(cold);
  expect(warm.compiled).toEqual([]);
  await warm.compile('**장애 조치(failover)**는 [나](#a)');
  await warm.compile('**장애 조치(failover)**는 [가](#a)', '나');
  expect(warm.compiled).toHaveLength(2);
});

test('a site under another base path has links of its own', async () => {
  await (await start()).compile('[가](/rds/)');
  expect((await (await start('build', '/notes')).compile('[가](/rds/)'))?.code).toContain('/notes/rds/');
});

test('the link check knows of a note that was not compiled', async () => {
  await (await start()).compile('가');
  globalThis._starlightLinksValidatorValidationData = undefined;
  await (await start()).compile('가');
  expect(globalThis._starlightLinksValidatorValidationData).toEqual(
    new Map([['rds/a/', { file: path, headings: ['_top'], links: [] }]]),
  );
});

test('a note whose kept file is damaged is compiled', async () => {
  const cold = await (await start()).compile('가');
  const folder = join(root, '.cache/build/markdown');
  for (const name of readdirSync(folder)) truncateSync(join(folder, name), 50);
  const warm = await start();
  expect(await warm.compile('가')).toEqual(cold);
  expect(warm.compiled).toEqual(['가']);
});

test('the development server keeps nothing, since it checks no links', async () => {
  await (await start('dev')).compile('가');
  expect(readdirSync(root)).toEqual([]);
});
