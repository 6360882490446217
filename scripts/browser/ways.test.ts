import { describe, expect, test } from 'vitest';
import type { Launch } from './found.ts';
import type { Machine } from './machine.ts';
import { chromiumWays, firefoxWays, firstThatStarts } from './ways.ts';

/** A machine with nothing on it; each test adds what it is about. */
function bareMachine(has: Partial<Machine> = {}): Machine {
  return {
    isRoot: false,
    firstExecutable: () => undefined,
    run: () => false,
    aptInstall: () => false,
    unpackChromium: async () => undefined,
    hasKoreanFont: () => false,
    ...has,
  };
}

const hasPath = async (launch: Launch) => launch.executablePath !== undefined;

describe('the browser for the end-to-end tests', () => {
  test('is the one Playwright installed, before anything is searched or installed', async () => {
    const touched: string[] = [];
    const machine = bareMachine({
      firstExecutable: () => {
        touched.push('search');
        return undefined;
      },
      run: () => {
        touched.push('install');
        return true;
      },
    });
    const found = await firstThatStarts(chromiumWays(machine), async () => true);
    expect(found?.launch).toEqual({ args: [] });
    expect(touched).toEqual([]);
  });

  test('is an installed Chrome or Chromium when Playwright has none, without installing anything', async () => {
    const installs: string[] = [];
    const machine = bareMachine({
      firstExecutable: () => '/usr/bin/chromium',
      run: (command) => {
        installs.push(command);
        return true;
      },
    });
    const found = await firstThatStarts(chromiumWays(machine), hasPath);
    expect(found?.launch.executablePath).toBe('/usr/bin/chromium');
    expect(installs).toEqual([]);
  });

  test('is downloaded by Playwright when nothing is installed', async () => {
    let installed = false;
    const machine = bareMachine({
      run: (command, args) => {
        installed = command === 'playwright' && args[0] === 'install';
        return installed;
      },
    });
    const found = await firstThatStarts(chromiumWays(machine), async () => installed);
    expect(found?.name).toBe('playwright install chromium');
  });

  test("comes from the distribution's packages when the download fails", async () => {
    let path: string | undefined;
    const machine = bareMachine({
      isRoot: true,
      firstExecutable: () => path,
      aptInstall: (name) => {
        path = `/usr/bin/${name}`;
        return true;
      },
    });
    const found = await firstThatStarts(chromiumWays(machine), hasPath);
    expect(found?.launch).toEqual({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  });

  test('comes out of an npm package as the last resort, with the libraries it brings', async () => {
    const env = { LD_LIBRARY_PATH: '/cache/al2023/lib' };
    const machine = bareMachine({ unpackChromium: async () => ({ executablePath: '/cache/chromium', env }) });
    const found = await firstThatStarts(chromiumWays(machine), hasPath);
    expect(found?.launch).toEqual({ executablePath: '/cache/chromium', env, args: [] });
  });

  test('is passed over when it is there but does not start', async () => {
    const machine = bareMachine({
      firstExecutable: () => '/usr/bin/broken-chrome',
      unpackChromium: async () => ({ executablePath: '/cache/chromium', env: {} }),
    });
    const found = await firstThatStarts(
      chromiumWays(machine),
      async (launch) => launch.executablePath === '/cache/chromium',
    );
    expect(found?.name).toContain('@sparticuz/chromium');
  });

  test('cannot be had on a machine where every way fails', async () => {
    expect(await firstThatStarts(chromiumWays(bareMachine()), hasPath)).toBeUndefined();
  });

  test('is joined by an installed Firefox, driven over its own protocol', async () => {
    const machine = bareMachine({ firstExecutable: (names) => names.find((name) => name === 'firefox-esr') });
    const found = await firstThatStarts(firefoxWays(machine), hasPath);
    expect(found?.launch).toEqual({ channel: 'moz-firefox', executablePath: 'firefox-esr' });
  });
});
