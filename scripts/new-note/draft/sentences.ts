import type { Nodes, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Draft } from '../../../src/content/schema/draft.ts';

const segmenter = new Intl.Segmenter('ko', { granularity: 'sentence' });

/**
 * The sentences of a note that claim something: those of its paragraphs and lists, without questions, labels and
 * fragments. They are not checked yet.
 */
export function claimsIn(blocks: readonly RootContent[]): Draft['statements'] {
  const claims = new Map<string, Draft['statements'][number]>();
  let section: string | undefined;
  for (const block of blocks) {
    if (block.type === 'heading') section = block.data?.anchor ?? section;
    for (const paragraph of paragraphsIn(block)) {
      for (const said of sentencesOf(textOf(withoutComments(paragraph)))) {
        if (!claims.has(said)) claims.set(said, { said, verdict: 'unchecked', ...(section && { section }) });
      }
    }
  }
  return [...claims.values()];
}

function paragraphsIn(block: RootContent): Paragraph[] {
  if (block.type === 'paragraph') return [block];
  if (block.type === 'heading' || block.type === 'table' || !('children' in block)) return [];
  return (block.children as RootContent[]).flatMap(paragraphsIn);
}

/** Comments are no claims: the page does not show them. */
function withoutComments<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).filter(({ type }) => type !== 'mdxTextExpression');
  return { ...node, children: children.map(withoutComments) };
}

function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .map((sentence) => sentence.replace(/^[→⇒☑☐\s]+/, ''))
    .filter(claims);
}

/** How a Korean sentence ends, that of lecture notes included (`암호화됨`, `퍼블릭 액세스 불가`). */
const koreanEnding = /(?:다|요|음|함|됨|임|가능|불가)[.!]?$/;

/** A sentence, or three words that may be one, that neither asks nor announces what follows. */
function claims(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (/[?:：？]$/.test(sentence) || !/\p{L}/u.test(sentence)) return false;
  return words.length >= 3 || (words.length === 2 && koreanEnding.test(sentence));
}
