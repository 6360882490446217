import type { Html, Image, Link, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { excerpt, lineOf, type Remark } from './report.ts';

const hasHost = /^(?:https?:|mailto:|#)/;

/**
 * Replaces what a page of this site cannot hold by the nearest thing that loses nothing: HTML becomes a code
 * sample, a picture and a link to a file beside the export become their text.
 *
 * @param remarks takes one line for each of them
 */
export function replaceUnplaceable(tree: Root, remarks: Remark[]): void {
  visit(tree, ['html', 'image', 'link'], (node, index, parent) => {
    if (!parent || index === undefined) return;
    const element = node as Html | Image | Link;
    const line = lineOf(element);
    if (element.type === 'html') {
      const isBlock = parent.type === 'root' || parent.type === 'listItem' || parent.type === 'blockquote';
      const code = isBlock
        ? ({ type: 'code', lang: 'html', value: element.value } as const)
        : ({ type: 'inlineCode', value: element.value } as const);
      remarks.push({ line, text: `HTML became a code sample: "${excerpt(element.value)}"` });
      parent.children.splice(index, 1, code);
      return [SKIP, index + 1];
    }
    if (hasHost.test(element.url)) return;
    const text = element.type === 'image' ? (element.alt ?? element.url) : textOf(element);
    remarks.push({
      line,
      text: `${element.type === 'image' ? 'a picture' : 'a link'} to "${element.url}" became its text: the file is not part of the import`,
    });
    parent.children.splice(index, 1, { type: 'text', value: text });
    return [SKIP, index + 1];
  });
}
