import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import type { EngineOptions } from './e2e/engines/test.ts';
import everywhere from './playwright.config.ts';
import { nginx, readFoundEngines } from './scripts/engines/found.ts';

/** The tests of `npm run e2e:engines`: the site in other engines than the pinned one, and on a real host. */
export default defineConfig<object, EngineOptions>({
  ...everywhere,
  testDir: 'e2e/engines',
  testIgnore: [],
  timeout: 60_000,
  // An engine that is broken altogether is known after a few tests.
  maxFailures: 10,
  reporter: [['list'], ['json', { outputFile: '.cache/results/engines.json' }]],
  projects: [
    ...readFoundEngines().map(({ name, kind, executablePath }) => {
      if (kind === 'webkit') return { name, use: { webkit: executablePath } };
      const channel = kind === 'firefox' ? { channel: 'moz-firefox' } : {};
      return { name, use: { browserName: kind, launchOptions: { executablePath, ...channel } } };
    }),
    ...(existsSync(nginx) ? [{ name: 'nginx', testDir: 'e2e/hosts' }] : []),
  ],
});
