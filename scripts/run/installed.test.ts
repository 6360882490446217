import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it as test } from 'vitest';
import { isInstalled } from './installed.mjs';

const scripts = fileURLToPath(new URL('..', import.meta.url));
const locked = {
  '': {},
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0', optional: true },
};

let root: string;
const write = (file: string, content: string) => writeFileSync(join(root, file), content);
const writeInstalled = (packages: object) =>
  write('node_modules/.package-lock.json', JSON.stringify({ packages }));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'installed-'));
  mkdirSync(join(root, 'node_modules'));
  write('package-lock.json', JSON.stringify({ packages: locked }));
});

describe('what is installed', () => {
  test('is what the lock file wants when nothing is missing but what is not made for every machine', () => {
    expect(isInstalled(root)).toBe(false);
    writeInstalled({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(true);
    writeInstalled({ 'node_modules/a': { version: '1.0.1' } });
    expect(isInstalled(root)).toBe(false);
    writeInstalled({ 'node_modules/b': { version: '2.0.0' } });
    expect(isInstalled(root)).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('a task of a first run', () => {
  const simulate = () => {
    const path = `${join(root, 'bin')}${delimiter}${process.env['PATH']}`;
    const result = spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), 'sim'], {
      encoding: 'utf8',
      env: { ...process.env, PATH: path },
    });
    return { code: result.status, out: result.stdout, error: result.stderr };
  };

  beforeEach(() => {
    cpSync(join(scripts, 'run'), join(root, 'scripts/run'), { recursive: true });
    cpSync(join(scripts, 'run.mjs'), join(root, 'scripts/run.mjs'));
    write('scripts/sim.ts', "console.log('[]');");
    mkdirSync(join(root, 'bin'));
    write('bin/npm', '#!/bin/sh\necho "$@" >> npm-was-asked\necho added 669 packages\n');
    chmodSync(join(root, 'bin/npm'), 0o755);
  });

  test('prints its data alone to standard output, and what npm says to standard error', () => {
    const { code, out, error } = simulate();
    expect([code, out]).toEqual([0, '[]\n']);
    expect(error).toContain('added 669 packages');
    // A second run has nothing to install.
    expect(simulate()).toMatchObject({ out: '[]\n', error: expect.not.stringContaining('added') });
    expect(readFileSync(join(root, 'npm-was-asked'), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  test('installs nothing after somebody’s own npm ci', () => {
    writeInstalled({ 'node_modules/a': { version: '1.0.0' } });
    expect(simulate()).toMatchObject({ code: 0, out: '[]\n', error: expect.not.stringContaining('npm') });
  });
});
