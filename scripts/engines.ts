// Finds the engines for `npm run e2e:engines` and notes them in `.cache/engines.json`, which
// playwright.engines.config.ts reads. On Debian and Ubuntu it takes what the distribution has: the Chromium of the
// package lists as they are, the newest after an update, Firefox ESR and WebKitGTK, and nginx as a host.
import { fileURLToPath } from 'node:url';
import { distribution } from './engines/distribution.ts';
import { nginx, writeFoundEngines } from './engines/found.ts';
import { findEngines } from './engines/ways.ts';

const machine = distribution(fileURLToPath(new URL('../.cache/engines/', import.meta.url)));
const { engines, missing } = findEngines(machine);
if (!machine.executable(nginx) && !machine.install('nginx', 'libnginx-mod-http-brotli-static')) {
  missing.push('nginx: missing, so the include for it is not tried.');
}
writeFoundEngines(engines);
for (const { name } of engines) console.log(`Found ${name}.`);
for (const sentence of missing) console.warn(sentence);
if (engines.length === 0) {
  console.error('No other engine could be had on this machine.');
  process.exit(1);
}
