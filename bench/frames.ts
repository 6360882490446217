// Prints how many pictures a second each lab draws while it plays, with the processor slowed four times. Needs the
// built site: `npm run build` comes first.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { launchOptions, readFoundBrowsers } from '../scripts/browser/found.ts';
import { siteServer } from '../scripts/site-server.ts';

const processorSlowdown = 4;
const labs = ['proxy', 'leaderboard', 'cluster', 'race', 'session', 'cache'];
/** Milliseconds that are looked at. */
const watched = 5000;
/** Milliseconds between two pictures from which on one of 60 a second was left out. */
const missed = 25;

const server = siteServer({ directory: fileURLToPath(new URL('../dist', import.meta.url)), base: '/' });
server.listen(0);
await once(server, 'listening');
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch(launchOptions(readFoundBrowsers()?.chromium.launch));

/** Milliseconds between pictures, until the time is over. */
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

const rows: Record<string, Record<string, number>> = {};
for (const lab of labs) {
  const context = await browser.newContext({ locale: 'ko-KR', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${origin}/labs/${lab}/`, { waitUntil: 'networkidle' });
  // From the start and without questions, so that it plays for as long as is watched.
  await page.getByRole('checkbox', { name: '먼저 맞혀 보기' }).first().uncheck();
  await page.locator('.player-scrubber').getByRole('slider').press('Home');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
  await page.getByRole('button', { name: '재생', exact: true }).first().click();
  const between = await intervals(page);
  const sum = between.reduce((total, one) => total + one, 0);
  rows[lab] = {
    'pictures a second': Math.round((between.length / sum) * 1000),
    'left out, %': Math.round((between.filter((one) => one > missed).length / between.length) * 100),
    'longest wait, ms': Math.round(Math.max(...between)),
  };
  await context.close();
}
console.log(`While playing, processor slowed ${processorSlowdown} times, goal 60 pictures a second`);
console.table(rows);
await browser.close();
server.close();
