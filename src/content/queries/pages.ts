import { getCollection } from 'astro:content';
import { pageAddress, parseEntryId } from '../../address.ts';
import type { Language } from '../../language.ts';

export interface PageLink {
  slug: string;
  title: string;
  description: string | undefined;
  href: string;
}

/** Every page of one language with its address, in the order of the sidebar's groups and their entries. */
export async function allPages(language: Language): Promise<PageLink[]> {
  const entries = await getCollection('docs');
  return entries
    .map(({ id, data }) => ({ ...parseEntryId(id), data }))
    .filter((page) => page.language === language && page.slug !== '' && !page.slug.endsWith('404'))
    .sort((a, b) => groupOf(a.slug).localeCompare(groupOf(b.slug)) || orderOf(a) - orderOf(b))
    .map(({ slug, data }) => ({
      slug,
      title: data.title,
      description: data.description,
      href: pageAddress(slug, language),
    }));
}

const groups = ['rds', 'elasticache', 'labs'];
const groupOf = (slug: string) => {
  const at = groups.indexOf(slug.split('/')[0] ?? '');
  return String(at === -1 ? groups.length : at);
};
const orderOf = ({ data }: { data: { sidebar: { order?: number | undefined } } }) => data.sidebar.order ?? 99;
