import { getCollection } from 'astro:content';
import { pageAddress, parseEntryId } from '../../address.ts';
import type { Language } from '../../language.ts';
import { allStatements } from './facts.ts';
import { onceInBuild } from './once-in-build.ts';
import { readingMinutes } from './reading-time.ts';
import { notesOnMap, type PlacedPage, pagesBySection } from './sections.ts';

export interface PageLink extends PlacedPage {
  readonly title: string;
  readonly description: string | undefined;
  readonly href: string;
  /** The component of `src/components/labs` that the page shows, for a lab. */
  readonly lab: string | undefined;
}

/**
 * Every page of one language with its address, in the order of the sections and their pages; those of the site itself
 * come last.
 *
 * @throws Error when a list of pages names one that does not exist, or a page is in no section, which stops the build
 */
export async function allPages(language: Language): Promise<PageLink[]> {
  const { sections, apart } = await pagesIn(language);
  return [...sections.flatMap(({ pages }) => pages), ...apart];
}

/** Labs, tables and other pages one works with, by the name of their section. */
export async function toolsBySection(
  language: Language,
): Promise<{ readonly name: string; readonly pages: PageLink[] }[]> {
  const { sections } = await pagesIn(language);
  return sections
    .map(({ section, pages }) => ({
      name: section.name[language],
      // Pages about a page, such as the one on how a lab's numbers were checked, are found on it.
      pages: pages.filter(
        ({ slug, kind }) =>
          !['note', 'site'].includes(kind) && !pages.some((other) => slug.startsWith(`${other.slug}/`)),
      ),
    }))
    .filter(({ pages }) => pages.length > 0);
}

/** The notes of one language on the map of the home page, with the minutes that each takes to read. */
export const notesMap = onceInBuild(async (language: Language) => {
  const { sections } = await pagesIn(language);
  const minutes = await minutesToRead(language);
  const notes = sections
    .flatMap(({ pages }) => pages)
    .filter(({ kind }) => kind === 'note')
    .map((page) => ({ ...page, minutes: minutes.get(page.slug) ?? 1 }));
  const steps = (await getCollection('map')).map(({ data }) => data).sort((a, b) => a.place - b.place);
  return notesOnMap(steps, notes).map(({ step, notes: own }) => ({
    title: step.title[language],
    question: step.question[language],
    notes: own,
  }));
});

/** The minutes it takes to read each page of one language, by its slug. */
async function minutesToRead(language: Language): Promise<ReadonlyMap<string, number>> {
  const statements = new Map((await allStatements()).map((statement) => [statement.id, statement]));
  return new Map(
    (await getCollection('docs'))
      .map(({ id, body = '' }) => ({ ...parseEntryId(id), body }))
      .filter((page) => page.language === language)
      .map(({ slug, body }) => [slug, readingMinutes(body, language, statements)]),
  );
}

/** A lab that other sites may show in a frame. */
export interface EmbeddableLab {
  /** Name of the lab's page in the folder `labs`. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly component: string;
}

/** The labs of one language, which are the pages whose front matter names a `lab`. */
export async function labs(language: Language): Promise<EmbeddableLab[]> {
  return (await allPages(language)).flatMap(({ slug, title, href, lab }) =>
    lab === undefined ? [] : [{ id: slug.replace(/^labs\//, ''), title, href, component: lab }],
  );
}

const pagesIn = onceInBuild(async (language: Language) => {
  const sections = (await getCollection('sections'))
    .map(({ data }) => data)
    .sort((a, b) => a.place - b.place);
  const pages = (await getCollection('docs'))
    .map(({ id, data }) => ({ ...parseEntryId(id), data }))
    .filter((page) => page.language === language && page.slug !== '' && !page.slug.endsWith('404'))
    .map(
      ({ slug, data }): PageLink => ({
        slug,
        kind: data.kind,
        order: data.sidebar.order,
        title: data.title,
        description: data.description,
        href: pageAddress(slug, language),
        lab: data.lab,
      }),
    );
  return pagesBySection(sections, pages);
});
