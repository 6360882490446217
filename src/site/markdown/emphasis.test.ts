import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { withEmphasisMarks } from './emphasis.ts';
import { markdownPipeline } from './markdown-pipeline.ts';

function read(markdown: string): string {
  const { marked, unmarked } = withEmphasisMarks(markdown);
  return unmarked(markdownToHtml(marked).html).trim();
}

test('a particle may follow emphasis that ends in punctuation', () => {
  expect(read('**장애 조치(failover)**는')).toBe('<p><strong>장애 조치(failover)</strong>는</p>');
  expect(read('*“읽기 복제본”*을 ~~(옛말)~~이라')).toBe(
    '<p><em>“읽기 복제본”</em>을 <del>(옛말)</del>이라</p>',
  );
  expect(read('노트의**“지연”**은')).toBe('<p>노트의<strong>“지연”</strong>은</p>');
});

test('emphasis without punctuation, and in English, is read as ever', () => {
  expect(read('**캐시**는 **a (b)** c**(d)**e')).toBe(
    '<p><strong>캐시</strong>는 <strong>a (b)</strong> c**(d)**e</p>',
  );
});

test('escaped asterisks, code and comments come out as they were written', () => {
  expect(read('\\*\\*장애(failover)\\*\\*는')).toBe('<p>**장애(failover)**는</p>');
  expect(read('`**장애(failover)**는`')).toBe('<p><code>**장애(failover)**는</code></p>');
  expect(read('<!--**장애(failover)**는-->')).toBe('<!--**장애(failover)**는-->');
});

test('addresses come out as they were written, headings with their plain ids', async () => {
  const renderer = await markdownPipeline('/').createMdxRenderer(
    { syntaxHighlight: false },
    { optimize: true },
  );
  const { code } = await renderer.process('## **복제(replica)**는\n\n[글](/a/?b=*가&c=(~나)', '/a.mdx', {});
  expect(decodeURI(code)).toContain('/a/?b=*가&amp;c=(~나');
  expect(code).toContain('id=\\"복제replica는\\"');
});

test('whatever a text is, taking the marks out gives it back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('**', '*', '~~', '\\', '는', '(', ')', ' ', 'a', '𠀀', '⁘')),
      (pieces) => {
        const text = pieces.join('');
        const { marked, unmarked } = withEmphasisMarks(text);
        expect(unmarked(marked)).toBe(text);
      },
    ),
  );
});

test('a text that uses every mark is refused', () => {
  expect(() => withEmphasisMarks('⁘ ⁙ ⁛ ⸭ ⸬')).toThrow('⁘ ⁙ ⁛ ⸭ ⸬');
});

test('nothing of the marks is left in a compiled note', async () => {
  const renderer = await markdownPipeline('/').createMdxRenderer(
    { syntaxHighlight: false },
    { optimize: true },
  );
  const { code } = await renderer.process('## **복제(replica)**는\n\n**장애(failover)**는', '/a.mdx', {});
  expect(code).toContain('<strong>장애(failover)</strong>는');
  expect(code).toContain('"text":"복제(replica)는"');
  expect(code).not.toMatch(/[⁘⁙⁛⸭⸬]/);
});
