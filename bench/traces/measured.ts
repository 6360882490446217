import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** What a program took from start to end. */
export interface Cost {
  /** Processor time of all its threads, in s. */
  readonly seconds: number;
  /** The most memory it held, in MB. */
  readonly megabytes: number;
}

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program under GNU `time`.
 *
 * @param folder where it runs, and leaves files of its own
 * @throws Error when `time` is missing or the program fails
 */
export function measured(
  command: string,
  args: readonly string[],
  folder = project,
): Cost & { readonly output: string } {
  const { status, stdout, stderr, error } = spawnSync(
    '/usr/bin/time',
    ['-f', 'cost: %U %S %M', command, ...args],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (error) throw new Error('GNU time is needed (Debian: apt-get install time).', { cause: error });
  const cost = /cost: (\S+) (\S+) (\S+)\s*$/.exec(stderr);
  if (status !== 0 || !cost) throw new Error(`${command} ${args.join(' ')} failed:\n${stderr}`);
  const [user = 0, system = 0, kilobytes = 0] = cost.slice(1).map(Number);
  return { seconds: user + system, megabytes: kilobytes / 1024, output: stdout };
}

/** Runs one of the project's own scripts. */
export function measuredScript(args: readonly string[]) {
  return measured(process.execPath, args);
}
