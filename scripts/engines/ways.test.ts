import { describe, expect, test } from 'vitest';
import { findEngines, type LinuxDistribution } from './ways.ts';

/** A distribution in which everything can be had; each test takes something away. */
function distribution(has: Partial<LinuxDistribution> = {}): LinuxDistribution {
  let updated = false;
  return {
    offered: (name) => (name === 'chromium' ? (updated ? '156.0' : '150.0') : '1.0'),
    update() {
      updated = true;
      return true;
    },
    install: () => true,
    unpackChromium: (version) => `/unpacked/${version}/chromium`,
    executable: (path) => path,
    ...has,
  };
}

const names = ({ engines }: ReturnType<typeof findEngines>) => engines.map(({ name }) => name);

describe('the engines beside the pinned Chromium', () => {
  test('are two versions of Chromium, the older fetched before the lists are updated, Firefox and WebKit', () => {
    const found = findEngines(distribution());
    expect(names(found)).toEqual(['chromium 150.0', 'chromium 156.0', 'firefox 1.0', 'webkitgtk 1.0']);
    expect(found.missing).toEqual([]);
  });

  test('are one Chromium less where the lists were new already, and that is said', () => {
    const found = findEngines(distribution({ update: () => true }));
    expect(names(found)).toEqual(['chromium 150.0', 'firefox 1.0', 'webkitgtk 1.0']);
    expect(found.missing).toEqual([
      'Chromium 150.0 is both the newest and the one before: it is tested once.',
    ]);
  });

  test('are those that can be had, and each of the others is named', () => {
    const found = findEngines(
      distribution({
        offered: () => undefined,
        update: () => false,
        install: () => false,
        executable: () => undefined,
      }),
    );
    expect(names(found)).toEqual([]);
    expect(found.missing.join('\n')).toMatch(/lists.*\n.*Chromium.*\n.*Firefox.*\n.*WebKitGTK/);
  });

  test('leave out a Chromium that does not start', () => {
    const found = findEngines(
      distribution({ unpackChromium: (version) => (version === '150.0' ? undefined : `/${version}`) }),
    );
    expect(names(found)).toEqual(['chromium 156.0', 'firefox 1.0', 'webkitgtk 1.0']);
  });
});
