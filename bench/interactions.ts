import type { Page } from 'playwright';

/** Keeps the longest event of every interaction since it was last asked. */
export async function recordInteractions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { interactionDurations: durations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { readonly interactionId: number })[]) {
        if (entry.interactionId > 0) durations.push(entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** The longest since the last call, in ms; events shorter than the 16 ms that browsers report count as 16. */
export function takeLongest(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // Two frames later the entry of the last event has been made.
        requestAnimationFrame(() =>
          setTimeout(() => {
            const { interactionDurations } = window as unknown as { readonly interactionDurations: number[] };
            resolve(Math.max(16, ...interactionDurations.splice(0)));
          }, 100),
        );
      }),
  );
}
