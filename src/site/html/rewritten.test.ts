import { expect, test } from 'vitest';
import { rewritten } from './rewritten.ts';

const shout = (text: string) => text.toUpperCase();
const mark = (markup: string) => markup.replaceAll('old', 'new');

test('scripts and styles get another text, and markup between them another one', () => {
  const page = '<p class="old"><style>.old{}</style><script type="module">old()</script><b>old</b>';
  expect(rewritten(page, shout, mark)).toBe(
    '<p class="new"><style>.OLD{}</style><script type="module">OLD()</script><b>new</b>',
  );
});

test('the tag of a script belongs to the markup, and a script that is fetched has no text', () => {
  const page = '<script src="/old.js"></script><script>old</script>';
  expect(rewritten(page, shout, mark)).toBe('<script src="/new.js"></script><script>OLD</script>');
});

test('a script ends with its own end', () => {
  const page = '<script>write("<style>old</style>")</script>old';
  expect(rewritten(page, shout, mark)).toBe('<script>WRITE("<STYLE>OLD</STYLE>")</script>new');
});

test('a page without scripts is markup alone', () => {
  expect(rewritten('<p>old</p>', shout, mark)).toBe('<p>new</p>');
});
