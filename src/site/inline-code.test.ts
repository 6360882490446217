import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inlineCode } from './inline-code.ts';

const sha256 = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const page = (body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>t</title></head><body>${body}</body></html>`;
const scripts = (body: string) => [...inlineCode(page(body)).scripts];

describe('inline code of a built page', () => {
  test('the hash is of the exact text between the tags, line breaks and all', () => {
    const code = "\n\twindow.theme = (() => 'dark')();\n";
    expect(scripts(`<script>${code}</script>`)).toEqual([sha256(code)]);
  });

  test('the text of a script is taken as it stands: entities in it are no entities', () => {
    const code = 'if (a &amp;&amp; b < c) document.write("<b>&lt;</b>")';
    expect(scripts(`<script type="module">${code}</script>`)).toEqual([sha256(code)]);
  });

  test('an empty inline script has a hash as well', () => {
    expect(scripts('<script></script>')).toEqual([sha256('')]);
  });

  test('line ends of Windows are hashed as the browser sees them', () => {
    expect(scripts('<script>a;\r\nb;</script>')).toEqual([sha256('a;\nb;')]);
  });

  test('the scripts and the style of an island are found', () => {
    const boot = '(()=>{var l=(n,t)=>{let i=async()=>{await(await n())()}};(self.Astro||={}).visible=l})()';
    const style = 'astro-island,astro-slot{display:contents}';
    const code = inlineCode(
      page(
        `<style>${style}</style><script>${boot}</script><astro-island props="{&quot;a&quot;:[0,1]}"><p>x</p></astro-island>`,
      ),
    );
    expect([...code.scripts]).toEqual([sha256(boot)]);
    expect([...code.styles]).toEqual([sha256(style)]);
  });

  test('import maps and speculation rules are governed by the policy, structured data is not', () => {
    const map = '{"imports":{"a":"/a.js"}}';
    const rules = '{"prefetch":[]}';
    expect(
      scripts(
        `<script type="importmap">${map}</script><script type="SpeculationRules">${rules}</script><script type="application/ld+json">{"@type":"Article"}</script>`,
      ),
    ).toEqual([sha256(map), sha256(rules)]);
  });

  test('a script with an address needs no hash', () => {
    expect(scripts('<script type="module" src="/_astro/page.js"></script>')).toEqual([]);
  });

  test('a style inside noscript is found, because without JavaScript it applies', () => {
    const code = inlineCode(page('<noscript><style>.search{display:none}</style></noscript>'));
    expect([...code.styles]).toEqual([sha256('.search{display:none}')]);
  });

  test('a script that is the same twice is named once', () => {
    expect(scripts('<script>a()</script><script>a()</script>')).toHaveLength(1);
  });

  test('the policy goes behind the charset, which has to stand in the first kilobyte', () => {
    const html = page('');
    expect(html.slice(0, inlineCode(html).insertAt)).toMatch(/<meta charset="utf-8"\/>$/);
  });

  test('a page that only redirects has no charset: the policy opens its head', () => {
    const html = '<!doctype html><html><head><meta http-equiv="refresh" content="0;url=/"></head></html>';
    expect(html.slice(0, inlineCode(html).insertAt)).toMatch(/<head>$/);
  });

  test('event handlers and javascript: addresses stop the build', () => {
    expect(() => inlineCode(page('<button onclick="go()">x</button>'))).toThrow('onclick');
    expect(() => inlineCode(page('<a href=" javascript:go()">x</a>'))).toThrow('javascript:');
    expect(() => inlineCode(page('<a href="/javascript:/">on</a>'))).not.toThrow();
  });

  test('a page without a head is refused rather than left without a policy', () => {
    expect(() => inlineCode('<p>fragment</p>')).toThrow('<head>');
  });
});
