import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * A remark plugin that lets the keyboard reach tables: one that is wider than its page scrolls sideways by itself,
 * and what scrolls must be scrollable without a pointer (WCAG 2.2, 2.1.1).
 */
export function remarkFocusableTables() {
  return (tree: Root) => {
    visit(tree, 'table', (table: Table) => {
      table.data = { ...table.data, hProperties: { ...table.data?.hProperties, tabIndex: 0 } };
    });
  };
}
