import type {
  Blockquote,
  FootnoteDefinition,
  Nodes,
  Paragraph,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { findAndReplace, type RegExpMatchObject } from 'mdast-util-find-and-replace';
import { visit } from 'unist-util-visit';
import { excerpt, lineOf, lineOfMatch, type Remark } from './report.ts';

/**
 * Turns what Obsidian adds to Markdown into what a page holds: callouts, links and embeds between notes, highlights,
 * comments. GitHub's alerts are callouts too.
 *
 * @param source the text that the tree was read from; a comment is cut out of it unchanged
 * @param remarks takes one line for what does not arrive as it was
 */
export function placeObsidian(tree: Root, source: string, remarks: Remark[]): void {
  visit(tree, (node) => {
    if ('children' in node) takeComments(node, source, remarks);
  });
  visit(tree, 'blockquote', (node, index, parent) => {
    const callout = calloutOf(node);
    if (!callout || !parent || index === undefined) return;
    parent.children.splice(index, 1, callout);
    // There may be others inside.
    return index;
  });
  visit(tree, (node) => {
    if ((node.type as string) === 'highlight') {
      Object.assign(node, { type: 'mdxJsxTextElement', name: 'mark', attributes: [] });
    }
  });
  visit(tree, 'text', (node) => {
    if (/==\S|\S==/.test(node.value)) {
      remarks.push({ line: lineOf(node), text: `== was not read as a highlight: "${excerpt(node.value)}"` });
    }
  });
  takeInlineFootnotes(tree);
  linkNotes(tree, remarks);
}

const commentMark = '%%';

/** Makes comments (`%%…%%`) of siblings, whether the marks are in one text or in paragraphs far apart. */
function takeComments(parent: Parent, source: string, remarks: Remark[]): void {
  const isFlow = parent.children.some(({ type }) => type === 'paragraph');
  const marksIn = (node: Nodes): number[] => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return [];
    if (isFlow ? node.type !== 'paragraph' : node.type !== 'text') return [];
    const text = source.slice(start.offset, end.offset);
    return [...text.matchAll(/%%/g)].map(({ index }) => (start.offset ?? 0) + index);
  };
  if (isFlow) takeBlockComments(parent, marksIn, source, remarks);
  else takeInlineComments(parent, marksIn, source, remarks);
}

/** Comments within a paragraph or a cell, which may hold emphasis and links. */
function takeInlineComments(
  parent: Parent,
  marksIn: (node: Nodes) => number[],
  source: string,
  remarks: Remark[],
): void {
  const marks = parent.children.flatMap(marksIn);
  const result: Nodes[] = [];
  let open: number | undefined;
  for (const child of parent.children) {
    const { start, end } = child.position ?? {};
    const from = start?.offset ?? 0;
    const own = marks.filter((mark) => child.type === 'text' && mark >= from && mark < (end?.offset ?? 0));
    if (own.length === 0) {
      if (open === undefined) result.push(child);
      continue;
    }
    const value = 'value' in child ? child.value : '';
    for (const [index, piece] of value.split(commentMark).entries()) {
      if (open === undefined && piece) result.push({ ...child, type: 'text', value: piece });
      const mark = own[index];
      if (mark === undefined) continue;
      if (open !== undefined) {
        result.push(comment(source.slice(open + commentMark.length, mark), false, lineOf(child), remarks));
        open = undefined;
      } else if (marks.some((other) => other > mark)) open = mark;
      else result.push({ type: 'text', value: commentMark });
    }
  }
  parent.children = result as RootContent[];
}

/** Comments that begin in one paragraph and end in another take all that is between. */
function takeBlockComments(
  parent: Parent,
  marksIn: (node: Nodes) => number[],
  source: string,
  remarks: Remark[],
): void {
  for (let first = 0; first < parent.children.length; first += 1) {
    const block = parent.children[first] as RootContent;
    const [mark, ...others] = marksIn(block);
    const opensBlock = mark !== undefined && mark === block.position?.start.offset;
    if (!opensBlock || others.length % 2 === 1) continue;
    const rest = parent.children.slice(first + 1);
    const distance = rest.findIndex((node) => {
      const last = marksIn(node).at(-1);
      return last !== undefined && last + commentMark.length === node.position?.end.offset;
    });
    const end = rest[distance]?.position?.end.offset;
    if (end === undefined) continue;
    const text = source.slice(mark + commentMark.length, end - commentMark.length);
    parent.children.splice(first, distance + 2, comment(text, true, lineOf(block), remarks) as RootContent);
  }
}

function comment(text: string, isFlow: boolean, line: number, remarks: Remark[]): Nodes {
  remarks.push({ line, text: `a comment stays a comment: "${excerpt(text)}"` });
  const value = `/* ${text.trim().replaceAll('*/', '* /')} */`;
  return { type: isFlow ? 'mdxFlowExpression' : 'mdxTextExpression', value } as Nodes;
}

/** The callout of a page for each of Obsidian's; what is not listed is a note. */
const callouts: Readonly<Record<string, string>> = {
  tip: 'tip',
  hint: 'tip',
  important: 'tip',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  warning: 'caution',
  caution: 'caution',
  attention: 'caution',
  danger: 'danger',
  error: 'danger',
  failure: 'danger',
  fail: 'danger',
  missing: 'danger',
  bug: 'danger',
};

