import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';

type Block = RootContent;

/** An arrow that opens the next thought, with the space before it. */
const beforeArrow = /\s*(?=[→⇒])/;
const opensWithArrow = /^\s*[→⇒]/;

/**
 * Turns chains of thoughts (`A → B ⇒ C`) into nested points, here and in every list: what follows an arrow is a point
 * under what comes before it. Paragraphs that begin with an arrow are points side by side. The arrows stay, because →
 * (so) and ⇒ (hence, in sum) say different things.
 */
export function nestChains(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  /** Points so far under the paragraph before; a paragraph without an arrow in front closes them. */
  let points: List | undefined;

  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      points = undefined;
      result.push(block.type === 'list' ? nestInItems(block) : block);
      continue;
    }
    const thoughts = splitAtArrows(block.children);
    if (!startsWithArrow(block)) {
      points = undefined;
      result.push({ ...block, children: thoughts.shift() ?? [] });
    }
    const point = chain(thoughts);
    if (!point) continue;
    if (points) points.children.push(point);
    else {
      points = bulletList([point]);
      result.push(points);
    }
  }
  return result;
}

function nestInItems(list: List): List {
  return {
    ...list,
    children: list.children.map((item) => ({
      ...item,
      children: nestChains(item.children as Block[]) as ListItem['children'],
    })),
  };
}

/** The thoughts of a chain, each a point under the one before. */
function chain(thoughts: readonly PhrasingContent[][]): ListItem | undefined {
  return thoughts.reduceRight<ListItem | undefined>(
    (below, children) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children }, ...(below ? [bulletList([below])] : [])],
    }),
    undefined,
  );
}

function bulletList(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children };
}

function startsWithArrow({ children: [first] }: Paragraph): boolean {
  return first?.type === 'text' && opensWithArrow.test(first.value);
}

/** Cuts a line of text before each arrow; arrows inside code, links and emphasis belong to these. */
function splitAtArrows(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const thoughts: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type !== 'text') {
      thoughts.at(-1)?.push(child);
      continue;
    }
    for (const [index, piece] of child.value.split(beforeArrow).entries()) {
      if (index > 0) thoughts.push([]);
      if (piece) thoughts.at(-1)?.push({ type: 'text', value: piece });
    }
  }
  return thoughts.filter((thought) => thought.length > 0);
}
