import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headersFor } from './header-rules.ts';
import { coveringPatterns, headerRules, nginxSite } from './host-files.ts';

const code = { scripts: new Set(["'sha256-a='"]), styles: new Set<string>() };
const none = { scripts: new Set<string>(), styles: new Set<string>() };
const site = {
  base: '/',
  governed: new Map([
    ['/', code],
    ['/rds/proxy/', code],
    ['/en/', code],
    ['/en/rds/proxy/', code],
    ['/pagefind/pagefind-worker.js', none],
  ]),
};
const lab = { scripts: new Set(["'sha256-lab='"]), styles: new Set<string>() };
const embedded = {
  ...site,
  governed: new Map([
    ...site.governed,
    ['/labs/cache/', lab],
    ['/labs/cache/embed/', lab],
    ['/en/labs/cache/embed/', lab],
  ]),
};

describe('files for hosts', () => {
  test('while no page may be framed, one rule carries the policy', () => {
    expect(headerRules(site).filter(({ headers }) => 'Content-Security-Policy' in headers)).toHaveLength(1);
  });

  test('a folder with pages also allows what the page for missing addresses has, which is sent in its place', () => {
    const missing = { scripts: new Set<string>(), styles: new Set(["'sha256-missing='"]) };
    const styled = { scripts: new Set<string>(), styles: new Set(["'sha256-notes='"]) };
    const governed = new Map([
      ['/404.html', missing],
      ['/rds/proxy/', styled],
      ['/_astro/worker.js', none],
      ['/labs/cache/embed/', styled],
    ]);
    const rules = headerRules({ base: '/', governed });
    const policy = (address: string) => headersFor(address, rules)['Content-Security-Policy'];
    expect(policy('/rds/nothing/')).toContain("'sha256-missing='");
    expect(policy('/rds/nothing/')).toContain("'sha256-notes='");
    expect(policy('/_astro/worker.js')).not.toContain('sha256');
  });

  test('other sites may frame the embedded lab in both languages, and nothing else', () => {
    const rules = headerRules(embedded);
    const ancestors = (address: string) =>
      headersFor(address, rules)['Content-Security-Policy']?.match(/frame-ancestors (.+)$/)?.[1];
    expect(ancestors('/labs/cache/embed/')).toBe('*');
    expect(ancestors('/en/labs/cache/embed/')).toBe('*');
    for (const address of ['/', '/labs/cache/', '/en/', '/en/rds/proxy/', '/pagefind/pagefind-worker.js']) {
      expect(ancestors(address)).toBe("'none'");
    }
  });

  test('only embedded labs may be used by other sites, whatever kind of use it is', () => {
    const rules = headerRules(embedded);
    expect(headersFor('/labs/cache/', rules)).toMatchObject({
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
    });
    const framed = headersFor('/labs/cache/embed/', rules);
    expect(framed).toMatchObject({ 'Cross-Origin-Resource-Policy': 'cross-origin' });
    expect(framed).not.toHaveProperty('X-Frame-Options');
    expect(framed).not.toHaveProperty('Cross-Origin-Opener-Policy');
  });

  test('nginx sends the same, and leaves out for embedded labs what would keep them from a frame', () => {
    const text = nginxSite(embedded);
    const conditions = text.split('if ($uri ~ "^').map((part) => part.replace(/^(\S+?)(\.\*)?\$"/, '$1'));
    const of = (address: string) => conditions.find((part) => part.startsWith(`${address})`));
    expect(of('/labs/cache/')).toContain('set $x_frame_options "DENY";');
    expect(of('/labs/cache/embed/')).toContain('set $x_frame_options "";');
    expect(of('/labs/cache/embed/')).toContain('frame-ancestors *');
    expect(text).toContain('add_header X-Frame-Options $x_frame_options always;');
  });

  test('hashed files are kept for a year and pages are not', () => {
    const rules = headerRules(embedded);
    expect(headersFor('/_astro/page.a1.js', rules)['Cache-Control']).toContain('immutable');
    expect(headersFor('/rds/proxy/', rules)).not.toHaveProperty('Cache-Control');
    expect(headersFor('/rds/proxy/', rules)).toHaveProperty('Strict-Transport-Security');
  });

  test('Markdown and text say their encoding', () => {
    expect(headersFor('/rds/proxy/index.md', headerRules(site))['Content-Type']).toBe(
      'text/markdown; charset=utf-8',
    );
  });

  test('the base path stands in front of every pattern', () => {
    for (const { pattern } of headerRules({ ...embedded, base: '/notes' })) {
      expect(pattern).toMatch(/^\/notes\//);
    }
    expect(nginxSite({ ...embedded, base: '/notes' })).toContain('"^/notes/(_astro/|');
  });

  test('a policy longer than a host reads stops the build', () => {
    const scripts = new Set(Array.from({ length: 60 }, (_, index) => `'sha256-${'x'.repeat(40)}${index}='`));
    const governed = new Map([['/rds/', { scripts, styles: new Set<string>() }]]);
    expect(() => headerRules({ base: '/', governed })).toThrow('Cloudflare');
  });

  test('a policy names the inline code of the pages it covers and of no others', () => {
    const rules = headerRules(embedded);
    const policy = (address: string) => headersFor(address, rules)['Content-Security-Policy'];
    expect(policy('/labs/cache/')).toContain("'sha256-lab='");
    expect(policy('/rds/proxy/')).toContain("'sha256-a='");
    expect(policy('/rds/proxy/')).not.toContain("'sha256-lab='");
  });

  test('every address is matched by exactly one pattern, which carries its value', () => {
    const segment = fc.constantFrom('a', 'b', 'labs', 'en');
    const address = fc
      .tuple(fc.array(segment, { maxLength: 4 }), fc.boolean())
      .map(([parts, isFile]) => `/${parts.map((part) => `${part}/`).join('')}${isFile ? 'file.js' : ''}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(address, { minLength: 1 }),
        fc.integer({ min: 2, max: 5 }),
        (all, modulus) => {
          const choose = (path: string) => path.length % modulus;
          const patterns = coveringPatterns(all, choose);
          for (const path of all) {
            const matching = patterns.filter(([pattern]) =>
              pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
            );
            expect(matching.map(([, value]) => value)).toEqual([choose(path)]);
          }
        },
      ),
    );
  });
});
