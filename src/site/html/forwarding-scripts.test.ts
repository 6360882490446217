import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forwardingScripts, withoutForwardingScripts } from './forwarding-scripts.ts';

const tag = (name: string) => `<script type="module" src="/notes/_astro/${name}"></script>`;
const forwards = new Map([['wide.js', 'phone.js']]);

test('a script that only leads to another one of the page is left out of it', () => {
  expect(withoutForwardingScripts(`<p></p>${tag('phone.js')}${tag('wide.js')}`, forwards)).toBe(
    `<p></p>${tag('phone.js')}`,
  );
});

test('a script that leads to one the page has no tag for stays', () => {
  const page = `<p></p>${tag('other.js')}${tag('wide.js')}`;
  expect(withoutForwardingScripts(page, forwards)).toBe(page);
});

test('only a script whose whole text is one import leads to another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forwarding-'));
  const files = {
    'wide.js': 'import"./phone.js";',
    'named.js': 'import{a}from"./phone.js";',
    'more.js': 'import"./phone.js";start();',
    'phone.js': 'start();',
    'wide.css': 'import"./phone.js";',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  expect([...forwardingScripts(folder)]).toEqual([['wide.js', 'phone.js']]);
  rmSync(folder, { recursive: true });
  expect(forwardingScripts(folder).size).toBe(0);
});
