/**
 * Prints where the keys of every command of Valkey are, from the descriptions in Valkey's own source (BSD licence),
 * which are those of Redis OSS 7.2 and what came since.
 *
 *   git clone --depth 1 https://github.com/valkey-io/valkey
 *   node scripts/command-keys.ts valkey/src/commands > src/sim/trace/redis/commands.json
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';

const keySpecification = z.object({
  flags: z.array(z.string()),
  begin_search: z.union([
    z.object({ index: z.object({ pos: z.number() }) }),
    z.object({ keyword: z.object({ keyword: z.string(), startfrom: z.number() }) }),
    z.object({ unknown: z.null() }),
  ]),
  find_keys: z.union([
    z.object({ range: z.object({ lastkey: z.number(), step: z.number(), limit: z.number() }) }),
    z.object({ keynum: z.object({ keynumidx: z.number(), firstkey: z.number(), step: z.number() }) }),
    z.object({ unknown: z.null() }),
  ]),
});
const descriptions = z.record(
  z.string(),
  z.object({ container: z.string().optional(), key_specs: z.array(keySpecification).default([]) }),
);

type KeySpecification = z.infer<typeof keySpecification>;

/** One key specification in a few characters; `src/sim/trace/redis/command-keys.ts` reads it. Null: it says nothing. */
function inShort({ flags, begin_search: begin, find_keys: find }: KeySpecification): string | null {
  if (flags.includes('NOT_KEY') || 'unknown' in begin || 'unknown' in find) return null;
  const changes = ['UPDATE', 'INSERT', 'DELETE'].some((flag) => flags.includes(flag));
  const kind = flags.includes('RO') || (flags.includes('RW') && !changes) ? 'r' : 'w';
  const from =
    'index' in begin ? `${begin.index.pos}` : `${begin.keyword.keyword}@${begin.keyword.startfrom}`;
  const found =
    'range' in find
      ? `range ${find.range.lastkey} ${find.range.step} ${find.range.limit}`
      : `count ${find.keynum.keynumidx} ${find.keynum.firstkey} ${find.keynum.step}`;
  return `${kind} ${from} ${found}`;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Give the folder src/commands of a copy of Valkey.');
const commands: Record<string, readonly string[]> = {};
for (const file of readdirSync(folder).sort()) {
  // What only Sentinel answers is no traffic of a cache.
  if (!file.endsWith('.json') || file.startsWith('sentinel')) continue;
  const described = descriptions.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  for (const [name, { container, key_specs: specifications }] of Object.entries(described)) {
    const full = container === undefined ? name : `${container}|${name}`;
    commands[full.toLowerCase()] = specifications.flatMap((specification) => inShort(specification) ?? []);
  }
}
// Of which state of the source the table is.
const [commit, date] = execFileSync('git', ['-C', folder, 'log', '-1', '--format=%H %cs'], {
  encoding: 'utf8',
})
  .trim()
  .split(' ');
const table = { source: 'https://github.com/valkey-io/valkey', commit, date, commands };
process.stdout.write(
  `${JSON.stringify(table, null, 2).replaceAll(/\[\n\s+([^\]]+?)\n\s+\]/g, (_, list: string) => `[${list.replaceAll(/\n\s+/g, ' ')}]`)}\n`,
);
