import { describe, expect, test } from 'vitest';
import { readBuiltPage } from './built-page.ts';
import { withScriptsBehindContent } from './script-order.ts';

const head = '<!DOCTYPE html><html><head><meta charset="utf-8"><script>theme()</script></head>';
const ordered = (body: string) => {
  const html = `${head}<body>${body}</body></html>`;
  const page = withScriptsBehindContent(html, readBuiltPage(html).earlyScripts);
  expect(page.startsWith(`${head}<body>`)).toBe(true);
  return page.slice(head.length + '<body>'.length, -'</body></html>'.length);
};

describe('the scripts before the content of a page', () => {
  test('go behind it, first those that run at once and then modules, each in their order', () => {
    expect(
      ordered(
        '<header>h<script>a()</script></header><script type="module" src="/b.js"></script><script aria-hidden="true">c()</script><script type="module">d()</script><main>m</main><footer>f</footer>',
      ),
    ).toBe(
      '<header>h</header><main>m</main><script>a()</script><script aria-hidden="true">c()</script><script type="module" src="/b.js"></script><script type="module">d()</script><footer>f</footer>',
    );
  });

  test('leave those in the head, in the content and behind it where they are', () => {
    const body = '<main><script>c()</script></main><script>d()</script>';
    expect(ordered(body)).toBe(body);
  });

  test('leave data where it is: nothing runs there', () => {
    const body = '<script type="application/json">{"a":1}</script><main>m</main>';
    expect(ordered(body)).toBe(body);
  });

  test('stay where they are on a page without content of its own', () => {
    const body = '<script>a()</script><p>moved</p>';
    expect(ordered(body)).toBe(body);
  });
});
