import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

const empty: Element = { type: 'element', tagName: 'td', properties: {}, children: [] };

/**
 * Gives tables what Markdown has no words for: a name, which is that of the heading they stand under (of the page where
 * there is none), a plain cell where a corner is left empty, and a place among what the keyboard reaches. A table that
 * is wider than its page scrolls sideways by itself, and what scrolls must be scrollable without a pointer (WCAG 2.2,
 * 2.1.1).
 */
export const accessibleTables: HastPluginEntry = ({ data }) => {
  const title: unknown = data.astro?.frontmatter['title'];
  let name = typeof title === 'string' ? title : undefined;
  return defineHastPlugin({
    name: 'accessible-tables',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table'],
      visit(element, context) {
        if (element.tagName !== 'table') {
          name = context.textContent(element);
          return;
        }
        context.setProperty(element, 'tabIndex', 0);
        if (name) context.setProperty(element, 'ariaLabel', name);
        const headers = headersOf(element);
        const isEmpty = (cell: Readonly<Element>) => context.textContent(cell).trim() === '';
        if (!headers.some(isEmpty)) return;
        for (const cell of headers) {
          // A header without words would be read out as the header of its column; beside a plain cell the others say
          // what they are the headers of.
          if (isEmpty(cell)) context.replaceNode(cell, empty);
          else context.setProperty(cell, 'scope', 'col');
        }
      },
    },
  });
};

/** Every header of a table in Markdown stands in its first row. */
function headersOf({ children }: Readonly<Element>): Element[] {
  const [head] = children.filter(isElement);
  const [row] = head?.children.filter(isElement) ?? [];
  return row?.children.filter(isElement) ?? [];
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
