import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const launch = z.object({
  executablePath: z.string().exactOptional(),
  channel: z.string().exactOptional(),
  /** Variables the browser needs beside those of the test process. */
  env: z.record(z.string(), z.string()).exactOptional(),
});
/** The name tells where the browser comes from and, of a pinned one, which version it is. */
const foundBrowser = z.object({ name: z.string(), launch });
const foundBrowsers = z.object({ chromium: foundBrowser });

/** What Playwright needs to start one browser; an empty object starts the browser Playwright installed itself. */
export type Launch = z.infer<typeof launch>;
export type FoundBrowser = z.infer<typeof foundBrowser>;

/** The browsers found on this machine, as kept between runs. */
export type FoundBrowsers = z.infer<typeof foundBrowsers>;

/** Playwright takes the whole environment of a browser or none of it; a note only adds to the process's own. */
export function launchOptions({ env, ...options }: Launch = {}) {
  return env ? { ...options, env: { ...process.env, ...env } as Record<string, string> } : options;
}

const file = new URL('../../.cache/browsers.json', import.meta.url);

/** What an earlier run found; `undefined` when there was none or its note cannot be read any more. */
export function readFoundBrowsers(): FoundBrowsers | undefined {
  try {
    return foundBrowsers.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Notes the browsers for later runs and for `playwright.config.ts`. */
export function writeFoundBrowsers(browsers: FoundBrowsers): void {
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(browsers, null, 2)}\n`);
}
