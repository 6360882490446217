const placed = new WeakMap<Request, Set<string>>();

/**
 * Whether something is placed on a page for the first time.
 *
 * @param page the request for which the page is being rendered
 */
export function firstOnPage(page: Request, id: string): boolean {
  const ids = placed.get(page) ?? new Set();
  placed.set(page, ids);
  const first = !ids.has(id);
  ids.add(id);
  return first;
}
