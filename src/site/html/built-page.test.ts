import { describe, expect, test } from 'vitest';
import { readBuiltPage } from './built-page.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>t</title></head><body>${body}</body></html>`;
const scripts = (body: string) => [...readBuiltPage(page(body)).scripts];

describe('a built page', () => {
  test('a script is the exact text between its tags, line breaks and all', () => {
    const code = "\n\twindow.theme = (() => 'dark')();\n";
    expect(scripts(`<script>${code}</script>`)).toEqual([code]);
  });

  test('the text of a script is taken as it stands: entities in it are no entities', () => {
    const code = 'if (a &amp;&amp; b < c) document.write("<b>&lt;</b>")';
    expect(scripts(`<script type="module">${code}</script>`)).toEqual([code]);
  });

  test('an empty inline script counts as well', () => {
    expect(scripts('<script></script>')).toEqual(['']);
  });

  test('the scripts and the style of an island are found', () => {
    const boot = '(()=>{var l=(n,t)=>{let i=async()=>{await(await n())()}};(self.Astro||={}).visible=l})()';
    const style = 'astro-island,astro-slot{display:contents}';
    const code = readBuiltPage(
      page(
        `<style>${style}</style><script>${boot}</script><astro-island props="{&quot;a&quot;:[0,1]}"><p>x</p></astro-island>`,
      ),
    );
    expect([...code.scripts]).toEqual([boot]);
    expect([...code.styles]).toEqual([style]);
  });

  test('import maps and speculation rules are governed by the policy, structured data is not', () => {
    const map = '{"imports":{"a":"/a.js"}}';
    const rules = '{"prefetch":[]}';
    expect(
      scripts(
        `<script type="importmap">${map}</script><script type="SpeculationRules">${rules}</script><script type="application/ld+json">{"@type":"Article"}</script>`,
      ),
    ).toEqual([map, rules]);
  });

  test('a script with an address is not inline', () => {
    expect(scripts('<script type="module" src="/_astro/page.js"></script>')).toEqual([]);
  });

  test('a style inside noscript is found, because without JavaScript it applies', () => {
    const code = readBuiltPage(page('<noscript><style>.search{display:none}</style></noscript>'));
    expect([...code.styles]).toEqual(['.search{display:none}']);
  });

  test('a script that is the same twice is named once', () => {
    expect(scripts('<script>a()</script><script>a()</script>')).toHaveLength(1);
  });

  test('the policy goes behind the charset, which has to stand in the first kilobyte', () => {
    const html = page('');
    expect(html.slice(0, readBuiltPage(html).policyAt)).toMatch(/<meta charset="utf-8"\/>$/);
  });

  test('a page that only redirects has no charset: the policy opens its head', () => {
    const html = '<!doctype html><html><head><meta http-equiv="refresh" content="0;url=/"></head></html>';
    expect(html.slice(0, readBuiltPage(html).policyAt)).toMatch(/<head>$/);
  });

  test('event handlers and javascript: addresses stop the build', () => {
    expect(() => readBuiltPage(page('<button onclick="go()">x</button>'))).toThrow('onclick');
    expect(() => readBuiltPage(page('<a href=" javascript:go()">x</a>'))).toThrow('javascript:');
    expect(() => readBuiltPage(page('<a href="/javascript:/">on</a>'))).not.toThrow();
  });

  test('a page without a head is refused rather than left without a policy', () => {
    expect(() => readBuiltPage('<p>fragment</p>')).toThrow('<head>');
  });

  test('what scripts are given is kept apart from scripts', () => {
    const { scripts, data } = readBuiltPage(
      page(
        '<astro-island props="{&quot;engine&quot;:[0,&quot;valkey&quot;]}"></astro-island><script type="application/json">{"a":1}</script>',
      ),
    );
    expect(scripts.size).toBe(0);
    expect(data).toEqual(new Set(['{"engine":[0,"valkey"]}', '{"a":1}']));
  });

  test('everything a stylesheet can name is found: elements, ids, classes, custom properties of style attributes', () => {
    const { names } = readBuiltPage(page('<p id="top" class="note  is-new" style="--delay: 2s">x</p>'));
    expect(names).toEqual(
      new Set(['html', 'head', 'meta', 'title', 'body', 'p', 'top', 'note', 'is-new', '--delay']),
    );
  });
});
