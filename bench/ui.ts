// Prints how long the lab takes to answer, from the input to the next paint, with the processor slowed four times,
// and what JavaScript the lab and its figures in notes load. Needs the built site: `npm run build` comes first.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { launchOptions, readFoundBrowsers } from '../scripts/browser/found.ts';
import { siteServer } from '../scripts/site-server.ts';
import { recordInteractions, takeLongest } from './interactions.ts';
import { weighPage } from './page-weight.ts';

const processorSlowdown = 4;
/** Milliseconds within which every interaction should be answered. */
const goal = 100;
/** Kibibytes of JavaScript, the site's own on every page included. */
const pages = { lab: '/labs/cache/', 'note with a figure': '/elasticache/db-cache/' };

const interactions: Record<string, (page: Page) => Promise<void>> = {
  'one request forward': (page) => page.getByRole('button', { name: '한 요청 앞으로' }).click(),
  'one request back': (page) => page.getByRole('button', { name: '한 요청 뒤로' }).click(),
  'one phase forward': (page) => page.getByRole('button', { name: '한 단계 앞으로' }).click(),
  'key: forward': (page) => page.keyboard.press('ArrowRight'),
  'scrub to the end': (page) => page.locator('.player-scrubber').getByRole('slider').press('End'),
  'scrub to the start': (page) => page.locator('.player-scrubber').getByRole('slider').press('Home'),
  'next mark': (page) => page.getByRole('button', { name: '다음 표시' }).click(),
  'open the settings': (page) => page.locator('.settings-fold > summary').click(),
  'add a cache': (page) => page.getByRole('button', { name: '비교할 캐시 추가' }).click(),
  'another capacity': (page) => page.getByLabel('용량', { exact: true }).first().press('9'),
  'open my requests': (page) => page.getByRole('tab', { name: '내 요청' }).click(),
  'open the charts': (page) => page.getByRole('tab', { name: '그래프' }).click(),
  'forward with charts': (page) => page.getByRole('button', { name: '한 요청 앞으로' }).click(),
};
const scenarios = {
  '200 requests': '#workload=zipf&cache=lru.8.lazy&step=60',
  '100,000 requests': '#workload=zipf&requests=100000&keys=5000&cache=lru.500.lazy&step=60000',
};

const server = siteServer({ directory: fileURLToPath(new URL('../dist', import.meta.url)), base: '/' });
server.listen(0);
await once(server, 'listening');
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch(launchOptions(readFoundBrowsers()?.chromium.launch));

const weights: Record<string, Record<string, string>> = {};
for (const [name, path] of Object.entries(pages)) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const { javascript, stylesheets } = await weighPage(page, origin + path);
  weights[name] = {
    javascript: `${(javascript / 1024).toFixed(1)} KiB`,
    stylesheets: `${(stylesheets / 1024).toFixed(1)} KiB`,
  };
  await context.close();
}
console.log(
  'Weight, Brotli, what a page loads by itself (the figure of a note only once it is near the screen)',
);
console.table(weights);

const rows: Record<string, Record<string, number>> = {};
for (const [scenario, fragment] of Object.entries(scenarios)) {
  const context = await browser.newContext({ locale: 'ko-KR', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${origin}/labs/cache/${fragment}`, { waitUntil: 'networkidle' });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
  await recordInteractions(page);
  for (const [name, interact] of Object.entries(interactions)) {
    await interact(page);
    rows[name] = { ...rows[name], [scenario]: await takeLongest(page) };
  }
  await context.close();
}
console.log(`From input to next paint in ms, processor slowed ${processorSlowdown} times, goal ${goal}`);
console.table(rows);

/** Plays a comparison at full speed for a while and prints its longest task, in ms. The goal is 200 or less. */
async function longestTaskWhilePlaying(): Promise<number> {
  const context = await browser.newContext({ locale: 'ko-KR', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const comparison = '#workload=zipf&requests=2000&keys=60&cache=lru.16.lazy&cache=arc.16.write-through';
  await page.goto(`${origin}/labs/cache/${comparison}`, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { longTasks: durations });
    new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ entryTypes: ['longtask'] });
  });
  await page.getByLabel('속도').selectOption('32');
  await page.getByRole('button', { name: '재생', exact: true }).click();
  await page.waitForFunction(
    () => Number.parseInt(document.querySelector('.player-position')?.textContent ?? '', 10) > 200,
  );
  const longest = await page.evaluate(() =>
    Math.max(0, ...(window as unknown as { readonly longTasks: number[] }).longTasks),
  );
  await context.close();
  return longest;
}

console.log(
  `Longest task while playing a comparison, in ms (goal 200): ${Math.round(await longestTaskWhilePlaying())}`,
);
await browser.close();
server.close();
