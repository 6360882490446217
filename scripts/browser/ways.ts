import type { FoundBrowser, Launch } from './found.ts';
import type { Machine } from './machine.ts';

/** One way to come by a browser. */
export interface Way {
  readonly name: string;
  /** Looks for the browser, installing it where that is what the way means; `undefined` when it cannot be had. */
  find(): Promise<Launch | undefined>;
}

/**
 * The pinned Chromiums, best first: the same version for everybody who has the same lock file, so that a green run
 * means the same everywhere. A name tells the version, so a browser noted under an older name is not taken again.
 */
export function pinnedChromiumWays(machine: Machine): Way[] {
  const { packed, ofPlaywright } = machine.versions;
  const name = `Chromium ${ofPlaywright}, pinned by Playwright`;
  return [
    ...(packed
      ? [{ name: `the Chromium of @sparticuz/chromium ${packed}`, find: () => machine.unpackChromium() }]
      : []),
    { name, find: async () => ({}) },
    { name, find: async () => (machine.installPlaywrightChromium() ? {} : undefined) },
  ];
}

/** An installed Chrome or Chromium of any version, for machines where no pinned one can be had. */
export function anyChromiumWays(machine: Machine): Way[] {
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return [
    {
      name: 'an installed Chrome or Chromium',
      find: async () => {
        const executablePath = machine.firstExecutable(names);
        return executablePath ? { executablePath } : undefined;
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
async function firstThatStarts(
  ways: readonly Way[],
  starts: (launch: Launch) => Promise<boolean>,
): Promise<FoundBrowser | undefined> {
  for (const { name, find } of ways) {
    const launch = await find();
    if (launch && (await starts(launch))) return { name, launch };
  }
  return undefined;
}

/**
 * The Chromium to test in. One noted by an earlier run is taken only while it is one of those pinned now; another, or
 * an unpinned one, is searched anew each time.
 *
 * @param known what an earlier run noted
 * @returns the browser and whether its version is pinned; `undefined` where none can be had
 */
export async function findChromium(
  machine: Machine,
  known: FoundBrowser | undefined,
  starts: (launch: Launch) => Promise<boolean>,
): Promise<{ readonly browser: FoundBrowser; readonly pinned: boolean } | undefined> {
  const ways = pinnedChromiumWays(machine);
  if (known && ways.some(({ name }) => name === known.name) && (await starts(known.launch))) {
    return { browser: known, pinned: true };
  }
  const pinned = await firstThatStarts(ways, starts);
  if (pinned) return { browser: pinned, pinned: true };
  const any = await firstThatStarts(anyChromiumWays(machine), starts);
  return any && { browser: any, pinned: false };
}
