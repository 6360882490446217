import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const found = z.object({
  name: z.string(),
  launch: z.object({
    executablePath: z.string().optional(),
    channel: z.string().optional(),
    args: z.array(z.string()).optional(),
    env: z.record(z.string(), z.string()).optional(),
  }),
});
const foundBrowsers = z.object({ chromium: found, firefox: found.optional() });

/** The browsers found on this machine, as kept between runs. */
export type FoundBrowsers = z.infer<typeof foundBrowsers>;

const file = new URL('../../.cache/browsers.json', import.meta.url);

/** What an earlier run found; `undefined` when there was none or its note cannot be read any more. */
export function readFoundBrowsers(): FoundBrowsers | undefined {
  try {
    return foundBrowsers.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeFoundBrowsers(browsers: FoundBrowsers): void {
  mkdirSync(dirname(file.pathname), { recursive: true });
  writeFileSync(file, `${JSON.stringify(browsers, null, 2)}\n`);
}
