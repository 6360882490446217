import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const explicitId = /\s*\[#([a-z][a-z0-9-]*)\]\s*$/;

/**
 * A remark plugin that reads `## 왜 중요한가 [#why]` as a heading with the id `why`, so that a page and its
 * translation share their anchors and the language switch can stay at the same heading.
 */
export function remarkHeadingIds() {
  return (tree: Root) => {
    visit(tree, 'heading', (heading: Heading) => {
      const last = heading.children.at(-1);
      if (last?.type !== 'text') return;
      const match = explicitId.exec(last.value);
      if (!match?.[1]) return;
      last.value = last.value.slice(0, match.index);
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id: match[1] } };
    });
  };
}
