import type { RootContent } from 'mdast';
import { pageText } from './page-text.ts';
import { excerpt, lineOf, type Remark } from './report.ts';

/** Blocks that make a page that compiles, and what it says. */
interface Page {
  readonly blocks: RootContent[];
  readonly text: string;
}

/**
 * Makes blocks a page that builds. A block that would stop the build becomes a code sample, which holds any text.
 *
 * @param write turns blocks into MDX
 * @param remarks takes one line for every block that did not compile
 */
export async function buildablePage(
  blocks: readonly RootContent[],
  write: (blocks: RootContent[]) => string,
  remarks: Remark[],
): Promise<Page> {
  const whole = await compiled(blocks, write);
  if (whole) return whole;
  const mended: RootContent[] = [];
  for (const block of blocks) {
    if (await compiled([block], write)) mended.push(block);
    else mended.push(sampleOf(block, write, remarks));
  }
  const page = await compiled(mended, write);
  if (page) return page;
  // Each compiles, but not beside the others.
  const samples = mended.map((block) => (block.type === 'code' ? block : sampleOf(block, write, remarks)));
  return { blocks: samples, text: await pageText(write(samples)) };
}

async function compiled(
  blocks: readonly RootContent[],
  write: (blocks: RootContent[]) => string,
): Promise<Page | undefined> {
  try {
    return { blocks: [...blocks], text: await pageText(write([...blocks])) };
  } catch {
    return undefined;
  }
}

function sampleOf(
  block: RootContent,
  write: (blocks: RootContent[]) => string,
  remarks: Remark[],
): RootContent {
  const value = write([block]).trim();
  remarks.push({
    line: lineOf(block),
    text: `became a code sample, because a page would not build with it: "${excerpt(value)}"`,
  });
  return { type: 'code', lang: 'md', value };
}
