import { defineMdastPlugin } from 'satteri';

const explicitId = /\s*\[#([a-z][a-z0-9-]*)\]\s*$/;

/**
 * Reads `## 왜 중요한가 [#why]` as a heading with the id `why`, so that a page and its translation share their anchors
 * and the language switch can stay at the same heading.
 */
export const headingIds = defineMdastPlugin({
  name: 'heading-ids',
  heading(heading, context) {
    const last = heading.children.at(-1);
    if (last?.type !== 'text') return;
    const match = explicitId.exec(last.value);
    if (!match?.[1]) return;
    context.setProperty(last, 'value', last.value.slice(0, match.index));
    context.setProperty(heading, 'data', { ...heading.data, hProperties: { id: match[1] } });
  },
});
