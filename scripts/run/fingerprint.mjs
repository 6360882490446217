import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** What a build is made of: everything under these paths, and the variables that go into its addresses. */
const sources = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];
const variables = ['SITE', 'BASE', 'REPOSITORY'];

/**
 * A short text that changes whenever a build of the site could come out differently. It compares files by size and time
 * of change, which is what makes asking cheaper than building.
 *
 * @param {string} root folder of the project
 * @returns {string}
 */
export function buildFingerprint(root) {
  const hash = createHash('sha256');
  for (const name of variables) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  // Pages show the date of their last commit.
  hash.update(readIfThere(join(root, '.git', 'logs', 'HEAD')));
  for (const source of sources) addTo(hash, join(root, source));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const { size, mtimeMs, isFolder } = statusOf(path);
  if (isFolder) for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  else hash.update(`${path} ${size} ${mtimeMs}\n`);
}

/** @param {string} path */
function statusOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  return { size: stats?.size ?? 0, mtimeMs: stats?.mtimeMs ?? 0, isFolder: stats?.isDirectory() === true };
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
