import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = join(import.meta.dirname, '..');

/** Scripts that run in readers' browsers: everything but tests, what runs at build time, and the worker with what fills its stores. */
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter(
    (name) =>
      /\.(ts|tsx|astro)$/.test(name) && !/^(site|loading|offline|pages|content)\/|\.test\.tsx?$/.test(name),
  )
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }));

/** The files that contain a forbidden form anywhere but inside the allowed one. */
const filesWith = (forbidden: RegExp, allowed: RegExp) =>
  files.filter(({ text }) => forbidden.test(text.replaceAll(allowed, ''))).map(({ name }) => name);

describe('whatever a page fetches later', () => {
  test('is imported through loadPart, so that a lost file is fetched again', () => {
    expect(files.some(({ text }) => text.includes('loadPart('))).toBe(true);
    expect(filesWith(/[^.\w]import\(/, /loadPart\(\(\) => import\(|typeof import\(/g)).toEqual([]);
  });

  test('starts workers through startWorker, and fetches data through fetchText', () => {
    expect(filesWith(/new Worker\(/, /$^/g)).toEqual([]);
    expect(filesWith(/[^.\w]fetch\(/, /$^/g)).toEqual([]);
  });

  test('starts as an island through client:part', () => {
    expect(filesWith(/client:(load|idle|visible|media|only)/, /$^/g)).toEqual([]);
  });
});
