// The one entry point behind every npm script. It is plain JavaScript that runs on the oldest Node we accept
// (20), because it has to work before anything is installed; the tasks themselves run on the Node that the
// project brings (npm package `node`), which npm puts first in PATH for every script.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { environment } from './run/environment.mjs';
import { buildFingerprint } from './run/fingerprint.mjs';
import { isInstalled } from './run/installed.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const oldestNode = [22, 12];
const cache = join(root, '.cache');

/**
 * How commands are started: in the project's folder, with its own binaries first in PATH.
 *
 * @param {NodeJS.ProcessEnv} [env] variables to add to the environment
 * @returns {import('node:child_process').CommonSpawnOptions}
 */
function inProject(env = {}) {
  return {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...environment(root), ...env },
  };
}

/**
 * Runs one command to its end.
 *
 * @param {string} command
 * @param {string[]} [args]
 * @param {NodeJS.ProcessEnv} [env] variables to add to the environment
 * @returns {number} the command's exit code
 */
function run(command, args = [], env = {}) {
  const result = spawnSync(command, args, inProject(env));
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/**
 * Runs a server until it is stopped. Stopping this process stops the server too, which would otherwise live on and keep
 * its port.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} the server's exit code
 */
function runServer(command, args) {
  const server = spawn(command, args, inProject());
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => server.kill(signal));
  }
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (status) => resolve(status ?? 0));
  });
}

/**
 * Installs the locked dependencies unless the installed ones already match the lock file. Its messages go to standard
 * error: standard output is the task's, which may print data.
 */
function installDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  const stamp = join(root, 'node_modules', '.hit-or-miss-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled(root)) {
    console.error('Installing dependencies (first run, or the lock file changed) …');
    const standardError = 2;
    const result = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
      ...inProject(),
      stdio: ['inherit', standardError, standardError],
    });
    if (result.error) throw result.error;
    if (result.status !== 0)
      fail('npm could not install the dependencies; its message is above.', result.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}

/** Stops with one sentence when neither the installed nor the brought Node is new enough for Astro. */
function requireNode() {
  const output = spawnSync(join(root, 'node_modules', '.bin', 'node'), ['-v'], { encoding: 'utf8' });
  const version = output.status === 0 ? output.stdout : process.version;
  const [major = 0, minor = 0] = version.trim().slice(1).split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  fail(
    `Node ${oldestNode.join('.')} or newer is needed, found ${version.trim()}, and the npm package "node" has no build for this platform: please install Node 24.`,
  );
}

/**
 * @param {string} message
 * @param {number} [status]
 * @returns {never}
 */
function fail(message, status = 1) {
  console.error(message);
  process.exit(status);
}

/**
 * @typedef {object} Stage
 * @property {string} name what `npm test` calls the stage when it fails
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 */

/** @type {(command: string, args?: string[], env?: NodeJS.ProcessEnv) => Stage} */
const stage = (command, args = [], env = {}) => ({
  name: [command, args[0]].join(' ').trim(),
  command,
  args,
  env,
});

const vitestReport = ['--reporter=json', '--outputFile.json=.cache/results/vitest.json'];
/** Where the site is built a second time, under a base path, for the test that proves it works there. */
const baseBuild = join(cache, 'base-path');

/** Holds the fingerprint of what is in `dist`; any build but that of `npm start` may have other arguments. */
const stamp = join(cache, 'built');

/** @type {Record<string, Stage[]>} */
const stages = {
  check: [
    stage('biome', ['check', '--error-on-warnings', '.']),
    stage('astro', ['sync']),
    stage('astro', ['check', '--minimumFailingSeverity', 'hint']),
    stage('knip'),
    // Code that only tests use; what is not listed in package.json the run before has found.
    stage('knip', ['--production', '--exclude', 'unlisted']),
    stage('node', ['scripts/check-sources.ts', '--stale']),
    stage('node', ['scripts/check-notes.ts']),
    { ...stage('vitest', ['run', '--reporter=default', ...vitestReport]), name: 'vitest' },
  ],
  build: [stage('astro', ['build'])],
  e2e: [
    {
      ...stage('astro', ['build', '--outDir', baseBuild], { BASE: '/notes' }),
      name: 'astro build with BASE',
    },
    stage('html-validate', ['dist/**/*.html']),
    stage('node', ['scripts/browser.ts']),
    { ...stage('playwright', ['test']), name: 'playwright' },
  ],
  engines: [
    stage('node', ['scripts/engines.ts']),
    {
      ...stage('playwright', ['test', '--config=playwright.engines.config.ts']),
      name: 'engines',
    },
  ],
};

