import type { MapStep, Section } from '../schema/section.ts';

/** A page as the lists of pages need it. */
export interface PlacedPage {
  readonly slug: string;
  /** `sidebar.order` of its front matter; without one it comes behind those that have it. */
  readonly order?: number | undefined;
  /** `kind` of its front matter. */
  readonly kind: string;
}

export interface SectionWithPages<Page extends PlacedPage> {
  readonly section: Section;
  readonly pages: Page[];
}

/**
 * Puts pages into their sections and in order. A page below another page (`labs/cache/method`) follows it. Folders
 * that are no listed section become sections with the folder's name, behind the last listed section with a folder.
 *
 * @param pages the pages of one language
 * @returns the sections that have pages, and the pages of the site itself (`kind: site`) that are in no section
 * @throws Error when a section lists a page that does not exist, or when a page of another kind is in no section
 */
export function pagesBySection<Page extends PlacedPage>(
  listed: readonly Section[],
  pages: readonly Page[],
): { readonly sections: SectionWithPages<Page>[]; readonly apart: Page[] } {
  const sections = withUnlistedFolders(listed, pages).map((section) => ({
    section,
    pages: pagesOf(section, pages),
  }));
  const placed = new Set(sections.flatMap((section) => section.pages));
  const apart = pages.filter((page) => !placed.has(page));
  const lost = apart.find(({ kind }) => kind !== 'site');
  if (lost) throw new Error(`The page "${lost.slug}" is in no section: add it to src/content/sections.yaml.`);
  return { sections: sections.filter((section) => section.pages.length > 0), apart };
}

/** The section a page belongs to; pages of the site itself belong to none. */
export function sectionIdOf(slug: string, sections: readonly Section[]): string | undefined {
  const listing = sections.find(({ pages }) => pages?.includes(slug));
  return listing?.id ?? (slug.includes('/') ? slug.split('/')[0] : undefined);
}

function withUnlistedFolders(sections: readonly Section[], pages: readonly PlacedPage[]): Section[] {
  const ids = new Set(pages.flatMap(({ slug }) => sectionIdOf(slug, sections) ?? []));
  const unlisted = [...ids].filter((id) => sections.every((section) => section.id !== id)).sort();
  const last = sections.findLastIndex((section) => section.pages === undefined);
  return sections.toSpliced(
    last + 1,
    0,
    ...unlisted.map((id): Section => ({ id, name: { ko: id, en: id } })),
  );
}

function pagesOf<Page extends PlacedPage>(section: Section, pages: readonly Page[]): Page[] {
  if (section.pages) {
    return section.pages.map((slug) => known(pages, slug, `src/content/sections.yaml (${section.id})`));
  }
  const inFolder = pages.filter(({ slug }) => slug.startsWith(`${section.id}/`));
  const keys = new Map(inFolder.map((page) => [page, sortKey(page, inFolder)]));
  return inFolder.sort((one, other) => compare(keys.get(one) ?? '', keys.get(other) ?? ''));
}

/** The places of the pages above a page and its own, so that it sorts behind them and before their neighbours. */
function sortKey(page: PlacedPage, pages: readonly PlacedPage[]): string {
  return pages
    .filter(({ slug }) => slug === page.slug || page.slug.startsWith(`${slug}/`))
    .sort((one, other) => one.slug.length - other.slug.length)
    .map(({ slug, order = 9999 }) => `${String(order).padStart(4, '0')} ${slug}`)
    .join('\n');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1;
}

function known<Page extends PlacedPage>(pages: readonly Page[], slug: string, where: string): Page {
  const page = pages.find((candidate) => candidate.slug === slug);
  if (!page) throw new Error(`${where} lists the page "${slug}", which does not exist.`);
  return page;
}

/**
 * The map of the home page: every note in its step. A note that no step lists comes last in the last step that lists
 * a note of its section, or in the last step of all.
 *
 * @param notes the notes in the order of their sections
 * @throws Error when a step lists a note that does not exist, when a note is listed twice, or when the notes are listed
 *   in another order than that of their sections, in which the sidebar and the links at the end of a note lead
 */
export function notesOnMap<Page extends PlacedPage>(
  steps: readonly MapStep[],
  notes: readonly Page[],
): { readonly step: MapStep; readonly notes: Page[] }[] {
  const listed = steps.flatMap(({ pages }) => pages);
  const twice = listed.find((slug, index) => listed.indexOf(slug) !== index);
  if (twice !== undefined) throw new Error(`src/content/map.yaml lists the page "${twice}" twice.`);
  const order = notes.map(({ slug }) => slug).filter((slug) => listed.includes(slug));
  const astray = listed.filter((slug) => order.includes(slug)).find((slug, index) => slug !== order[index]);
  if (astray !== undefined)
    throw new Error(
      `src/content/map.yaml lists the page "${astray}" in another place than the sidebar, whose order is ${order.join(', ')}.`,
    );
  const map = steps.map((step) => ({
    step,
    notes: step.pages.map((slug) => known(notes, slug, 'src/content/map.yaml')),
  }));
  for (const note of notes) {
    if (listed.includes(note.slug)) continue;
    const folder = `${note.slug.split('/')[0]}/`;
    const place =
      map.findLast(({ step }) => step.pages.some((slug) => slug.startsWith(folder))) ?? map.at(-1);
    place?.notes.push(note);
  }
  return map;
}
