import type { BrowserContext } from '@playwright/test';

/**
 * Where a busy machine has no time for the transition between two pages, Chromium shows the new one without it and
 * reports a rejected promise that no script of ours has.
 */
const leftTransition = 'Transition was aborted because of invalid state';

/**
 * Records, from now on, every fault of the pages in a browser context: policy violations, console errors,
 * uncaught exceptions and requests to other hosts. A test that makes its own context passes it here.
 *
 * @returns a list that grows as faults happen, one readable line each
 */
export async function recordFaults(context: BrowserContext): Promise<string[]> {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    faults.push(`console error on ${message.page()?.url()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    const { name, message, stack } = error.error();
    if (message.includes(leftTransition)) return;
    // What a browser rejects by itself (an aborted transition, a request that was given up) has an empty stack.
    faults.push(`uncaught exception on ${error.page()?.url()}: ${stack || `${name}: ${message}`}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith('http') || url.hostname === 'localhost') return;
    faults.push(`request to another host: ${request.url()}`);
  });
  // Chromium prints policy violations as console errors by itself; other browsers only raise this event.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Content-Security-Policy ${event.violatedDirective} refused ${event.blockedURI}`);
    });
  });
  return faults;
}
