import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { load } from 'cheerio';
import { expect, test } from './support/test.ts';

const built = new URL('../dist/', import.meta.url);

/** The scripts an island loads before it answers: its own, its renderer's, and whatever those import. */
function scriptsOf(island: {
  readonly 'component-url'?: string;
  readonly 'renderer-url'?: string;
}): Set<string> {
  const found = new Set<string>();
  const queue = [island['component-url'], island['renderer-url']].filter((address) => address !== undefined);
  for (const address of queue) {
    if (found.has(address)) continue;
    found.add(address);
    const text = readFileSync(new URL(`.${address}`, built), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      queue.push(new URL(`./${name}`, `http://site${address}`).pathname);
    }
  }
  return found;
}

/** Most JavaScript an island may bring, compressed, everything it imports included. */
for (const [page, mostBytes, names] of [
  ['ports/', 25_000, ['PortLookup', 'SecurityGroupRules', 'PortDrill']],
  ['elasticache/redis-vs-memcached/', 25_000, ['ComparisonWidget']],
  ['review/', 25_000, ['Review']],
  ['review/mistakes/', 25_000, ['Mistakes']],
  ['exam/', 25_000, ['Exam']],
  ['endless/', 25_000, ['Endless']],
  ['last-day/', 25_000, ['LastDayMistakes']],
  ['labs/cache/', 60_000, ['CacheLab']],
  ['elasticache/db-cache/', 40_000, ['CacheFigure']],
  ['labs/session/', 31_000, ['SessionScene']],
  ['labs/cache-aside/', 30_000, ['CacheAsideScene']],
  ['labs/defence/', 30_000, ['DefenceScene']],
  ['labs/encryption/', 35_000, ['EncryptionScene']],
  ['labs/login/', 35_000, ['LoginScene']],
  ['labs/leaderboard/', 35_000, ['LeaderboardScene']],
  ['labs/proxy/', 40_000, ['ProxyScene']],
  ['labs/cluster/', 40_000, ['ClusterScene']],
  ['labs/race/', 40_000, ['RaceScene']],
  ['labs/race/', 25_000, ['Stampede']],
  ['labs/plan/', 48_000, ['PlanLab']],
] as const) {
  const html = load(readFileSync(new URL(`${page}index.html`, built), 'utf8'));
  for (const name of names) {
    test(`the island ${name} weighs at most ${mostBytes / 1000} kB of compressed JavaScript`, () => {
      const island = html(`astro-island[component-url*="/${name}."]`).first();
      const scripts = scriptsOf(island.attr() ?? {});
      expect(scripts.size).toBeGreaterThan(2);
      const bytes = [...scripts]
        .map((address) => brotliCompressSync(readFileSync(new URL(`.${address}`, built))).length)
        .reduce((sum, size) => sum + size, 0);
      expect(bytes).toBeLessThanOrEqual(mostBytes);
    });
  }
}
