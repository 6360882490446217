import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

// Inside the repository, so that the copy of the site finds its dependencies.
const site = resolve('.cache/kept-renderings');
const copied = [
  'scripts',
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds the copy, and returns what the build says. */
function build(as: string): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: site,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  renameSync(join(site, 'dist'), join(site, as));
  return stdout;
}

function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(join(site, folder), { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(join(site, folder).length), readFileSync(file, 'base64')]),
  );
}

/** How many pages a build says it has kept. */
const keptIn = (said: string) => Number(/kept the pages of (\d+) of/.exec(said)?.[1]);

test('builds that keep pages of earlier ones give byte for byte what one from nothing gives', () => {
  // Four builds, one after the other, beside other tests.
  test.setTimeout(900_000);
  rmSync(site, { recursive: true, force: true });
  for (const name of copied) cpSync(name, join(site, name), { recursive: true });
  // Drawn anew they would be the same; most of a build's time would go there.
  const images = '.cache/build/share-images';
  if (existsSync(images)) cpSync(images, join(site, images), { recursive: true });
  build('before');

  const note = join(site, 'src/content/docs/rds/proxy.mdx');
  const text = readFileSync(note, 'utf8');
  const named = text
    .replace(/^description: /m, '$&새로 쓴 ')
    .replace(/^triggers:\n {2}- /m, '$&새로 쓴 ')
    .replace(/^answer: (["']?)/m, '$&새로 쓴 ')
    .replace(/^aliases:\n {2}- /m, '$&새로 쓴 ')
    .replace(/^related:\n {2}- .*/m, 'related:\n  - elasticache/db-cache');
  const own = named.split('\n').filter((line) => !text.includes(line));
  expect(own, 'lines of the front matter that lists may show, and other notes do not').toHaveLength(5);
  writeFileSync(note, named);
  const listed = build('listed');
  expect(listed).toMatch(/kept the pages of [1-9]\d* of \d+ documents, left out the modules of [1-9]/);
  rmSync(join(site, 'listed'), { recursive: true });

  const sentence = '\n[보안 그룹](/rds/security/)과 TTL, ElastiCache를 새로 쓴 문장입니다.\n\n## ';
  writeFileSync(note, named.replace(/\n## /, sentence));
  expect(keptIn(build('kept')), 'pages that list notes as well').toBeGreaterThan(keptIn(listed));

  rmSync(join(site, '.cache/build/renderings'), { recursive: true });
  rmSync(join(site, '.cache/build/readings'), { recursive: true });
  rmSync(join(site, '.cache/build/search'), { recursive: true });
  expect(build('anew')).toContain('kept the pages of 0 of');
  const [kept, anew] = [filesOf('kept'), filesOf('anew')];
  expect([...kept.keys()]).toEqual([...anew.keys()]);
  expect([...anew].filter(([file, content]) => kept.get(file) !== content).map(([file]) => file)).toEqual([]);
  rmSync(site, { recursive: true });
});
