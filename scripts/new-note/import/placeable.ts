import { createHash } from 'node:crypto';
import type { Image, Link, ListItem, Nodes, Parent, Root, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { slugFor } from '../slug.ts';
import { type Database, tableOf } from './databases.ts';
import { alternativeText, type Picture, pictureEnding } from './pictures.ts';
import { byPlace, decodedOrSame, fileNamed, nameOfFile, partsOf } from './places.ts';
import { type Export, isDatabase, isDocument } from './read-export.ts';
import { excerpt, lineOf, type Remark } from './report.ts';

const hasHost = /^(?:https?:|mailto:)/;

/** What the documents of one export share while their links and pictures find their places. */
export interface Places {
  readonly exported: Export;
  /** Folder of the section. */
  readonly folder: string;
  readonly databases: ReadonlyMap<string, Database>;
  /** Rows that have a page of their own, by the path of that page. */
  readonly rowPages: ReadonlySet<string>;
  /** Paths of databases that are part of a page; the others become pages of their own. */
  readonly placed: Set<string>;
  readonly pictures: Map<string, Picture>;
  /** Paths of files that a document names, so that they are on a page or in the report already. */
  readonly named: Set<string>;
}

/** The address of a page of the export until it is known what its slug is. */
export function addressInside(path: string, heading: string): string {
  return `inside-export:${encodeURIComponent(path)}#${encodeURIComponent(heading)}`;
}

/**
 * Finds a place for all that a document names beside itself: pictures go to `src/assets`, links to other documents wait
 * for their addresses, and where a paragraph only links a database, a table of it replaces the paragraph. What a page
 * of this site cannot hold is replaced by the nearest thing that loses nothing.
 *
 * @param path of the document in its export
 * @param remarks takes one line for each that did not arrive as it was
 */
export async function placeFiles(tree: Root, path: string, places: Places, remarks: Remark[]): Promise<void> {
  visit(tree, 'listItem', tick);
  placeDatabases(tree, path, places, remarks);
  const found: { readonly node: Image | Link; readonly parent: Parent }[] = [];
  visit(tree, (node, _index, parent) => {
    if (node.type === 'table') widen(node, remarks);
    if ((node.type === 'image' || node.type === 'link') && parent) found.push({ node, parent });
  });
  for (const { node, parent } of found) {
    const replacement =
      node.type === 'image'
        ? await placedPicture(node, path, places, remarks)
        : placedLink(node, path, places, remarks);
    // Looked up late, because a link before it may have left its children in its place.
    if (replacement)
      parent.children.splice(parent.children.indexOf(node), 1, ...(replacement as RootContent[]));
  }
}

/** @returns what takes the place of a picture that cannot come along */
async function placedPicture(
  node: Image,
  path: string,
  { exported, folder, pictures, named }: Places,
  remarks: Remark[],
): Promise<Nodes[] | undefined> {
  const line = lineOf(node);
  const text = { type: 'text', value: node.alt || decodedOrSame(node.url) } as const;
  if (hasHost.test(node.url)) {
    remarks.push({
      line,
      text: `a picture became a link, because pages bring nothing from other hosts: ${node.url}`,
    });
    return [{ type: 'link', url: node.url, children: [text] }];
  }
  const file = fileNamed(partsOf(node.url).path, path, exported);
  if (file !== undefined) named.add(file);
  const content = file === undefined ? undefined : exported.read(file);
  const ending = content && (await pictureEnding(content));
  if (!file || !content || !ending) {
    const reason = content ? 'the build cannot read its file' : 'its file is not part of the import';
    remarks.push({ line, text: `a picture became its text, because ${reason}: ${decodedOrSame(node.url)}` });
    return [text];
  }
  // Its content is part of its name, so that a second import neither clashes with the first nor brings it again.
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const picture = `assets/${folder}/${slugFor(nameOfFile(file))}-${hash}.${ending}`;
  pictures.set(picture, { path: picture, content });
  const alt = alternativeText(node);
  if (alt === '') {
    remarks.push({
      line,
      text: `say what this picture shows, between its brackets: ${node.alt ? `${node.alt}, ` : ''}src/${picture}`,
    });
  }
  Object.assign(node, { alt, data: { ...node.data, picture } });
  return undefined;
}

/** @returns what takes the place of a link that leads nowhere */
function placedLink(
  node: Link,
  path: string,
  { exported, placed, databases, rowPages, named }: Places,
  remarks: Remark[],
): Nodes[] | undefined {
  if (hasHost.test(node.url) || node.url.startsWith('#') || node.url.startsWith('inside-export:'))
    return undefined;
  const { path: address, heading } = partsOf(node.url);
  const file = fileNamed(address, path, exported);
  if (file && isDocument(file) && exported.paths.includes(file) && !rowPages.has(file)) {
    node.url = addressInside(file, heading);
    return undefined;
  }
  const database = file && databases.has(file) ? file : undefined;
  if (database && !placed.has(database)) {
    node.url = addressInside(database, '');
    return undefined;
  }
  if (file) named.add(file);
  const reason = file ? 'no page is made of that file' : 'the file is not part of the import';
  remarks.push({
    line: lineOf(node),
    text: `a link to "${decodedOrSame(node.url)}" became its text: ${reason}`,
  });
  return node.children;
}

/** Puts every database in the place of the paragraph that is a link to it and nothing else. */
function placeDatabases(tree: Root, path: string, places: Places, remarks: Remark[]): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    const [link, ...more] = node.children;
    if (link?.type !== 'link' || more.length > 0 || !parent || index === undefined) return;
    if (hasHost.test(link.url)) return;
    const named = fileNamed(partsOf(link.url).path, path, places.exported);
    const file = named && isDatabase(named) ? wholeOf(named, places) : undefined;
    const database = file && places.databases.get(file);
    if (!file || !database || places.placed.has(file)) return;
    places.placed.add(file);
    remarks.push({ line: lineOf(node), text: `a database became a table: "${excerpt(textOf(link))}"` });
    const name: RootContent = { type: 'paragraph', children: [{ type: 'strong', children: link.children }] };
    parent.children.splice(index, 1, name, databaseTable(file, database, places));
    return index + 2;
  });
}

/**
 * Notion writes a database as the page shows it and, as `…_all.csv`, with the rows and columns that are filtered out.
 */
function wholeOf(file: string, { databases }: Places): string {
  const whole = file.replace(/\.csv$/i, '_all.csv');
  return databases.has(whole) ? whole : file;
}

/** A database as a table, its rows with links to their pages. */
export function databaseTable(file: string, database: Database, { exported, rowPages }: Places): Table {
  const folder = file.replace(/(?:_all)?\.csv$/i, '');
  const bare = folder.replace(/\s[0-9a-f]{32}$/, '');
  const pages = exported.paths.filter(
    (path) => isDocument(path) && [folder, bare].some((name) => path.startsWith(`${name}/`)),
  );
  const pageOf = new Map(pages.sort(byPlace).map((path) => [nameOfFile(path), path]));
  return tableOf(database, (name) => {
    const page = pageOf.get(name);
    return page && !rowPages.has(page) ? addressInside(page, '') : undefined;
  });
}

/** Writes the box as text: the one a page would draw is a field without a name that cannot be filled in. */
function tick(item: ListItem): void {
  if (typeof item.checked !== 'boolean') return;
  const box = { type: 'text', value: item.checked ? '☑ ' : '☐ ' } as const;
  const [first] = item.children;
  // Notion writes two spaces behind the box.
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (text?.type === 'text') text.value = text.value.trimStart();
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
