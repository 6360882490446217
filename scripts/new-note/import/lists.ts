import type { List, ListItem, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { excerpt, lineOf, type Remark } from './report.ts';

type Block = RootContent;

/**
 * Puts lists together again that an export tore apart. Exports of note-taking tools lose indentation: what
 * belonged to an item becomes a paragraph after the list and the next item begins a new list at 1; a numbered
 * list under a bullet point becomes a list beside it.
 *
 * @param remarks takes one line for every number that changed, because two lists may also have been meant as two
 */
export function repairLists(blocks: readonly Block[], remarks: Remark[]): Block[] {
  return continueNumbering(nestUnderPoints(blocks), remarks);
}

/** Moves a numbered list, and what follows up to the next bullet point or break, into the bullet point before. */
function nestUnderPoints(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  const nested = new Set<Block>();
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block;
    const next = blocks[index + 1];
    const label = isBulleted(block) ? block.children.at(-1) : undefined;
    if (!isBulleted(block) || label?.children.length !== 1 || !isNumbered(next)) {
      result.push(block);
      continue;
    }
    let end = index + 1;
    while (end < blocks.length && !endsPoint(blocks[end])) end += 1;
    const content = blocks.slice(index + 1, end) as ListItem['children'];
    const point = { ...label, children: [...label.children, ...content] };
    const points = [...block.children.slice(0, -1), point];
    index = end - 1;

    const before = result.at(-1);
    if (isBulleted(before) && nested.has(before)) before.children.push(...points);
    else {
      const list = { ...block, children: points };
      nested.add(list);
      result.push(list);
    }
  }
  return result;
}

/** Joins a numbered list that restarts at 1 to the one before it; the paragraphs between become its items' text. */
function continueNumbering(blocks: readonly Block[], remarks: Remark[]): Block[] {
  const result: Block[] = [];
  let open: { readonly list: List; between: Block[]; joined: boolean } | undefined;

  const close = () => {
    // Once a list was joined, its earlier items took the paragraphs after them, and so does its last.
    if (open?.joined) giveToLastItem(open.list, open.between);
    else if (open) result.push(...open.between);
    open = undefined;
  };

  for (const block of blocks) {
    if (isNumbered(block) && open && isTornOff(block, open.list)) {
      giveToLastItem(open.list, open.between);
      const number = (open.list.start ?? 1) + open.list.children.length;
      if ((block.start ?? 1) !== number) {
        const text = excerpt(textOf(block.children[0]));
        remarks.push({ line: lineOf(block), text: `numbering restarted, continued as ${number}: "${text}"` });
      }
      open.list.children.push(...block.children);
      open.between = [];
      open.joined = true;
    } else if (isNumbered(block)) {
      close();
      open = { list: { ...block, children: [...block.children] }, between: [], joined: false };
      result.push(open.list);
    } else if (open && block.type === 'paragraph') open.between.push(block);
    else {
      close();
      result.push(block);
    }
  }
  close();
  return result;
}

/** An export that tears a list apart leaves one item in each piece; two that count from 1 for themselves are two. */
function isTornOff(list: List, before: List): boolean {
  return list.children.length === 1 || list.start === (before.start ?? 1) + before.children.length;
}

function giveToLastItem(list: List, blocks: readonly Block[]): void {
  const item = list.children.at(-1);
  if (item)
    list.children.splice(-1, 1, { ...item, children: [...item.children, ...blocks] as ListItem['children'] });
}

const isNumbered = (block: Block | undefined): block is List =>
  block?.type === 'list' && block.ordered === true;
const isBulleted = (block: Block | undefined): block is List =>
  block?.type === 'list' && block.ordered !== true;
const endsPoint = (block: Block | undefined) =>
  isBulleted(block) || block?.type === 'heading' || block?.type === 'thematicBreak';