/**
 * Runs one stage.
 *
 * @param {Stage} stage
 * @param {string[]} [extra] further arguments
 */
function runStage({ command, args, env }, extra = []) {
  if (command === 'astro' && args[0] === 'build') rmSync(stamp, { force: true });
  return run(command, [...args, ...extra], env);
}

/**
 * Runs the stages in order and stops at the first that fails.
 *
 * @param {string[]} names
 * @param {string[]} [extra] arguments for the last command
 */
function inOrder(names, extra = []) {
  const wanted = names.flatMap((name) => stages[name] ?? []);
  for (const [index, stage] of wanted.entries()) {
    const status = runStage(stage, index === wanted.length - 1 ? extra : []);
    if (status !== 0) return status;
  }
  return 0;
}

/** Builds the site for reading, unless the last such build still shows what a new one would. */
function buildIfStale() {
  const wanted = buildFingerprint(root);
  if (existsSync(join(root, 'dist', 'index.html')) && existsSync(stamp)) {
    if (readFileSync(stamp, 'utf8') === wanted) return 0;
  }
  const status = inOrder(['build']);
  mkdirSync(cache, { recursive: true });
  if (status === 0) writeFileSync(stamp, wanted);
  return status;
}

/**
 * Runs every stage even after a failure, then prints the totals of all test runners as the last line.
 *
 * @param {string[]} names
 * @param {string[]} runners test runners that must leave a report in `.cache/results`
 */
function test(names, runners) {
  rmSync(join(cache, 'results'), { recursive: true, force: true });
  mkdirSync(join(cache, 'results'), { recursive: true });
  const failed = names
    .flatMap((name) => stages[name] ?? [])
    .filter((stage) => runStage(stage) !== 0)
    .map(({ name }) => name);
  return run('node', ['scripts/totals.ts', `--runners=${runners.join()}`, ...failed]);
}

const [task = 'start', ...rest] = process.argv.slice(2);
/** @type {Record<string, () => number | Promise<number>>} */
const tasks = {
  start: () => buildIfStale() || runServer('node', ['scripts/serve.ts', ...rest]),
  preview: () => runServer('node', ['scripts/serve.ts', ...rest]),
  dev: () => runServer('astro', ['dev', ...rest]),
  build: () => inOrder(['build'], rest),
  check: () => inOrder(['check']),
  'check:sources': () => run('node', ['scripts/check-sources.ts', ...rest]),
  e2e: () => inOrder(['build', 'e2e'], rest),
  'e2e:engines': () => buildIfStale() || test(['engines'], ['engines']),
  test: () => test(['check', 'build', 'e2e'], ['vitest', 'playwright']),
  // What CI runs: both of the above, with one line of totals.
  'test:everywhere': () => test(['check', 'build', 'e2e', 'engines'], ['vitest', 'playwright', 'engines']),
  'new-note': () => run('node', ['scripts/new-note.ts', ...rest]),
  sim: () => run('node', ['scripts/sim.ts', ...rest]),
  bench: () => run('node', ['bench/engine.ts', ...rest]),
  'bench:controls': () => run('node', ['bench/controls.ts', ...rest]),
  'bench:frames': () => run('node', ['bench/frames.ts', ...rest]),
  'bench:hosts': () =>
    runStage(stage('astro', ['build'], { COMPRESSED: 'on' })) || run('node', ['bench/hosts.ts', ...rest]),
  'bench:lookup': () => run('node', ['bench/lookup.ts', ...rest]),
  'bench:ui': () => run('node', ['bench/ui.ts', ...rest]),
  'bench:pages': () => {
    const preparation = rest.includes('--build-only')
      ? 0
      : inOrder(['build']) || run('node', ['scripts/browser.ts']);
    return preparation || run('node', ['bench/pages.ts', ...rest]);
  },
  'bench:search': () => run('node', ['bench/search.ts', ...rest]),
  'bench:traces': () => run('node', ['bench/traces.ts', ...rest]),
};

const chosen = tasks[task];
if (!chosen) fail(`There is no task "${task}"; there are: ${Object.keys(tasks).join(', ')}.`);
installDependencies();
requireNode();
process.exit(await chosen());
