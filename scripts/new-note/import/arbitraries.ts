import fc from 'fast-check';
import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** What Markdown, MDX and directives read as more than text, and what Korean notes hold. */
const trickyPieces = [
  '{',
  '}',
  '<',
  '>',
  '[',
  ']',
  '(',
  ')',
  '*',
  '**',
  '_',
  '`',
  '~',
  ':',
  '::',
  '#',
  '!',
  '|',
  '\\',
  '&',
  '&amp;',
  '$',
  '=',
  '==',
  '+',
  '-',
  '1.',
  '%%',
  '[[',
  ']]',
  '![[',
  'import ',
  'export ',
  '<br>',
  '</p>',
  '<!--',
  '-->',
  '{/*',
  '→',
  '⇒',
  '"',
  "'",
  '캐시는',
  '(failover)**는',
  '\u00a0',
  '@',
  'https://a.example/?b=',
  '^',
  '[^1]',
  ':::note',
  '---',
];

const word = fc.stringMatching(/^[a-z가-힣]{1,3}[0-9]{5}$/);
const text = fc
  .array(
    fc.oneof({ weight: 2, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...trickyPieces) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((pieces) => ({ type: 'text' as const, value: pieces.join(' ').trim() || '글' }));
const line = text.map(({ value }) => value.replaceAll('\n', ' '));
const html = fc.constantFrom(
  '<br>',
  '<b>',
  '</b>',
  '<span style="color:red">',
  '</span>',
  '<!-- 나중에 -->',
  '<Foo bar={1}>',
  '<kbd>',
  '</kbd>',
  '<img src="a.png">',
  '<input disabled>',
  '<?php ?>',
  '<a href="x">',
  '</a>',
);
const htmlBlock = fc.constantFrom(
  '<aside>',
  '</aside>',
  '<details>\n<summary>물음</summary>',
  '</details>',
  '<!-- 여러\n줄 -->',
  '<table><tr><td>칸</td></tr></table>',
  '<table>\n<tr>\n<td>',
  '</td>\n</tr>\n</table>',
  '<ul><li>항목 **굵게**',
  '<h3>머리 {x}</h3>',
  '</ul>',
  '<div>\n안\n</div>',
  '<script>\nalert(1)\n</script>',
  '<style>a{b:c}</style>',
  '<figure>그림',
  '<![CDATA[데이터]]>',
);

const { phrasing, block } = fc.letrec<{ readonly phrasing: PhrasingContent[]; readonly block: BlockContent }>(
  (tie) => ({
    phrasing: fc.array(
      fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        text,
        line.map((value) => ({ type: 'inlineCode' as const, value })),
        html.map((value) => ({ type: 'html' as const, value })),
        fc.constant({ type: 'break' as const }),
        fc.record({
          type: fc.constant('image' as const),
          url: fc.constantFrom('a.png', 'https://a.example/b.png'),
          alt: line,
        }),
        fc.constantFrom('a', 'b').map((identifier) => ({ type: 'footnoteReference' as const, identifier })),
        ...(['emphasis', 'strong', 'delete'] as const).map((type) =>
          tie('phrasing').map((children) => ({ type, children })),
        ),
        fc.record({
          type: fc.constant('link' as const),
          url: fc.constantFrom(
            'https://a.example/{id}',
            '#없는 곳',
            'other.md',
            'https://a.example/(b)',
            'javascript:x',
          ),
          children: tie('phrasing'),
        }),
      ),
      { minLength: 1, maxLength: 3 },
    ) as fc.Arbitrary<PhrasingContent[]>,
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie('phrasing').map((children) => ({ type: 'paragraph' as const, children })),
      fc.record({
        type: fc.constant('code' as const),
        lang: fc.constantFrom(null, 'sh', '{js}', 'js {1}'),
        value: line,
      }),
      htmlBlock.map((value) => ({ type: 'html' as const, value })),
      fc.constant({ type: 'thematicBreak' as const }),
      fc.record({
        type: fc.constant('heading' as const),
        depth: fc.constantFrom(1, 2, 3, 6),
        children: tie('phrasing'),
      }),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((children) => ({ type: 'blockquote' as const, children })),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        spread: fc.boolean(),
        children: fc.array(
          fc.record({
            type: fc.constant('listItem' as const),
            checked: fc.constantFrom(null, true, false),
            children: fc.array(tie('block'), { maxLength: 2 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc
        .array(fc.array(tie('phrasing'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map((rows) => ({
          type: 'table' as const,
          children: rows.map((cells) => ({
            type: 'tableRow' as const,
            children: cells.map((children) => ({ type: 'tableCell' as const, children })),
          })),
        })),
    ) as fc.Arbitrary<BlockContent>,
  }),
);

const footnote = fc.record({
  type: fc.constant('footnoteDefinition' as const),
  identifier: fc.constantFrom('a', 'b'),
  children: fc.array(block, { minLength: 1, maxLength: 1 }),
});

/** Markdown as any tool could have written it, the impossible included. */
export const markdown: fc.Arbitrary<string> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
    footnotes: fc.array(footnote, { maxLength: 2 }),
    last: phrasing,
  })
  .map(({ blocks, footnotes, last }) => {
    const children = [...blocks, ...footnotes, { type: 'paragraph', children: last }] as RootContent[];
    return toMarkdown({ type: 'root', children } as Root as Nodes, { extensions: [gfmToMarkdown()] });
  });

/** Text with the marks of every syntax in any order, which no tree describes. */
export const wildText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(word, fc.constantFrom(...trickyPieces, '\n', '\n\n', '- ', '> ', '# ', '| ', '    ', '```\n')),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(' '));
