import type { FoundBrowser, Launch } from './found.ts';
import type { Machine } from './machine.ts';

/** One way to come by a browser. */
export interface Way {
  name: string;
  /** Looks for the browser, installing it where that is what the way means; `undefined` when it cannot be had. */
  find(): Promise<Launch | undefined>;
}

const chromiumNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browsers the end-to-end tests accept, in the order of least work for the reader's machine. */
export function chromiumWays(machine: Machine): Way[] {
  // Chromium refuses to sandbox itself for root, which is what containers and CI machines usually run as.
  const args = machine.isRoot ? ['--no-sandbox'] : [];
  const installed = async () => {
    const executablePath = machine.firstExecutable(chromiumNames);
    return executablePath ? { executablePath, args } : undefined;
  };
  return [
    { name: 'the Chromium that Playwright installed', find: async () => ({ args }) },
    { name: 'an installed Chrome or Chromium', find: installed },
    {
      name: 'playwright install chromium',
      find: async () =>
        machine.run('playwright', ['install', 'chromium', '--only-shell']) ? { args } : undefined,
    },
    {
      name: "the distribution's chromium",
      find: async () => (machine.aptInstall('chromium') ? installed() : undefined),
    },
    {
      name: 'the Chromium inside @sparticuz/chromium',
      find: async () => {
        const unpacked = await machine.unpackChromium();
        return unpacked && { ...unpacked, args };
      },
    },
  ];
}

/** An installed Firefox only: the smoke tests run in it where it exists, and nothing is installed for them. */
export function firefoxWays(machine: Machine): Way[] {
  const names = ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];
  return [
    {
      name: 'an installed Firefox',
      find: async () => {
        const executablePath = machine.firstExecutable(names);
        return executablePath ? { channel: 'moz-firefox', executablePath } : undefined;
      },
    },
  ];
}

/**
 * Tries the ways in order and returns the first browser that really starts: a browser on disk that misses a
 * system library is as good as none.
 *
 * @param starts launches the browser once and closes it
 */
export async function firstThatStarts(
  ways: readonly Way[],
  starts: (launch: Launch) => Promise<boolean>,
): Promise<FoundBrowser | undefined> {
  for (const { name, find } of ways) {
    const launch = await find();
    if (launch && (await starts(launch))) return { name, launch };
  }
  return undefined;
}
