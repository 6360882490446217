import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// Inside the repository, so that both sites find its dependencies.
const workshop = join(root, '.cache', 'bench');
const folder = 'elasticache';
/** All that the site is built from. */
const copied = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** How long the same notes take to build, in s. */
export interface BuildTimes {
  readonly stock: number;
  readonly ours: number;
  /** This site once more, after one note has changed. */
  readonly oursChanged: number;
}

/**
 * Builds a site of generated notes twice, from nothing and one after the other: with Starlight as it comes, and with
 * everything this site adds (Korean-safe Markdown, terms, policy, share images, Markdown twins, its own pages). Builds
 * the latter again after one note has changed, for what the first build has kept.
 *
 * @param notes number of notes, half of them Korean and half English
 */
export function timeBuilds(notes: number): BuildTimes {
  rmSync(workshop, { recursive: true, force: true });
  const stock = join(workshop, 'stock');
  const ours = join(workshop, 'ours');
  writeStockSite(stock);
  for (const name of copied) {
    cpSync(join(root, name), join(ours, name), { recursive: true });
  }
  for (const site of [stock, ours]) writeNotes(join(site, 'src', 'content', 'docs'), notes);
  const times = { stock: timeBuild(stock), ours: timeBuild(ours) };
  writeFileSync(
    join(ours, 'src', 'content', 'docs', folder, 'generated-1.mdx'),
    note(`${sentences.ko} 다시.`, 1),
  );
  return { ...times, oursChanged: timeBuild(ours) };
}

function timeBuild(site: string): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('astro', ['build'], {
    cwd: site,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`astro build failed in ${site}:\n${stdout}\n${stderr}`);
  return (performance.now() - start) / 1000;
}

function writeStockSite(site: string) {
  const files = {
    // Astro bundles the framework packages that a project names as its dependencies.
    'package.json': JSON.stringify({
      name: 'stock',
      type: 'module',
      dependencies: { astro: '*', '@astrojs/starlight': '*' },
    }),
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://stock.example',
  integrations: [starlight({
    title: 'Stock',
    locales: { root: { label: '한국어', lang: 'ko' }, en: { label: 'English', lang: 'en' } },
    sidebar: [{ label: 'Notes', items: [{ autogenerate: { directory: '${folder}' } }] }],
  })],
});
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    'src/content/docs/index.mdx': '---\ntitle: 처음\n---\n',
    'src/content/docs/en/index.mdx': '---\ntitle: Home\n---\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), text);
  }
}

const sentences = {
  ko: '캐시는 자주 읽는 데이터를 메모리에 두어 데이터베이스의 부하를 줄입니다. **지연 로딩(lazy loading)**은 미스가 났을 때만 데이터를 가져와 저장하고, 만료 시간(TTL)이 지나면 다시 읽습니다.',
  en: 'A cache keeps data that is read often in memory and takes load off the database. **Lazy loading** fetches an item only after a miss, stores it, and reads it again once its time to live has passed.',
};

function writeNotes(docs: string, notes: number) {
  for (const [language, path] of [
    ['ko', join(docs, folder)],
    ['en', join(docs, 'en', folder)],
  ] as const) {
    mkdirSync(path, { recursive: true });
    for (let number = 1; number <= notes / 2; number += 1) {
      writeFileSync(join(path, `generated-${number}.mdx`), note(sentences[language], number));
    }
  }
}

/** A note of five sections with paragraphs, a nested list and a table: about as long as the real ones. */
function note(sentence: string, number: number): string {
  const section = (at: number) => `## ${number}.${at}

${`${sentence} `.repeat(3).trim()}

- ${sentence}
- ${sentence}
  - ${sentence}

| a | b | c |
| - | - | - |
| 1 | 2 | 3 |
| 4 | 5 | 6 |

${`${sentence} `.repeat(2).trim()}
`;
  const opening = `---\ntitle: "${number}"\ndescription: ${sentence.replaceAll('*', '')}\n---\n`;
  return [opening, ...[1, 2, 3, 4, 5].map(section)].join('\n');
}
