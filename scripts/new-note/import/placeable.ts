import type { Image, Link, ListItem, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { excerpt, lineOf, type Remark } from './report.ts';

const hasHost = /^(?:https?:|mailto:)/;

/**
 * Replaces what a page of this site cannot hold by the nearest thing that loses nothing: a link to a file beside the
 * export becomes its text, a picture its alternative text or, where it stands on another host, a link.
 *
 * @param remarks takes one line for each of them
 */
export function replaceUnplaceable(tree: Root, remarks: Remark[]): void {
  visit(tree, 'listItem', tick);
  visit(tree, ['image', 'link', 'table'], (node, index, parent) => {
    if (!parent || index === undefined) return;
    const element = node as Image | Link | Table;
    const line = lineOf(element);
    if (element.type === 'table') return widen(element, remarks);
    if (element.type === 'image') {
      const text = element.alt || element.url;
      const picture = { type: 'text', value: text } as const;
      if (hasHost.test(element.url)) {
        remarks.push({
          line,
          text: `a picture became a link, because pages bring nothing from other hosts: ${element.url}`,
        });
        parent.children.splice(index, 1, { type: 'link', url: element.url, children: [picture] });
      } else {
        remarks.push({
          line,
          text: `a picture became its text, because its file is not part of the import: ${element.url}`,
        });
        parent.children.splice(index, 1, picture);
      }
      return [SKIP, index + 1];
    }
    if (hasHost.test(element.url) || element.url.startsWith('#')) return;
    remarks.push({
      line,
      text: `a link to "${element.url}" became its text: the file is not part of the import`,
    });
    parent.children.splice(index, 1, ...element.children);
    return index;
  });
}

/** Writes a box that can be read: the one a page would draw is a field without a name that nobody can fill in. */
function tick(item: ListItem): void {
  if (typeof item.checked !== 'boolean') return;
  const box = { type: 'text', value: item.checked ? '☑ ' : '☐ ' } as const;
  const [first] = item.children;
  if (first?.type === 'paragraph') first.children.unshift(box);
  else item.children.unshift({ type: 'paragraph', children: [box] });
  item.checked = null;
}

/** Gives the head of a table a cell for each that a row has more: a page shows no cell without a column. */
function widen(table: Table, remarks: Remark[]): void {
  const [head] = table.children;
  const width = Math.max(...table.children.map(({ children }) => children.length));
  if (!head || head.children.length === width) return;
  const text = `a row has ${width} cells and the head ${head.children.length}: "${excerpt(textOf(table.children[0]))}"`;
  remarks.push({ line: lineOf(table), text });
  while (head.children.length < width) head.children.push({ type: 'tableCell', children: [] });
}
