import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { pageAddress, parseEntryId, siteBase } from '../../address.ts';
import { languageOf, otherLanguage } from '../../language.ts';
import { icons } from './mark.ts';
import { pageKindMeta } from './page-kind.ts';
import { shareImageAddress, shareImageSize } from './share-image.ts';

type Head = StarlightRouteData['head'];
const locales = { ko: 'ko_KR', en: 'en_US' } as const;

/** Adds to the head of every page what Starlight leaves to the site: icons, feeds, the Markdown twin, the share image. */
export const onRequest = defineRouteMiddleware(({ locals, site }) => {
  const route = locals.starlightRoute;
  const language = languageOf(route.lang);
  const { slug } = parseEntryId(route.id);
  const missing = slug === '404';
  const address = pageAddress(slug, language);

  const meta = (property: string, content: string): Head[number] => ({
    tag: 'meta',
    attrs: { property, content },
  });
  const link = (rel: string, attrs: Record<string, string>): Head[number] => ({
    tag: 'link',
    attrs: { rel, ...attrs },
  });

  route.head = route.head.filter(
    ({ attrs }) =>
      !(attrs?.property === 'og:locale' || (missing && /^(canonical|alternate)$/.test(`${attrs?.rel}`))),
  );
  route.head.push(
    link('apple-touch-icon', {
      href: `${siteBase}icons/apple-touch-icon.png`,
      sizes: `${icons['apple-touch-icon'].size}x${icons['apple-touch-icon'].size}`,
    }),
    link('manifest', { href: `${siteBase}manifest.webmanifest` }),
    {
      tag: 'meta',
      attrs: { name: 'theme-color', content: '#ffffff', media: '(prefers-color-scheme: light)' },
    },
    {
      tag: 'meta',
      attrs: { name: 'theme-color', content: '#12181c', media: '(prefers-color-scheme: dark)' },
    },
    link('alternate', {
      type: 'application/rss+xml',
      title: route.siteTitle,
      href: `${pageAddress('', language)}corrections.xml`,
    }),
    meta('og:locale', locales[language]),
  );
  if (missing) {
    route.head.push({ tag: 'meta', attrs: { name: 'robots', content: 'noindex' } });
    return;
  }
  // The template of labs is one without a menu, for the width; their menu opens above the page (`LabMenu.astro`).
  if (route.entry.data.kind === 'lab') route.hasSidebar = true;
  const image = new URL(siteBase + shareImageAddress(language, slug), site).href;
  const section = sectionOf(route);
  route.head.push(
    // The search index knows a page only as it was built.
    { tag: 'meta', attrs: { name: pageKindMeta, content: route.entry.data.kind } },
    link('alternate', { type: 'text/markdown', href: `${address}index.md` }),
    meta('og:locale:alternate', locales[otherLanguage(language)]),
    meta('og:image', image),
    meta('og:image:type', 'image/png'),
    meta('og:image:width', String(shareImageSize.width)),
    meta('og:image:height', String(shareImageSize.height)),
    meta('og:image:alt', `${route.entry.data.title} · ${route.siteTitle}`),
    ...(section ? [meta('article:section', section)] : []),
  );
});

/** The label of the sidebar group the page stands in. */
function sectionOf({ sidebar }: StarlightRouteData): string | undefined {
  return sidebar.find(
    (entry) => entry.type === 'group' && entry.entries.some((page) => page.type === 'link' && page.isCurrent),
  )?.label;
}
