import { nearestAddresses } from '../../search/nearest-address.ts';

/** How much of an address is shown: enough to see the slip, little enough for a phone. */
const shownLetters = 120;

/**
 * Names the requested address on the page for lost readers, and replaces the pages to start with by the nearest ones.
 * The page comes from one file for every address, so only its script can know.
 */
function refill(): void {
  const place = document.querySelector<HTMLElement>('[data-refill]');
  const home = place?.dataset.home;
  if (!place || !home || !location.pathname.startsWith(home)) return;
  const wanted = readable(location.pathname.slice(home.length));

  for (const part of document.querySelectorAll('[data-wanted]')) {
    part.textContent = wanted.length > shownLetters ? `/${wanted.slice(0, shownLetters)}…` : `/${wanted}`;
  }
  const search = place.querySelector<HTMLAnchorElement>('a[data-search-for]');
  const words = wanted
    .split('/')
    .findLast(Boolean)
    ?.replace(/[-_.]+/g, ' ');
  if (search && words) search.search = `?${new URLSearchParams({ q: words.slice(0, shownLetters) })}`;

  const pages = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('[data-every-page] a')].map((link) => [
      link.pathname.slice(home.length).replace(/\/$/, ''),
      link,
    ]),
  );
  const links = place.querySelectorAll<HTMLAnchorElement>('li > a:not([data-search-for])');
  const nearest = nearestAddresses(wanted, [...pages.keys()], links.length);
  if (nearest.length === 0) return;
  // Fewer than there is room for: the places of the others stay empty, so that nothing below moves.
  for (const [index, link] of links.entries()) {
    const page = pages.get(nearest[index] ?? '');
    if (!page) {
      link.parentElement?.replaceChildren();
      continue;
    }
    link.href = page.href;
    link.textContent = page.textContent;
  }
  const saying = place.querySelector<HTMLElement>('[data-near]');
  if (saying?.dataset.near) saying.textContent = saying.dataset.near;
}

/** The request goes the whole way once and is not answered; where nothing may move, the arrows say so. */
function ask(): void {
  const way = document.querySelector('[data-way]');
  if (!way || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const request = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  request.setAttribute('r', '6');
  request.style.fill = 'var(--event-miss)';
  way.append(request);
  const at = (x: number, offset: number) => ({ transform: `translate(${x}px, 40px)`, offset });
  request
    .animate([at(74, 0), at(118, 0.3), at(118, 0.45), at(202, 0.55), at(246, 1)], 1800)
    .addEventListener('finish', () => request.remove());
}

/** An address as one reads it; one that is written badly stays as it is. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

refill();
ask();
