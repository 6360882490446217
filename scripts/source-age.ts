// Warns about sources nobody has looked at for over a year. It never fails: a fact does not become wrong on an
// anniversary, but someone should look.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { source } from '../src/content/schema/source.ts';
import { staleSources } from './source-age/stale-sources.ts';

const file = new URL('../src/content/sources.yaml', import.meta.url);
const stale = staleSources(z.array(source).parse(parse(readFileSync(file, 'utf8'))), new Date());
for (const { id, title, checked, days } of stale) {
  console.warn(`${id} was last checked ${days} days ago (${checked}): ${title}`);
}
if (stale.length > 0) {
  console.warn(
    `Read ${stale.length === 1 ? 'this source' : `these ${stale.length} sources`} again and set \`checked\` in src/content/sources.yaml.`,
  );
}
