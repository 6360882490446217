import { describe, expect, test } from 'vitest';
import type { Launch } from './found.ts';
import type { Machine } from './machine.ts';
import { findChromium } from './ways.ts';

/** A machine with nothing on it; each test adds what it is about. */
function bareMachine(has: Partial<Machine> = {}): Machine {
  return {
    versions: { packed: '153.0.0', ofPlaywright: '156.0.1' },
    firstExecutable: () => undefined,
    installPlaywrightChromium: () => false,
    aptInstall: () => false,
    unpackChromium: async () => undefined,
    hasKoreanFont: () => false,
    ...has,
  };
}

const packed: Launch = {
  executablePath: '/cache/153.0.0/chromium',
  env: { LD_LIBRARY_PATH: '/cache/153.0.0/lib' },
};
const hasPath = async (launch: Launch) => launch.executablePath !== undefined;
const isPlaywrightsOwn = async (launch: Launch) => launch.executablePath === undefined;

describe('the browser for the end-to-end tests', () => {
  test('is the one inside the npm package, whatever else is installed, with the libraries it brings', async () => {
    const machine = bareMachine({
      firstExecutable: () => '/usr/bin/chromium',
      unpackChromium: async () => packed,
    });
    expect(await findChromium(machine, undefined, async () => true)).toEqual({
      browser: { name: 'the Chromium of @sparticuz/chromium 153.0.0', launch: packed },
      pinned: true,
    });
  });

  test("is Playwright's own where the package has no build, and is downloaded where it is missing", async () => {
    let downloaded = false;
    const machine = bareMachine({
      versions: { packed: undefined, ofPlaywright: '156.0.1' },
      firstExecutable: () => '/usr/bin/chromium',
      installPlaywrightChromium: () => {
        downloaded = true;
        return true;
      },
    });
    const found = await findChromium(machine, undefined, async (launch) => {
      return downloaded && isPlaywrightsOwn(launch);
    });
    expect(found).toEqual({
      browser: { name: 'Chromium 156.0.1, pinned by Playwright', launch: {} },
      pinned: true,
    });
  });

  test('is passed over when it is there but does not start', async () => {
    const machine = bareMachine({ unpackChromium: async () => packed });
    const found = await findChromium(machine, undefined, isPlaywrightsOwn);
    expect(found?.browser.name).toContain('Playwright');
  });

  test('is an installed one, which is not pinned, only where no pinned one can be had', async () => {
    const machine = bareMachine({ firstExecutable: () => '/usr/bin/chromium' });
    expect(await findChromium(machine, undefined, hasPath)).toEqual({
      browser: { name: 'an installed Chrome or Chromium', launch: { executablePath: '/usr/bin/chromium' } },
      pinned: false,
    });
  });

  test('is taken from the note of an earlier run while that one is pinned still', async () => {
    const known = { name: 'the Chromium of @sparticuz/chromium 153.0.0', launch: packed };
    const found = await findChromium(bareMachine(), known, hasPath);
    expect(found).toEqual({ browser: known, pinned: true });
  });

  for (const name of ['an installed Chrome or Chromium', 'the Chromium of @sparticuz/chromium 152.0.0']) {
    test(`is searched anew when the note names ${name}`, async () => {
      const known = { name, launch: { executablePath: '/usr/bin/chromium' } };
      const machine = bareMachine({ unpackChromium: async () => packed });
      expect((await findChromium(machine, known, hasPath))?.browser.launch).toEqual(packed);
    });
  }

  test('cannot be had on a machine where every way fails', async () => {
    expect(await findChromium(bareMachine(), undefined, hasPath)).toBeUndefined();
  });
});
