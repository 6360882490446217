// Finds (or installs) the browsers for the end-to-end tests and notes them in `.cache/browsers.json`, which
// playwright.config.ts reads. `--again` forgets the note and searches anew.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { type Launch, launchOptions, readFoundBrowsers, writeFoundBrowsers } from './browser/found.ts';
import { thisMachine } from './browser/machine.ts';
import { findChromium } from './browser/ways.ts';

/** Whether a browser starts, draws a form and quits; the reason why it does not is of no use to the search. */
async function starts(launch: Launch): Promise<boolean> {
  try {
    const browser = await chromium.launch(launchOptions(launch));
    try {
      const page = await browser.newPage();
      await page.setContent('<input value="가"><select><option>나</select>');
      await page.screenshot();
    } finally {
      await browser.close();
    }
    return true;
  } catch {
    return false;
  }
}

const machine = thisMachine(fileURLToPath(new URL('../.cache/chromium/', import.meta.url)));

if (!machine.hasKoreanFont() && !machine.aptInstall('fontconfig', 'fonts-noto-cjk')) {
  console.warn(
    'No Korean font is installed, so Korean text shows as boxes in screenshots; installing Noto Sans CJK (Debian: fonts-noto-cjk) mends that.',
  );
}

const known = process.argv.includes('--again') ? undefined : readFoundBrowsers();
const found = await findChromium(machine, known?.chromium, starts);
if (!found) {
  console.error(
    'No browser for the end-to-end tests could be found or installed: please install Chrome or Chromium and run this again.',
  );
  process.exit(1);
}
writeFoundBrowsers({ chromium: found.browser });
console.log(`The end-to-end tests run in ${found.browser.name}.`);
if (!found.pinned) {
  console.warn(`
  ATTENTION: this browser is not the pinned one, which could neither be unpacked nor downloaded here.
  What passes or fails in it may do otherwise on other machines.
`);
}
