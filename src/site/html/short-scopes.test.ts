import { expect, test } from 'vitest';
import { shortScopes, withScopes, withScopesInClasses } from './short-scopes.ts';

const names = new Set(['astro-hkc32dio', 'astro-43c734ua', 'astro-island', 'astro-zzzzzzzz', 's1', 'note']);

test('scopes get short names that nothing else has, in the same order in every build', () => {
  const scopes = shortScopes(names, ['set("astro-zzzzzzzz")']);
  expect([...scopes]).toEqual([
    ['astro-43c734ua', 's0'],
    ['astro-hkc32dio', 's2'],
  ]);
});

test('stylesheets and elements are given the same names, and keep all others', () => {
  const scopes = shortScopes(names, ['astro-zzzzzzzz']);
  expect(
    withScopes('astro-island .note:where(.astro-43c734ua)>a:where(.astro-zzzzzzzz){top:0}', scopes),
  ).toBe('astro-island .note:where(.s0)>a:where(.astro-zzzzzzzz){top:0}');
  expect(
    withScopesInClasses(
      '<html class="astro-43c734ua"><astro-island class="note astro-hkc32dio astro-zzzzzzzz">astro-43c734ua',
      scopes,
    ),
  ).toBe('<html class="s0"><astro-island class="note s2 astro-zzzzzzzz">astro-43c734ua');
});
