import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesFor } from '../../offline/save.ts';
import { bundleWorker, listOffline } from './offline.ts';

describe('the list of what can be saved', () => {
  let directory = '';
  const write = (path: string, content: string) => {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const list = () => listOffline(`${directory}/`);

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'hit-or-miss-'));
    write('index.html', 'home');
    write('offline/index.html', '<script src="/_astro/start.js"></script><i data-files="island.js"></i>');
    write('en/offline/index.html', '<script src="/_astro/start.js"></script>');
    write('en/rds/proxy/index.html', 'a'.repeat(10_000));
    for (const name of ['start', 'island', 'later']) write(`_astro/${name}.js`, name);
    write('found/1/ko-K.txt', 'shard');
    write('found/1/pagefind/fragment/en_1.pf_fragment', 'fragment');
    write('found/1/pagefind/pagefind.ko_1.pf_meta', 'meta');
    write('found/1/pagefind/wasm.unknown.pagefind', 'wasm');
    write('decks/en-1.json', '[]');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  test('has pages by their addresses, and says of what language a file is', async () => {
    const { files } = await list();
    expect(Object.fromEntries(files.map(({ path, language }) => [path, language]))).toEqual({
      '': 'ko',
      'offline/': 'ko',
      'en/offline/': 'en',
      'en/rds/proxy/': 'en',
      '_astro/start.js': undefined,
      '_astro/island.js': undefined,
      '_astro/later.js': undefined,
      'found/1/ko-K.txt': 'ko',
      'found/1/pagefind/fragment/en_1.pf_fragment': 'en',
      'found/1/pagefind/pagefind.ko_1.pf_meta': 'ko',
      'found/1/pagefind/wasm.unknown.pagefind': undefined,
      'decks/en-1.json': 'en',
    });
  });

  test('takes the size of a file when sent from the last list, by what is in the file', async () => {
    const first = await list();
    const sizes = new Map(first.files.map(({ hash, sent }) => [hash, sent]));
    expect(await listOffline(`${directory}/`, sizes)).toEqual(first);

    const page = first.files.find(({ path }) => path === 'en/rds/proxy/');
    const sentOf = async (known: ReadonlyMap<string, number>) =>
      (await listOffline(`${directory}/`, known)).files.find(({ path }) => path === 'en/rds/proxy/')?.sent;
    const other = new Map([[page?.hash ?? '', 7]]);
    expect(await sentOf(other)).toBe(7);
    write('en/rds/proxy/index.html', 'b'.repeat(10_000));
    expect(await sentOf(other)).toBeGreaterThan(7);
  });

  test('leaves out what only machines and frames of other sites read, and itself', async () => {
    const { build, files } = await list();
    const others = [
      '404.html',
      'en/404.html',
      '_headers',
      'nginx-site.conf',
      'robots.txt',
      'llms.txt',
      'sitemap-0.xml',
      'index.md',
      'share/ko.png',
      'labs/cache/embed/index.html',
      '.well-known/security.txt',
      'service-worker.js',
      'offline-files.json',
    ];
    for (const path of others) write(path, 'x');
    expect(await list()).toMatchObject({ build, files });
  });

  test('names another build as soon as one file changes', async () => {
    const { build } = await list();
    expect((await list()).build).toBe(build);
    write('en/rds/proxy/index.html', 'b');
    expect((await list()).build).not.toBe(build);
  });

  test('counts what is sent as a host compresses it', async () => {
    const page = (await list()).files.find(({ path }) => path === 'en/rds/proxy/');
    expect(page).toMatchObject({ size: 10_000 });
    expect(page?.sent).toBeLessThan(100);
  });

  test('names the pages that stand in for others with the files they start with', async () => {
    expect((await list()).standIn).toEqual([
      'offline/',
      'en/offline/',
      '_astro/island.js',
      '_astro/start.js',
    ]);
  });

  test('gives a reader the files of the wanted languages and those of all', async () => {
    const paths = filesFor(await list(), ['en']).map(({ path }) => path);
    expect(paths).toContain('en/offline/');
    expect(paths).toContain('_astro/start.js');
    expect(paths).not.toContain('offline/');
  });
});

test('both workers are one script each, which imports nothing', async () => {
  for (const mode of ['on', 'off'] as const) {
    const script = await bundleWorker(mode);
    expect(script).not.toMatch(/\bimport\b|importScripts|console\./);
    expect(script.length).toBeLessThan(30_000);
  }
});
