// Lists the sources by the time since somebody read them. It never fails: a fact does not become wrong on an
// anniversary, but someone should look.
//
//   npm run check:sources              all sources, oldest first
//   npm run check:sources -- --stale   only those to be read again; nothing when there are none
//   npm run check:sources -- --issue   the same as Markdown, for the issue that asks for it
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { source } from '../src/content/schema/source.ts';
import { ageLine, byAge, issueText, longestDays, stale } from './check-sources/source-age.ts';

const { values: options } = parseArgs({
  options: { stale: { type: 'boolean', default: false }, issue: { type: 'boolean', default: false } },
});
const file = new URL('../src/content/sources.yaml', import.meta.url);
const sources = byAge(z.array(source).parse(parse(readFileSync(file, 'utf8'))), new Date());
const due = stale(sources);

if (options.issue) {
  if (due.length > 0) process.stdout.write(issueText(due));
} else {
  for (const listed of options.stale ? due : sources) console.log(ageLine(listed));
  if (due.length > 0) {
    console.log(
      `${due.length} of ${sources.length} sources were checked more than ${longestDays} days ago: read them again and set \`checked\` in src/content/sources.yaml.`,
    );
  }
}
