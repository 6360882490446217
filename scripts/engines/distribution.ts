import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isExecutable } from '../browser/machine.ts';
import type { LinuxDistribution } from './ways.ts';

/**
 * Debian's packages, or Ubuntu's. Elsewhere, and for anyone but root, nothing is offered and nothing installed.
 *
 * @param folder where browsers are unpacked that are not to be installed
 */
export function distribution(folder: string): LinuxDistribution {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const run = (command: string, args: readonly string[], cwd = process.cwd()) =>
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], cwd }).status === 0;
  const aptGet = (...args: string[]) => mayInstall && run('apt-get', ['-qq', ...args]);

  return {
    offered(name) {
      const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
      const version = /Candidate: (\S+)/.exec(stdout ?? '')?.[1];
      return version === '(none)' ? undefined : version;
    },
    update: () => aptGet('update'),
    install: (...names) => aptGet('install', '-y', '--no-install-recommends', ...names),
    unpackChromium(version) {
      const unpacked = join(folder, `chromium-${version.replaceAll(/[^\w.-]/g, '_')}`);
      const executablePath = join(unpacked, 'usr/lib/chromium/chromium');
      if (!existsSync(executablePath) && !unpack(version, unpacked)) return undefined;
      return starts(executablePath) ? executablePath : undefined;
    },
    executable: (...paths) => paths.find(isExecutable),
  };

  /** Unpacks into a folder that appears only when all of it is there. */
  function unpack(version: string, unpacked: string): boolean {
    const unpacking = `${unpacked}.${process.pid}`;
    rmSync(unpacked, { recursive: true, force: true });
    mkdirSync(unpacking, { recursive: true });
    const names = ['chromium', 'chromium-common'].map((name) => `${name}=${version}`);
    const done =
      mayInstall &&
      run('apt-get', ['-qq', 'download', ...names], unpacking) &&
      readdirSync(unpacking)
        .filter((name) => name.endsWith('.deb'))
        .every((name) => run('dpkg-deb', ['-x', name, '.'], unpacking)) &&
      // The libraries it needs; those of one version serve its neighbour.
      installDependencies();
    if (done) renameSync(unpacking, unpacked);
    else rmSync(unpacking, { recursive: true, force: true });
    return done;
  }

  function installDependencies(): boolean {
    const { stdout } = spawnSync('apt-cache', ['depends', '--important', 'chromium', 'chromium-common'], {
      encoding: 'utf8',
    });
    const names = [...(stdout ?? '').matchAll(/^ +\|?Depends: ([\w.+-]+)$/gm)].map(([, name = '']) => name);
    const others = [...new Set(names)].filter((name) => !name.startsWith('chromium'));
    return aptGet('install', '-y', '--no-install-recommends', ...others);
  }
}

function starts(executablePath: string): boolean {
  const { status } = spawnSync(executablePath, ['--headless', '--no-sandbox', '--dump-dom', 'about:blank'], {
    timeout: 60_000,
  });
  return status === 0;
}
