import type { Page } from '@playwright/test';

/** What a reader on a slow phone waits for, in ms, and how far things moved while they waited. */
export interface PaintTimings {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Cumulative layout shift, without a unit. */
  readonly layoutShift: number;
  /** Total blocking time: what long tasks after the first paint take beyond 50 ms each, in ms. */
  readonly blockingTime: number;
}

/** Lighthouse's "slow 4G" as its throttling inside the browser applies it: 150 ms round trips × 3.75, 1.6 Mbit/s × 0.9. */
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1638.4 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};
const processorSlowdown = 4;

/**
 * Opens a page on the slow profile and reads its timings once the network has rested.
 *
 * @param page a page of a fresh Chromium context, whose cache is empty
 */
export async function timePaints(page: Page, address: string): Promise<PaintTimings> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
  await page.goto(address, { waitUntil: 'networkidle' });
  return page.evaluate(async () => {
    const entries = (type: string) =>
      new Promise<PerformanceEntry[]>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
        observer.observe({ type, buffered: true });
        // Without any entry the observer never calls back, and by now the page has rested.
        setTimeout(() => resolve([]), 200);
      });
    const paints = await entries('paint');
    const firstPaint = paints.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? Number.NaN;
    const shifts = (await entries('layout-shift')) as (PerformanceEntry & { readonly value: number })[];
    const longTasks = await entries('longtask');
    return {
      firstPaint,
      largestPaint: (await entries('largest-contentful-paint')).at(-1)?.startTime ?? Number.NaN,
      layoutShift: shifts.reduce((total, { value }) => total + value, 0),
      blockingTime: longTasks
        .filter(({ startTime, duration }) => startTime + duration > firstPaint)
        .reduce((total, { duration }) => total + Math.max(0, duration - 50), 0),
    };
  });
}
