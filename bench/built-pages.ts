import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import budgets from '../budgets.json' with { type: 'json' };
import { launchOptions, readFoundBrowsers } from '../scripts/browser/found.ts';
import { siteServer } from '../scripts/site-server.ts';
import { writeBareNote } from './bare-note.ts';
import { weighPage } from './page-weight.ts';
import { type PaintTimings, timePaints } from './slow-phone.ts';

const pages = {
  home: '/',
  note: '/rds/security/',
  'note, English': '/en/rds/security/',
  ports: '/ports/',
  glossary: '/glossary/',
  corrections: '/corrections/',
};
const runs = 5;
const built = fileURLToPath(new URL('../dist', import.meta.url));

/** Prints the weight of the pages in `dist` and how soon a slow phone paints them. */
export async function printPages(): Promise<void> {
  const site = await serve(built);
  const bare = await serve(writeBareNote(built, pages.note));
  const browser = await chromium.launch(launchOptions(readFoundBrowsers()?.chromium.launch));
  try {
    await printWeights(browser, site.origin);
    await printPaints(browser, {
      ...Object.fromEntries(Object.entries(pages).map(([kind, path]) => [kind, site.origin + path])),
      'note, bare': bare.origin + pages.note,
    });
  } finally {
    await browser.close();
    site.server.close();
    bare.server.close();
  }
}

async function serve(directory: string) {
  const server = siteServer({ directory, base: '/' });
  server.listen(0);
  await once(server, 'listening');
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

/** Runs a measurement in a phone-sized browser that has seen nothing yet. */
async function fresh<Result>(browser: Browser, measure: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
  });
  try {
    return await measure(await context.newPage());
  } finally {
    await context.close();
  }
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;

async function printWeights(browser: Browser, origin: string) {
  console.log('Weight, Brotli, everything a page loads by itself');
  const weights: Record<string, Record<string, string | number>> = {};
  for (const [kind, path] of Object.entries(pages)) {
    const { total, javascript, stylesheets, files } = await fresh(browser, (page) =>
      weighPage(page, origin + path),
    );
    weights[kind] = {
      total: kib(total),
      javascript: kib(javascript),
      stylesheets: kib(stylesheets),
      files: files.length,
    };
  }
  console.table(weights);
  console.log(
    `Budget of a note without a widget: ${kib(budgets.note.total)}, of it ${kib(budgets.note.javascript)} of JavaScript and ${kib(budgets.note.stylesheets)} of stylesheets.\n`,
  );
}

async function printPaints(browser: Browser, addresses: Readonly<Record<string, string>>) {
  console.log(`Slow phone: processor slowed four times, slow 4G, median of ${runs} runs`);
  const timings: Record<string, Record<keyof PaintTimings, string>> = {};
  for (const [kind, address] of Object.entries(addresses)) {
    const measured: PaintTimings[] = [];
    for (let run = 0; run < runs; run += 1)
      measured.push(await fresh(browser, (page) => timePaints(page, address)));
    const middle = (key: keyof PaintTimings) => median(measured.map((timing) => timing[key]));
    timings[kind] = {
      firstPaint: `${middle('firstPaint').toFixed(0)} ms`,
      largestPaint: `${middle('largestPaint').toFixed(0)} ms`,
      layoutShift: middle('layoutShift').toFixed(3),
      blockingTime: `${middle('blockingTime').toFixed(0)} ms`,
    };
  }
  console.table(timings);
  console.log(
    `Budget: first and largest paint within ${budgets.slowPhone.firstPaint} ms, no shift, no blocking. The bare note has neither styles nor scripts: no note can be painted sooner here.\n`,
  );
}
