import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Section, section } from '../content/schema/section.ts';

const content = new URL('../content/', import.meta.url);

/** The sections that have a folder of pages: first the named ones in their order, then any other by its folder. */
export function orderedSections(named: readonly Section[], folders: readonly string[]): Section[] {
  const unnamed = folders.filter((folder) => !named.some((known) => known.folder === folder)).sort();
  return [
    ...named.filter(({ folder }) => folders.includes(folder)),
    ...unnamed.map((folder) => ({ folder, name: { ko: folder, en: folder } })),
  ];
}

function readSections(): Section[] {
  const named = z.array(section).parse(parse(readFileSync(new URL('sections.yaml', content), 'utf8')));
  const folders = readdirSync(new URL('docs', content), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'en')
    .map(({ name }) => name);
  return orderedSections(named, folders);
}

/**
 * The sidebar is read from the folders under `src/content/docs`, so that a new note or a new section appears by
 * itself; a page's place within its section is the `sidebar.order` of its front matter.
 */
export const sidebar = [
  ...readSections().map(({ folder, name }) => ({
    label: name.ko,
    translations: { en: name.en },
    // A lab has pages below it, which would become a group named after a folder; here they stand beside it.
    items:
      folder === 'labs' ? ['labs/cache', 'labs/cache/method'] : [{ autogenerate: { directory: folder } }],
  })),
  {
    label: '찾아보기',
    translations: { en: 'Reference' },
    items: ['ports', 'glossary', 'corrections', 'about'],
  },
];
