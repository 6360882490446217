import type { Heading, Root, Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** What Astro tells of the page that is being read. */
interface PageFile {
  readonly data: { readonly astro?: { readonly frontmatter?: Readonly<Record<string, unknown>> } };
}

/**
 * A remark plugin that gives tables what Markdown has no words for: a name, which is that of the heading they stand
 * under (of the page where there is none), a plain cell where a corner is left empty, and a place among what the
 * keyboard reaches. A table that is wider than its page scrolls sideways by itself, and what scrolls must be
 * scrollable without a pointer (WCAG 2.2, 2.1.1).
 */
export function remarkAccessibleTables() {
  return (tree: Root, file: PageFile) => {
    let name = titleOf(file);
    visit(tree, ['heading', 'table'], (node) => {
      if (node.type === 'heading') name = textOf(node as Heading);
      if (node.type === 'table') makeAccessible(node as Table, name);
    });
  };
}

function makeAccessible(table: Table, name: string | undefined): void {
  const properties = { ...table.data?.hProperties, tabIndex: 0, ...(name ? { ariaLabel: name } : {}) };
  table.data = { ...table.data, hProperties: properties };
  const headers = table.children[0]?.children ?? [];
  if (!headers.some(isEmpty)) return;
  for (const cell of headers) {
    // A header without words would be read out as the header of its column; beside a plain cell the others say what
    // they are the headers of.
    cell.data = { ...cell.data, ...(isEmpty(cell) ? { hName: 'td' } : { hProperties: { scope: 'col' } }) };
  }
}

function isEmpty(cell: TableCell): boolean {
  return textOf(cell).trim() === '';
}

function titleOf(file: PageFile): string | undefined {
  const title: unknown = file.data.astro?.frontmatter?.['title'];
  return typeof title === 'string' ? title : undefined;
}
