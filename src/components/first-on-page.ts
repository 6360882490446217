import { memoize } from '../memoize.ts';

const placedOn = memoize((_page: Request) => new Set<string>());

/**
 * Whether something is placed on a page for the first time.
 *
 * @param page the request for which the page is being rendered
 */
export function firstOnPage(page: Request, id: string): boolean {
  const ids = placedOn(page);
  const first = !ids.has(id);
  ids.add(id);
  return first;
}
