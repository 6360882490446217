import { defineConfig } from '@playwright/test';
import { launchOptions, readFoundBrowsers } from './scripts/browser/found.ts';

const browsers = readFoundBrowsers();
/** Pictures are of the browser that the lock file pins; another one, found on the machine, cannot be held to them. */
const pinned = browsers?.chromium.name.includes('@sparticuz/chromium');

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  // Those run in other browsers than the pinned one, and on a real host: playwright.engines.config.ts.
  testIgnore: ['engines/**', 'hosts/**'],
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  ...(pinned ? {} : { grepInvert: /@pinned/ }),
  snapshotPathTemplate: 'e2e/pictures/{arg}{ext}',
  // Two, because a test and the server share few, slow cores; more workers only wait for each other.
  workers: 2,
  // Generous, because both only end tests that hang: a busy machine must not fail what is right.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/results/playwright.json' }]],
  use: {
    // The port is the one the server below was given; workers load this file again after it is known.
    baseURL: `http://localhost:${process.env.E2E_PORT}/`,
    locale: 'ko-KR',
    // What a worker keeps would hide from most tests what the host sends; those of the worker allow it.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      use: { browserName: 'chromium', launchOptions: launchOptions(browsers?.chromium.launch) },
    },
  ],
  webServer: {
    command: 'node scripts/serve.ts',
    env: { PORT: '0' },
    wait: { stdout: /http:\/\/localhost:(?<e2e_port>\d+)/ },
  },
});
