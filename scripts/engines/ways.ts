import type { InstalledBrowser } from './found.ts';

/** What the search for engines asks of the distribution; tests give an imaginary one. */
export interface LinuxDistribution {
  /** Version of a package that the lists offer now; `undefined` where there is none or no such package system. */
  offered(name: string): string | undefined;
  /** Fetches the newest package lists; false where that fails. */
  update(): boolean;
  /** Installs packages; false where that fails. */
  install(...names: string[]): boolean;
  /**
   * Downloads and unpacks Chromium without installing it, so that two versions can exist side by side.
   *
   * @returns path of the browser; `undefined` where it cannot be had or does not start
   */
  unpackChromium(version: string): string | undefined;
  /** The first of these paths that can be executed. */
  executable(...paths: string[]): string | undefined;
}

/**
 * The engines to test in besides the pinned Chromium.
 *
 * @returns the engines and, for each that is missing, a sentence that says so
 */
export function findEngines(distribution: LinuxDistribution): {
  readonly engines: InstalledBrowser[];
  readonly missing: string[];
} {
  const engines: InstalledBrowser[] = [];
  const missing: string[] = [];

  // The version of the lists as they are can be had only until the lists are newer.
  const before = distribution.offered('chromium');
  const first = before === undefined ? undefined : chromium(before, distribution);
  if (!distribution.update())
    missing.push('The package lists could not be updated: the newest versions may be newer.');
  const newest = distribution.offered('chromium');
  const second = newest === undefined || newest === before ? undefined : chromium(newest, distribution);
  engines.push(...[first, second].filter((engine) => engine !== undefined));
  if (!first && !second) missing.push('Chromium of the distribution: missing.');
  else if (newest === before) {
    missing.push(`Chromium ${newest} is both the newest and the one before: it is tested once.`);
  }

  const firefoxPaths = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
  const firefox =
    distribution.executable(...firefoxPaths) ??
    (distribution.install('firefox-esr') ? distribution.executable(...firefoxPaths) : undefined);
  if (firefox) {
    engines.push({
      name: `firefox ${distribution.offered('firefox-esr') ?? ''}`.trim(),
      kind: 'firefox',
      executablePath: firefox,
    });
  } else missing.push('Firefox ESR: missing.');

  const webkitPaths = ['4.1', '6.0', '4.0'].map(
    (version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  );
  const webkit = distribution.install('webkit2gtk-driver', 'xvfb', 'xauth')
    ? distribution.executable(...webkitPaths)
    : undefined;
  if (webkit) {
    engines.push({
      name: `webkitgtk ${distribution.offered('webkit2gtk-driver') ?? ''}`.trim(),
      kind: 'webkit',
      executablePath: webkit,
    });
  } else missing.push('WebKitGTK (webkit2gtk-driver, xvfb): missing.');
  return { engines, missing };
}

function chromium(version: string, distribution: LinuxDistribution): InstalledBrowser | undefined {
  const executablePath = distribution.unpackChromium(version);
  return executablePath === undefined
    ? undefined
    : { name: `chromium ${version}`, kind: 'chromium', executablePath };
}
