import { describe, expect, test } from 'vitest';
import { propertiesRead, withoutUnusedStyles, wordsOf } from './unused-styles.ts';

const prune = (css: string, ...names: string[]) => withoutUnusedStyles(css, new Set(names));

describe('unused styles', () => {
  test('a rule goes when its class, id or element occurs nowhere', () => {
    expect(prune('.a{top:0}.b{top:1px}#c{top:2px}video{top:3px}', 'a')).toBe('.a{top:0}');
  });

  test('a list of selectors keeps the ones that can match', () => {
    expect(prune('.a,.b .a,.a>.a{top:0}', 'a')).toBe('.a,.a>.a{top:0}');
  });

  test('what a selector excludes need not exist', () => {
    expect(prune('.a:not(.b){top:0}', 'a')).toBe('.a:not(.b){top:0}');
  });

  test('of alternatives one is enough, and none is too few', () => {
    expect(prune('.a:where(.b,.c){top:0}', 'a', 'c')).toBe('.a:where(.b,.c){top:0}');
    expect(prune('.a:where(.b,.c){top:0}', 'a')).toBe('');
    expect(prune('body:has(#x:popover-open){top:0}', 'body')).toBe('');
  });

  test('states, languages, attributes and pseudo-elements stay', () => {
    const css =
      ':root{color:red}:lang(ko){top:0}:focus-visible{top:0}[dir=rtl] .a{top:0}.a::before{top:0}*{top:0}';
    expect(prune(css, 'a')).toBe(css);
  });

  test('a class with escaped characters is compared by its real name', () => {
    expect(prune('.md\\:flex{top:0}.md\\:block{top:0}', 'md:flex')).toBe('.md\\:flex{top:0}');
  });

  test('an emptied condition goes, an emptied layer stays because it places itself', () => {
    expect(prune('@layer x{.b{top:0}}@media print{@supports (top:0){.b{top:0}}}')).toBe('@layer x{}');
  });

  test('a nested rule goes alone, or with the rule around it', () => {
    expect(prune('.a{top:0;& .b{top:1px}}', 'a')).toBe('.a{top:0;}');
    expect(prune('.b{top:0;& .a{top:1px}}', 'a')).toBe('');
  });

  test('keyframes and at-rules that are no rules of style are left alone', () => {
    const css = '@keyframes k{0%{top:0}to{top:1px}}@view-transition{navigation:auto}@page{margin:2cm}';
    expect(prune(css)).toBe(css);
  });

  test('a custom property that nothing reads goes, and so does one that only it read', () => {
    expect(prune(':root{--a:1px;--b:var(--a);--c:2px;top:var(--c,0)}')).toBe(':root{--c:2px;top:var(--c,0)}');
  });

  test('a custom property that a page or a script reads stays', () => {
    expect(prune(':root{--event-hit:teal}', '--event-hit')).toBe(':root{--event-hit:teal}');
    expect(wordsOf("style.getPropertyValue('--event-hit');el.className=`row is-new`")).toEqual(
      expect.arrayContaining(['--event-hit', 'row', 'is-new']),
    );
  });

  test('a name that a script completes stands for all it could become', () => {
    const names = wordsOf('el.className = "event-" + kind; el.id = kind + "-panel"; a - b');
    const css = '.event-hit{top:0}.event-miss{top:0}#log-panel{top:0}.other{top:0}';
    expect(prune(css, ...names)).toBe('.event-hit{top:0}.event-miss{top:0}#log-panel{top:0}');
  });

  test('the properties a stylesheet reads are known, so that another one may define them', () => {
    expect(propertiesRead('a { --b: 1; color: var(--c); margin: var( --d , var(--e)) }')).toEqual([
      '--c',
      '--d',
      '--e',
    ]);
  });

  test('what cannot be read is kept as it is', () => {
    const css = '.a{color:color-mix(in oklch,red 20%,#0000)}@container (width>30rem){.a{top:0}}';
    expect(prune(css, 'a')).toBe(css);
  });
});
