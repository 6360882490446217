// Finds (or installs) the browsers for the end-to-end tests and notes them in `.cache/browsers.json`, which
// playwright.config.ts reads. `--again` forgets the note and searches anew.
import { fileURLToPath } from 'node:url';
import { type BrowserType, chromium, firefox } from 'playwright';
import { type Launch, readFoundBrowsers, writeFoundBrowsers } from './browser/found.ts';
import { thisMachine } from './browser/machine.ts';
import { chromiumWays, firefoxWays, firstThatStarts } from './browser/ways.ts';

/** Whether a browser starts and quits; the reason why it does not is of no use to the search. */
async function starts(type: BrowserType, { env, ...launch }: Launch): Promise<boolean> {
  try {
    const browser = await type.launch({ ...launch, env: { ...process.env, ...env } });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

const machine = thisMachine(fileURLToPath(new URL('../.cache/chromium/', import.meta.url)));

const known = process.argv.includes('--again') ? undefined : readFoundBrowsers();
if (!known || !(await starts(chromium, known.chromium.launch))) {
  const found = await firstThatStarts(chromiumWays(machine), (launch) => starts(chromium, launch));
  if (!found) {
    console.error(
      'No browser for the end-to-end tests could be found or installed: please install Chrome or Chromium and run this again.',
    );
    process.exit(1);
  }
  const firefoxFound = await firstThatStarts(firefoxWays(machine), (launch) => starts(firefox, launch));
  writeFoundBrowsers({ chromium: found, ...(firefoxFound ? { firefox: firefoxFound } : {}) });
  console.log(
    `The end-to-end tests run in ${found.name}${firefoxFound ? ', their smoke part in Firefox too' : ''}.`,
  );
}

if (!machine.hasKoreanFont() && !machine.aptInstall('fonts-noto-cjk')) {
  console.warn(
    'No Korean font is installed, so Korean text shows as boxes in screenshots; installing Noto Sans CJK (Debian: fonts-noto-cjk) mends that.',
  );
}
