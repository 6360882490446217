import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import { inLayers, layerOf, layerOrder } from '../site/html/style-layers.ts';
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

describe('the steps of type and space', () => {
  const scales = readFileSync(new URL('styles/scales.css', source), 'utf8');
  const steps = [...scales.matchAll(/^ {2}(--[\w-]+): ([^;]+);/gm)].map(([, name = '', value = '']) => ({
    name,
    value,
  }));

  test('are told in the documentation, each with its value', () => {
    const documentation = readFileSync(new URL('../docs/styles.md', source), 'utf8');
    const rows = new Map(
      [...documentation.matchAll(/^\| `(--[\w-]+)` +\| ([^|]+)\|/gm)].map(([, name, value]) => [name, value]),
    );
    expect([...rows.keys()].sort()).toEqual(steps.map(({ name }) => name).sort());
    const measures = steps.filter(({ value }) => value.endsWith('rem'));
    expect(measures.filter(({ name, value }) => !rows.get(name)?.startsWith(value))).toEqual([]);
  });

  test('are what a style sheet writes that has begun to use them', () => {
    const value = (prefix: RegExp) =>
      new Set(steps.filter(({ name }) => prefix.test(name)).map((step) => step.value));
    const [types, spaces] = [value(/^--(sl-)?text-/), value(/^--space-/)];
    const users = sheets.filter(({ css }) => css.includes('var(--space-'));
    const literal = users.flatMap(({ name, css }) =>
      [...css.matchAll(/^\s*(font-size|(?:row-|column-)?gap|(?:margin|padding)[\w-]*): ([^;(]+);/gm)].flatMap(
        ([line, property, values = '']) =>
          values
            .split(/\s+/)
            .filter((part) => (property === 'font-size' ? types : spaces).has(part))
            .map(() => `${name}: ${line.trim()}`),
      ),
    );
    expect(users.length).toBeGreaterThan(15);
    expect(literal).toEqual([]);
  });
});

describe('cascade layers', () => {
  const path = (name: string) => fileURLToPath(new URL(name, source));
  const layered = async (name: string, css: string) =>
    (await postcss([inLayers()]).process(css, { from: path(name) })).css.replace(/\s+/g, '');

  test('every style sheet is in one that the order of layers names', () => {
    const order: readonly string[] = layerOrder.split(',');
    const outside = sheets.filter(({ name }) => !order.includes(layerOf(path(name)) ?? ''));
    expect(outside.map(({ name }) => name)).toEqual([]);
  });

  test('later ones adjust earlier ones: the look of the site, its components, paper', () => {
    const names = [
      'styles/notes/fact.css',
      'widgets/cache-lab/styles/stage.css',
      'components/LabMenu.astro?astro&type=style&index=0&lang.css',
      'styles/print.css',
    ];
    expect(names.map((name) => layerOf(path(name)))).toEqual(['base', 'components', 'components', 'print']);
    expect(layerOrder).toBe('starlight,starlight-pages,base,components,print');
  });

  test('what Starlight has outside its layers comes before ours, and other packages stay as they are', () => {
    const packages = path('../node_modules');
    expect(layerOf(`${packages}/@astrojs/starlight/dist/style/print.css`)).toBe('starlight-pages');
    expect(layerOf(`${packages}/other/style.css`)).toBeUndefined();
  });

  test('the build puts rules, conditions and what is for paper into their layer once, and leaves what cannot stand in one', async () => {
    const css = '@page{margin:0}a{top:0}@media (hover){a{top:2px}}@media print{a{top:1px}}';
    const expected = `@layer${layerOrder};@page{margin:0}@layercomponents{a{top:0}@media(hover){a{top:2px}}}@layerprint{@mediaprint{a{top:1px}}}`;
    const once = await layered('widgets/session/session.css', css);
    expect(once).toBe(expected);
    // Astro has the styles of a component go through here twice.
    expect(await layered('widgets/session/session.css', once.replaceAll('@layer', '@layer '))).toBe(expected);
  });
});
