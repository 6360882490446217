import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { stringify } from 'yaml';
import type { Draft } from '../../../src/content/schema/draft.ts';
import type { NewFile } from '../pages.ts';
import { type Known, recognised } from './recognised.ts';
import { claimsIn } from './sentences.ts';

const explanation = `# What the import found in this note and nobody has decided yet. Take out a row when it is decided: a statement once
# it stands in src/content/facts with its sources, or is not worth one; a term or a link once the note has it, or not.
`;

/**
 * The draft of an imported note: what its author may want to make of it. Nothing where nothing was found.
 *
 * @param folder of the section
 * @param known terms and pages that the note may speak of
 */
export function draftFile(
  { slug, blocks }: { readonly slug: string; readonly blocks: readonly RootContent[] },
  folder: string,
  known: Known,
): NewFile | undefined {
  const statements = claimsIn(blocks);
  const { terms, links } = recognised(blocks.map((block) => textOf(block)).join('\n'), known);
  if (statements.length + terms.length + links.length === 0) return undefined;
  const draft: Draft = { page: `${folder}/${slug}`, statements, terms, links };
  return { path: `content/drafts/${folder}-${slug}.yaml`, content: explanation + stringify(draft) };
}
