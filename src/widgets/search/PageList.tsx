import { useMemo } from 'preact/hooks';
import { searchStrings } from '../../i18n/search.ts';
import type { Language } from '../../language.ts';

interface Props {
  readonly language: Language;
  readonly searchPage: string;
}

/**
 * Every page of the site as links, for when search has nothing to say or cannot work at all. The list is read from
 * the navigation of the page, so that it is there without a network.
 */
export function PageList({ language, searchPage }: Props) {
  const strings = searchStrings[language];
  const pages = useMemo(() => {
    const links = document.querySelectorAll<HTMLAnchorElement>(
      'nav.sidebar ul a[href], .search-everything h3 a[href]',
    );
    return [...links].map((link) => ({ href: link.href, title: link.textContent.trim() }));
  }, []);
  return (
    <section class="search-pages">
      <h2>{strings.pages}</h2>
      <ul>
        {pages.map(({ href, title }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
        <li>
          <a href={searchPage}>{strings.pageList}</a>
        </li>
      </ul>
    </section>
  );
}
