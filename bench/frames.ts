// Prints how many frames a second each lab draws while it plays, with the processor slowed four times. Needs the built
// site: `npm run build` comes first.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Locator, type Page } from 'playwright';
import { launchOptions, readFoundBrowsers } from '../scripts/browser/found.ts';
import { siteServer } from '../scripts/site-server.ts';
import { stampedeStrings } from '../src/i18n/scenes/stampede.ts';

const processorSlowdown = 4;
const labs = ['proxy', 'leaderboard', 'cluster', 'race', 'session', 'cache'];
/** Milliseconds that are looked at. */
const watched = 5000;
/** Milliseconds between two frames from which on one of 60 a second was dropped. */
const missed = 25;

const server = siteServer({ directory: fileURLToPath(new URL('../dist', import.meta.url)), base: '/' });
server.listen(0);
await once(server, 'listening');
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch(launchOptions(readFoundBrowsers()?.chromium.launch));

/** Milliseconds between frames, until the time is over. */
function intervals(page: Page): Promise<number[]> {
  return page.evaluate(
    (duration) =>
      new Promise<number[]>((resolve) => {
        const between: number[] = [];
        let start = 0;
        let last = 0;
        const draw = (now: number) => {
          if (last > 0) between.push(now - last);
          else start = now;
          last = now;
          if (now - start < duration) requestAnimationFrame(draw);
          else resolve(between);
        };
        requestAnimationFrame(draw);
      }),
    watched,
  );
}

/** Opens a page for a measurement, with the processor slowed once the page has settled. */
async function open(address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'ko-KR', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${origin}/${address}`, { waitUntil: 'networkidle' });
  return page;
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
}

/** Plays a lab from its start, without questions. */
async function playLab(lab: string): Promise<number[]> {
  const page = await open(`labs/${lab}/`);
  await page.getByRole('checkbox', { name: '먼저 맞혀 보기' }).first().uncheck();
  const slider = page.locator('.player-scrubber').first().getByRole('slider');
  const play = page.getByRole('button', { name: '재생', exact: true }).first();
  // A lab plays by itself at first; moving in time stops that.
  await slider.press('Home');
  await play.waitFor();
  await play.click();
  // The sentence of the start stays until it can have been read; nothing moves before that.
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('.player-scrubber input')?.value !== '0',
  );
  await slowDown(page);
  const between = await intervals(page);
  await page.context().close();
  return between;
}

/** The stampede with the most readers, at its start. */
async function openStampede(): Promise<{ readonly page: Page; readonly stampede: Locator }> {
  const page = await open('labs/race/?stampede=none.1000.500.1.1.0#step=0');
  const stampede = page.locator('.stampede');
  // It starts once it is seen.
  await stampede.scrollIntoViewIfNeeded();
  await stampede.getByRole('button', { name: stampedeStrings.ko.another }).waitFor();
  return { page, stampede };
}

/** Plays the stampede from its start. */
async function playStampede(): Promise<number[]> {
  const { page, stampede } = await openStampede();
  await slowDown(page);
  await stampede.getByRole('button', { name: '재생', exact: true }).click();
  const between = await intervals(page);
  const shown = Number(await stampede.getByRole('slider').inputValue());
  if (shown === 0) throw new Error('The stampede did not play, so nothing was measured.');
  await page.context().close();
  return between;
}

/** Redraws the stampede twice a second, as for a reader who tries setting after setting. */
async function redrawStampede(): Promise<number[]> {
  const { page } = await openStampede();
  await slowDown(page);
  await page.evaluate(() => {
    const button = [...document.querySelectorAll<HTMLButtonElement>('.stampede-settings button')].at(-1);
    setInterval(() => button?.click(), 500);
  });
  const between = await intervals(page);
  await page.context().close();
  return between;
}

const measured: Record<string, () => Promise<number[]>> = {
  ...Object.fromEntries(labs.map((lab) => [lab, () => playLab(lab)])),
  stampede: playStampede,
  'stampede, drawn anew': redrawStampede,
};
const rows: Record<string, Record<string, number>> = {};
for (const [lab, measure] of Object.entries(measured)) {
  const between = await measure();
  const sum = between.reduce((total, one) => total + one, 0);
  rows[lab] = {
    'pictures a second': Math.round((between.length / sum) * 1000),
    'left out, %': Math.round((between.filter((one) => one > missed).length / between.length) * 100),
    'longest wait, ms': Math.round(Math.max(...between)),
  };
}
console.log(`While playing, processor slowed ${processorSlowdown} times, goal 60 pictures a second`);
console.table(rows);
await browser.close();
server.close();
