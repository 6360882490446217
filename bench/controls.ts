// Prints how long the controls of every widget take to answer, from the input to the next paint, on a phone's screen
// with the processor slowed four times. Needs the built site: `npm run build` comes first. With paths behind it, such
// as `npm run bench:controls -- /labs/proxy/`, it measures those pages and prints every control.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type ElementHandle, type Page } from 'playwright';
import { launchOptions, readFoundBrowsers } from '../scripts/browser/found.ts';
import { siteServer } from '../scripts/site-server.ts';
import { recordInteractions, takeLongest } from './interactions.ts';

const processorSlowdown = 4;
/** Milliseconds within which a control should answer, and within which the slowest has to. */
const goals = { usual: 64, worst: 100 };
/** Visits of each page; the lesser of its answers counts, so that what else the machine does is left out. */
const visits = 2;
/** Controls tried in one visit, and how long one may take to be reached, in ms. */
const limits = { controls: 40, reach: 3000 };

const everyPage = [
  '/',
  '/labs/cache/',
  '/labs/cache-aside/',
  '/labs/cluster/',
  '/labs/defence/',
  '/labs/encryption/',
  '/labs/leaderboard/',
  '/labs/login/',
  '/labs/plan/',
  '/labs/proxy/',
  '/labs/race/',
  '/labs/session/',
  '/elasticache/db-cache/',
  '/elasticache/redis-vs-memcached/',
  '/choose/',
  '/endless/',
  '/exam/',
  '/glossary/',
  '/last-day/',
  '/ports/',
  '/review/',
];

/** What can be pressed, chosen or typed into; what leads to another page is not a control. */
const controls =
  'main :is(button, select, input:not([type="file"]), textarea, summary, [role="tab"]):not([disabled], [aria-disabled="true"])';

interface Answer {
  readonly control: string;
  /** In ms. */
  readonly duration: number;
}

const nameOf = (control: ElementHandle<HTMLElement>) =>
  control.evaluate((element) => {
    const label =
      element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
    const text = (label ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${element.localName} ${text}`;
  });

/** Uses a control as a reader would. */
async function use(page: Page, control: ElementHandle<HTMLElement>): Promise<void> {
  const kind = await control.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.localName,
  );
  switch (kind) {
    case 'select': {
      const next = await control.evaluate((element) => {
        const { selectedIndex, options } = element as HTMLSelectElement;
        return (selectedIndex + 1) % options.length;
      });
      await control.focus();
      await page.keyboard.press(next === 0 ? 'Home' : 'ArrowDown');
      return;
    }
    case 'range':
      await control.press('End');
      return;
    case 'text':
    case 'search':
    case 'number':
    case 'textarea':
      await control.press('5');
      return;
    default:
      await control.click({ timeout: limits.reach });
      return;
  }
}

/** Opens a page and uses its controls one after the other, those left out that others have taken away by then. */
async function visit(browser: Browser, address: string): Promise<Answer[]> {
  const context = await browser.newContext({
    locale: 'ko-KR',
    viewport: { width: 412, height: 823 },
    reducedMotion: 'no-preference',
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  // Widgets of notes start when they come near the screen.
  await page.evaluate(async () => {
    for (const island of document.querySelectorAll('astro-island, section-check')) {
      island.scrollIntoView({ behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.waitForLoadState('networkidle');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
  await recordInteractions(page);
  const answers: Answer[] = [];
  const found = (await page.$$(controls)) as ElementHandle<HTMLElement>[];
  for (const control of found.slice(0, limits.controls)) {
    if (page.url().split(/[?#]/)[0] !== address || !(await control.isVisible())) continue;
    try {
      const name = await nameOf(control);
      await control.scrollIntoViewIfNeeded({ timeout: limits.reach });
      await takeLongest(page);
      await use(page, control);
      answers.push({ control: name, duration: await takeLongest(page) });
    } catch {
      // Another control has taken this one away, or covers it, such as an open dialog does.
      await page.keyboard.press('Escape');
    }
  }
  await context.close();
  return answers;
}

const server = siteServer({ directory: fileURLToPath(new URL('../dist', import.meta.url)), base: '/' });
server.listen(0);
await once(server, 'listening');
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch(launchOptions(readFoundBrowsers()?.chromium.launch));

const asked = process.argv.slice(2);
const rows: Record<string, Record<string, number | string>> = {};
for (const path of asked.length > 0 ? asked : everyPage) {
  const least = new Map<string, number>();
  for (let turn = 0; turn < visits; turn++) {
    // Two controls of one name are two controls.
    const seen = new Map<string, number>();
    for (const { control, duration } of await visit(browser, origin + path)) {
      const count = (seen.get(control) ?? 0) + 1;
      seen.set(control, count);
      const key = count > 1 ? `${control} (${count})` : control;
      least.set(key, Math.min(duration, least.get(key) ?? Number.POSITIVE_INFINITY));
    }
  }
  const answers = [...least].sort(([, one], [, other]) => other - one);
  const [slowest = ['', Number.NaN] as const] = answers;
  rows[path] = {
    controls: answers.length,
    [`over ${goals.usual}`]: answers.filter(([, duration]) => duration > goals.usual).length,
    slowest: slowest[1],
    'which one': slowest[0],
  };
  if (asked.length > 0) {
    console.log(path);
    console.table(Object.fromEntries(answers));
  }
}
console.log(
  `From input to next paint in ms, processor slowed ${processorSlowdown} times, goal ${goals.usual}, the slowest ${goals.worst}`,
);
console.table(rows);
await browser.close();
server.close();