/** A blockquote that begins with `[!warning] Title` as a callout, or as `<details>` where it can be folded. */
function calloutOf({ children, position }: Blockquote): RootContent | undefined {
  const [first, ...blocks] = children;
  const [opening, ...more] = first?.type === 'paragraph' ? first.children : [];
  if (opening?.type !== 'text') return undefined;
  const match = /^\[!([\w-]+)\]([+-]?)[ \t]*/.exec(opening.value);
  if (!match) return undefined;
  const [mark, kind = '', fold] = match;
  const { title, body } = atFirstLineEnd([
    { type: 'text', value: opening.value.slice(mark.length) },
    ...more,
  ]);
  const name = callouts[kind.toLowerCase()] ?? 'note';
  const content = [...(body.length > 0 ? [{ type: 'paragraph', children: body }] : []), ...blocks];
  // A callout without a title has the name of its kind; the page has names of its own for those that it knows.
  const label: PhrasingContent[] =
    title.length > 0 || name === kind.toLowerCase() ? title : [{ type: 'text', value: kind }];
  if (fold) {
    const summary = label.length > 0 ? label : [{ type: 'text', value: kind }];
    const element = { type: 'mdxJsxTextElement', name: 'summary', attributes: [], children: summary };
    const details = [{ type: 'paragraph', children: [element] }, ...content];
    return {
      type: 'mdxJsxFlowElement',
      name: 'details',
      attributes: [],
      children: details,
      position,
    } as unknown as RootContent;
  }
  const labelled = { type: 'paragraph', data: { directiveLabel: true }, children: label };
  return {
    type: 'containerDirective',
    name,
    children: [...(label.length > 0 ? [labelled] : []), ...content],
    position,
  } as unknown as RootContent;
}

/** The first line of a paragraph, and the others. */
function atFirstLineEnd(children: readonly PhrasingContent[]) {
  const title: Paragraph['children'] = [];
  for (const [index, child] of children.entries()) {
    const end = child.type === 'text' ? child.value.indexOf('\n') : -1;
    if (child.type !== 'text' || end < 0) {
      if (child.type === 'break') return { title, body: children.slice(index + 1) };
      if (child.type !== 'text' || child.value) title.push(child);
      continue;
    }
    if (end > 0) title.push({ ...child, value: child.value.slice(0, end) });
    const rest = { ...child, value: child.value.slice(end + 1) };
    return { title, body: [rest, ...children.slice(index + 1)] };
  }
  return { title, body: [] };
}

const size = /^\d+(?:x\d+)?$/;
const picture = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|tiff?)$/i;
/** A file that is no note: `문서.pdf`, `보드.canvas`. A point alone makes none, as in `Redis 7.2`. */
const otherFile = /\.(?!md$)[a-z][a-z\d]{1,7}$/i;
/** The name of a block at the end of its text, or, behind a table or a quotation, in a paragraph of its own. */
const blockName = /(?:^|[ \t\n])\^([a-z\d-]+)$/i;

/** Makes links of `[[note#heading|text]]`, pictures of `![[picture.png]]`, and takes the names of blocks away. */
function linkNotes(tree: Root, remarks: Remark[]): void {
  visit(tree, ['paragraph', 'heading'], (node, index, parent) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    const last = node.children.at(-1);
    const id = last?.type === 'text' ? blockName.exec(last.value) : null;
    if (last?.type !== 'text' || !id) return;
    const { start, end } = last.position ?? {};
    remarks.push({
      line: end?.line ?? start?.line ?? lineOf(node),
      text: `the name of a block is left out: ^${id[1]}`,
    });
    last.value = last.value.slice(0, id.index);
    if (last.value !== '' || node.children.length > 1 || !parent || index === undefined) return;
    (parent as Parent).children.splice(index, 1);
    return index;
  });
  findAndReplace(tree, [
    [
      /(!?)\[\[([^[\]|#\n]*)(?:#([^[\]|\n]*))?(?:\|([^[\]\n]*))?\]\]/g,
      (...found: readonly unknown[]) => {
        const [embed, path = '', heading = '', alias = ''] = found.slice(1, 5) as (string | undefined)[];
        const position = placeOf(found.at(-1) as RegExpMatchObject);
        const name = path.trim();
        // The last of several names is the heading itself; one that begins with ^ is a block, which has no address.
        const target = heading.split('#').at(-1)?.trim() ?? '';
        if (name === '' && target === '') return false;
        const words = alias.split('|').map((part) => part.trim());
        const shown = words.filter((part) => !size.test(part)).join(' ');
        if (embed && picture.test(name)) return { type: 'image', url: encodeURI(name), alt: shown, position };
        if (embed && !otherFile.test(name)) {
          const text = `a note that was embedded became a link to it: "${excerpt(name || target)}"`;
          remarks.push({ line: position.start.line, text });
        }
        const isBlock = target.startsWith('^');
        const label = words[0] || [name, isBlock ? '' : target].filter(Boolean).join(' › ') || target;
        return {
          type: 'link',
          url: `${encodeURI(name)}${target && !isBlock ? `#${encodeURIComponent(target)}` : ''}`,
          children: [{ type: 'text', value: label }],
          position,
        };
      },
    ],
  ]);
}

/** The place of a match in its document, as far as remarks need it: its line. */
function placeOf(match: RegExpMatchObject) {
  const point = { line: lineOfMatch(match), column: 1 };
  return { start: point, end: point };
}

/** Footnotes inside the sentence itself, `^[like this]`, as those of a page. */
function takeInlineFootnotes(tree: Root): void {
  let count = 0;
  const notes: FootnoteDefinition[] = [];
  findAndReplace(tree, [
    [
      /\^\[([^[\]\n]+)\]/g,
      (_whole: string, text: string, match: RegExpMatchObject) => {
        count += 1;
        const identifier = `inline-${count}`;
        const children = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }];
        notes.push({ type: 'footnoteDefinition', identifier, children, position: placeOf(match) });
        return { type: 'footnoteReference', identifier };
      },
    ],
  ]);
  tree.children.push(...notes);
}
