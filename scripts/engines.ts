// Finds the engines for `npm run e2e:engines` and notes them in `.cache/engines.json`, which
// playwright.engines.config.ts reads. On Debian and Ubuntu it takes what the distribution has: the Chromium of the
// package lists as they are, the newest after an update, Firefox ESR and WebKitGTK.
import { fileURLToPath } from 'node:url';
import { distribution } from './engines/distribution.ts';
import { writeFoundEngines } from './engines/found.ts';
import { findEngines } from './engines/ways.ts';

const { engines, missing } = findEngines(
  distribution(fileURLToPath(new URL('../.cache/engines/', import.meta.url))),
);
writeFoundEngines(engines);
for (const { name } of engines) console.log(`Found ${name}.`);
for (const sentence of missing) console.warn(sentence);
if (engines.length === 0) {
  console.error('No other engine could be had on this machine.');
  process.exit(1);
}
