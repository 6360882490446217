import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const engine = z.object({
  /** What reports call it, with its version: `firefox 153.8.0esr`. */
  name: z.string(),
  kind: z.enum(['chromium', 'firefox', 'webkit']),
  executablePath: z.string(),
});

/** Where Debian and Ubuntu have the host that the site is also tried on. */
export const nginx = '/usr/sbin/nginx';

/** A browser of this machine whose engine or version is not that of the pinned one. */
export type InstalledBrowser = z.infer<typeof engine>;

const file = new URL('../../.cache/engines.json', import.meta.url);

/**
 * @internal playwright.engines.config.ts asks for them.
 * @throws Error when `scripts/engines.ts` has not run
 */
export function readFoundEngines(): InstalledBrowser[] {
  return z.array(engine).parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function writeFoundEngines(engines: readonly InstalledBrowser[]): void {
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(engines, null, 2)}\n`);
}
