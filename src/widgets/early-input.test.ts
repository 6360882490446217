import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { keepOnEscape } from './early-input.ts';

test.each([
  ['Escape', true, true],
  ['Escape', false, false],
  ['Enter', true, false],
  ['Process', true, false],
])('%s, composing: %s, is kept from the browser: %s', (key, isComposing, kept) => {
  const event = Object.assign(new Event('keydown', { cancelable: true }), { key, isComposing });
  keepOnEscape(event as unknown as KeyboardEvent);
  expect(event.defaultPrevented).toBe(kept);
});

test('every search field has a handler for Escape during a composition', async () => {
  const fields: string[] = [];
  for await (const path of glob('src/**/*.tsx')) {
    const text = readFileSync(path, 'utf8');
    for (const [, field = ''] of text.matchAll(/<input\b((?:(?!\/>)[\s\S])*)\/>/g)) {
      if (!field.includes('type="search"')) continue;
      fields.push(path);
      // The search box deals with every key of a composition itself.
      expect(field, path).toMatch(
        path.endsWith('SearchBox.tsx') ? 'onKeyDown={onKeyDown}' : 'onKeyDown={keepOnEscape}',
      );
    }
  }
  expect(fields.length).toBeGreaterThanOrEqual(4);
});
