/**
 * On the page for missing addresses: goes on to the page that was meant where the address only has something stuck to
 * it, or is encoded once more than it should be.
 */
import { pageAddress, siteBase } from '../../address.ts';
import { pageMeant } from './page-meant.ts';

// The list has every page in one language, and the other language has the same.
const english = pageAddress('', 'en');
const paths = [...document.querySelectorAll<HTMLAnchorElement>('[data-every-page] a')].map(({ pathname }) =>
  pathname.startsWith(english) ? siteBase + pathname.slice(english.length) : pathname,
);
const known = new Set([siteBase, ...paths]);
const isPage = (path: string) =>
  known.has(
    (path.startsWith(english) ? siteBase + path.slice(english.length) : path).replace(
      /(\/labs\/.+\/)embed\/$/,
      '$1',
    ),
  );

const meant = pageMeant(location.href, isPage);
if (meant !== undefined && meant !== location.href) location.replace(meant);
