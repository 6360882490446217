import { Parser } from 'htmlparser2';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { htmlIn } from './html-structures.ts';
import { lineOf, type Remark } from './report.ts';

const word = /[\p{L}\p{N}]+/gu;

/** A piece of text of the source, as it was before any change. */
interface Piece {
  readonly line: number;
  readonly text: string;
}

/** All that a document says: texts, code, alternative texts, text between tags, addresses without a reference. */
export function piecesOf(tree: Root): Piece[] {
  const pieces: Piece[] = [];
  const named = new Set<string>();
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    if ('identifier' in node) named.add(node.identifier);
  });
  visit(tree, (node) => {
    const add = (text: string) => pieces.push({ line: lineOf(node), text });
    const html = htmlIn(node);
    if (html !== undefined) for (const text of textsOf(html)) add(text);
    else if (node.type === 'definition') add(named.has(node.identifier) ? '' : node.url);
    else if ('alt' in node) add(node.alt ?? '');
    else if ('value' in node) add(node.value);
    // What a fence says behind its language goes to the highlighter, and no page prints it. The language itself is in
    // the page, unless it holds what no name of a class can: a line break, written as an entity.
    if (node.type === 'code') add(`${node.lang ?? ''} ${node.meta ?? ''}`);
  });
  return pieces;
}

function textsOf(html: string): string[] {
  const texts: string[] = [];
  const parser = new Parser({ ontext: (text) => texts.push(text), oncomment: (text) => texts.push(text) });
  parser.end(html);
  return texts;
}

/**
 * The last check of an import: whatever happened on the way, each word of the source is on a page or in the report.
 *
 * @param arrived titles and texts of the pages, and what the report says so far
 * @returns one remark for every piece with words that are nowhere
 */
export function lostWords(pieces: readonly Piece[], arrived: readonly string[]): Remark[] {
  const everything = arrived.join('\n');
  return pieces.flatMap(({ line, text }) => {
    const lost = (text.match(word) ?? []).filter((part) => !everything.includes(part));
    return lost.length > 0 ? [{ line, text: `is on no page: ${lost.join(' ')}` }] : [];
  });
}
