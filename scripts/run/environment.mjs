import { delimiter, join } from 'node:path';
import process from 'node:process';

/**
 * The variables that commands of the project run with: its own binaries come first in PATH, nothing is told to Astro,
 * and Node keeps the code that it compiled, so that the next command starts sooner.
 *
 * @param {string} root folder of the project
 * @param {NodeJS.ProcessEnv} [own] the variables this process runs with
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(root, own = process.env) {
  return {
    NODE_COMPILE_CACHE: join(root, '.cache', 'compile'),
    ...own,
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${own['PATH']}`,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}
