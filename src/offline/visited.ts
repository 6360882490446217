import { storeNames } from './names.ts';

/** A page that can be read without a line. */
export interface VisitedPage {
  readonly address: string;
  readonly title: string;
}

/**
 * Pages that were read and are still here, by their titles.
 *
 * @param base address of the site on its host, with a slash at its end
 */
export async function visitedPages(base: string): Promise<VisitedPage[]> {
  const store = await caches.open(storeNames(base).visitedPages);
  const pages = await Promise.all(
    (await store.keys()).map(async (request): Promise<VisitedPage> => {
      const html = (await (await store.match(request))?.text()) ?? '';
      const address = new URL(request.url).pathname;
      return { address, title: titleOf(html) ?? address };
    }),
  );
  return pages.sort((one, other) => one.title.localeCompare(other.title));
}

/** A page's title without the site's name behind it. The page's policy lets no script parse HTML. */
function titleOf(html: string): string | undefined {
  return /<title>(.*?)(?: \| [^|]*)?<\/title>/.exec(html)?.[1]?.replaceAll('&amp;', '&');
}
