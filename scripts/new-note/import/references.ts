import GithubSlugger from 'github-slugger';
import type { Definition, FootnoteDefinition, Link, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { decodedOrSame } from './places.ts';
import { excerpt, lineOf, type Remark } from './report.ts';

/** Puts the address into every link and picture that names a definition, so that each can go to another note. */
export function resolveDefinitions(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const found = definitions.get(node.identifier);
    if (found) {
      const type = node.type === 'linkReference' ? 'link' : 'image';
      Object.assign(node, { type, url: found.url, title: found.title });
    }
  });
  removeFromTree(tree, 'definition');
}

/**
 * Takes the footnotes out of a document; {@link footnotesOf} gives each note those that it names.
 *
 * @param remarks takes one line for every footnote that a page would not print; it becomes text at the end
 */
export function takeFootnotes(tree: Root, remarks: Remark[]): ReadonlyMap<string, FootnoteDefinition> {
  const footnotes = new Map<string, FootnoteDefinition>();
  const second: FootnoteDefinition[] = [];
  visit(tree, 'footnoteDefinition', (node) => {
    if (footnotes.has(node.identifier)) second.push(node);
    else footnotes.set(node.identifier, node);
  });
  removeFromTree(tree, 'footnoteDefinition');
  const named = new Set(footnotesOf(tree.children, footnotes));
  for (const footnote of [...footnotes.values(), ...second]) {
    if (named.has(footnote)) continue;
    const text = `a footnote that nothing names became text at the end: "${excerpt(textOf(footnote))}"`;
    remarks.push({ line: lineOf(footnote), text });
    tree.children.push(...footnote.children);
  }
  return footnotes;
}

/** The footnotes that blocks name, and those that these name in turn. */
export function footnotesOf(
  blocks: readonly RootContent[],
  footnotes: ReadonlyMap<string, FootnoteDefinition>,
): FootnoteDefinition[] {
  const named = new Set<string>();
  const collect = (children: readonly RootContent[]) =>
    visit({ type: 'root', children: [...children] } as Root, 'footnoteReference', ({ identifier }) => {
      if (named.has(identifier)) return;
      named.add(identifier);
      collect(footnotes.get(identifier)?.children ?? []);
    });
  collect(blocks);
  return [...named].flatMap((identifier) => footnotes.get(identifier) ?? []);
}

/** A heading as links name it, with the address that it has on this site. */
export interface Anchored {
  readonly text: string;
  /** Slug of its note. */
  readonly note: string;
  /** Its id; without one it is the title of the note. */
  readonly anchor?: string;
}

declare module 'mdast' {
  interface LinkData {
    /** Slug and heading of another note of the import; its address depends on the language. */
    readonly page?: string;
  }
}

/**
 * Leads the links inside an export (`[요약](#요약)`, `[다음](next.md)`) to the addresses that pages and headings have here.
 *
 * @param file path of the document that the note comes from
 * @param headings the headings of every document, in its order
 * @param remarks takes one line for every link to a heading that is not there; its text stays
 */
export function leadLinks(
  note: { readonly slug: string; readonly blocks: RootContent[] },
  file: string,
  headings: ReadonlyMap<string, readonly Anchored[]>,
  remarks: Remark[],
): void {
  const root: Root = { type: 'root', children: note.blocks };
  visit(root, 'link', (link: Link, index, parent) => {
    const inside = /^(?:inside-export:([^#]*))?#(.*)$/.exec(link.url);
    if (!inside || !parent || index === undefined) return;
    const [, document = file, heading = ''] = inside;
    const target = targetOf(
      headings.get(decodedOrSame(document)) ?? [],
      decodedOrSame(heading).normalize('NFC'),
    );
    if (!target) {
      const text = `a link became its text, no heading is called "${excerpt(decodedOrSame(heading))}"`;
      remarks.push({ line: lineOf(link), text });
      parent.children.splice(index, 1, ...link.children);
      return index;
    }
    const anchor = target.anchor === undefined ? '' : `#${target.anchor}`;
    if (target.note === note.slug) link.url = anchor || '#_top';
    else link.data = { ...link.data, page: `${target.note}/${anchor}` };
    return;
  });
}

function targetOf(headings: readonly Anchored[], name: string): Anchored | undefined {
  if (name === '') return headings[0];
  // The ids that GitHub, Notion and Obsidian's publishers make of headings.
  const slugger = new GithubSlugger();
  const targets = new Map(headings.map((heading) => [slugger.slug(heading.text), heading]));
  for (const heading of headings) if (!targets.has(heading.text)) targets.set(heading.text, heading);
  return targets.get(name) ?? targets.get(name.toLowerCase());
}

function removeFromTree(tree: Root, type: RootContent['type']): void {
  visit(tree, (node) => {
    if ('children' in node) {
      const parent = node as Root;
      parent.children = parent.children.filter((child) => child.type !== type);
    }
  });
}
