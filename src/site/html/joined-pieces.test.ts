import { expect, test } from 'vitest';
import { withPiecesJoined } from './joined-pieces.ts';

test('stylesheets behind each other become one, in their order', () => {
  const page = '<head><style>@layer a,b;</style><style>@layer b{p{}}</style><style>i{}</style></head>';
  expect(withPiecesJoined(page)).toEqual({
    html: '<head><style>@layer a,b;@layer b{p{}}i{}</style></head>',
    pieces: [{ tag: '<style>', text: '@layer a,b;@layer b{p{}}i{}' }],
  });
});

test('scripts behind each other become one, and none reads the end of another as its own', () => {
  const page = '<script>a=b</script><script aria-hidden="true">(c)()</script><script>d()</script><p></p>';
  expect(withPiecesJoined(page)).toEqual({
    html: '<script>a=b;(c)();d()</script><p></p>',
    pieces: [{ tag: '<script>', text: 'a=b;(c)();d()' }],
  });
});

test('what has something between it, is of another kind or has attributes stays apart', () => {
  const pieces = [
    { tag: '<style>', text: 'a{}' },
    { tag: '<style media="print">', text: 'b{}' },
    { tag: '<style>', text: 'c{}' },
    { tag: '<script>', text: 'd()' },
    { tag: '<script type="module">', text: 'e()' },
    { tag: '<script type="module">', text: 'f()' },
    { tag: '<script>', text: 'g()' },
    { tag: '<script src="/h.js">', text: '' },
    { tag: '<script>', text: 'i()' },
  ];
  const page = pieces.map(({ tag, text }) => `${tag}${text}</${tag.slice(1).split(/[ >]/)[0]}>`).join('');
  expect(withPiecesJoined(page)).toEqual({ html: page, pieces });
  const apart = '<script>a()</script> <script>b()</script>';
  expect(withPiecesJoined(apart).html).toBe(apart);
});

test('what a script writes is neither joined nor a stylesheet of the page', () => {
  const script = 'write("<style>a{}</style><style>b{}</style>")';
  const page = `<script>${script}</script><style>c{}</style>`;
  expect(withPiecesJoined(page)).toEqual({
    html: page,
    pieces: [
      { tag: '<script>', text: script },
      { tag: '<style>', text: 'c{}' },
    ],
  });
});
