import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { below, breakpoints } from './breakpoints.ts';

const source = new URL('../', import.meta.url);
const sheets = globSync('**/*.{css,astro}', { cwd: source }).map((name) => ({
  name: name.replaceAll('\\', '/'),
  css: readFileSync(new URL(name, source), 'utf8'),
}));

test('pages and widgets are arranged anew at the named widths only', () => {
  const allowed = (Object.keys(breakpoints) as (keyof typeof breakpoints)[]).flatMap((name) => [
    below(name),
    `(min-width: ${breakpoints[name]})`,
  ]);
  const others = sheets.flatMap(({ name, css }) =>
    [...css.matchAll(/@media[^{]*/g)].flatMap(([query]) =>
      (query.match(/\([^)]*width[^)]*\)/g) ?? [])
        .filter((width) => !allowed.includes(width))
        .map((width) => `${name}: ${width}`),
    ),
  );
  expect(sheets.length).toBeGreaterThan(40);
  expect(others).toEqual([]);
});

test('one style sheet says how something is hidden from sight', () => {
  // A container query belongs to the part that it asks.
  const withoutContainers = (css: string) => css.replace(/^@container[^{]*\{[\s\S]*?^\}/gm, '');
  const hiding = sheets.filter(({ css }) => withoutContainers(css).includes('inset(50%)'));
  expect(hiding.map(({ name }) => name)).toEqual(['styles/visually-hidden.css']);
});
