import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import { smallerStarlight } from './starlight-styles.ts';

const starlight = '/site/node_modules/@astrojs/starlight/dist/style/props.css';

function smaller(css: string, overridden: readonly string[] = [], from = starlight): string {
  return postcss([smallerStarlight(new Set(overridden))]).process(css, { from }).css;
}

describe('a property that the site sets for the whole page', () => {
  test('is left out wherever Starlight sets it for the whole page, in either theme', () => {
    expect(
      smaller(
        ":root,::backdrop{--a:1;--b:2}:root[data-theme='light'],[data-theme='light'] ::backdrop{--a:3}@media print{:root{--a:4}}",
        ['--a'],
      ),
    ).toBe(
      ":root,::backdrop{--b:2}:root[data-theme='light'],[data-theme='light'] ::backdrop{}@media print{:root{}}",
    );
  });

  test('stays where Starlight sets it for a part of the page, or on a condition of it', () => {
    const css = '.aside{--a:1}:root,.aside{--a:2}html:not([data-has-sidebar]){--a:3}';
    expect(smaller(css, ['--a'])).toBe(css);
  });

  test('stays in the style sheets of the site', () => {
    expect(smaller(':root{--a:1}', ['--a'], '/site/src/styles/theme.css')).toBe(':root{--a:1}');
  });

  test('is one of theme.css or scales.css, unless set on a condition only', () => {
    const css =
      ':root{--sl-color-gray-1:0;--sl-text-sm:0;--sl-color-text-accent:0;--sl-color-backdrop-overlay:0}';
    expect(postcss([smallerStarlight()]).process(css, { from: starlight }).css).toBe(
      ':root{--sl-color-text-accent:0;--sl-color-backdrop-overlay:0}',
    );
  });
});

test('an icon of Starlight stands in its styles as text that says the same', () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><path fill='#fff' d='M0 0h100%'/></svg>`;
  const css = smaller(`a{mask-image:url(data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')})}`);
  const [, address = ''] = /url\("data:image\/svg\+xml,([^"]+)"\)/.exec(css) ?? [];
  expect(decodeURIComponent(address)).toBe(svg.replaceAll('"', "'"));
  expect(address).not.toMatch(/[<>#]/);
});
