import { fileURLToPath } from 'node:url';
import { readPages, readSections } from '../content/queries/pages-on-disk.ts';
import { pagesBySection } from '../content/queries/sections.ts';

const content = fileURLToPath(new URL('../content/', import.meta.url));

/**
 * The sidebar: every section with its pages. Starlight reads a folder by itself, so that a new note appears while
 * `npm run dev` is running; it would make a group of pages below a page, though, and a section may list its pages.
 */
export function sidebarOf(...[sections, pages]: Parameters<typeof pagesBySection>) {
  return pagesBySection(sections, pages).sections.map(
    ({ section: { id, name, pages: listed }, pages: own }) => {
      const flat = own.every(({ slug }) => slug.split('/').length === 2);
      return {
        label: name.ko,
        translations: { en: name.en },
        items:
          listed === undefined && flat ? [{ autogenerate: { directory: id } }] : own.map(({ slug }) => slug),
      };
    },
  );
}

export const sidebar = sidebarOf(readSections(content), readPages(content));
