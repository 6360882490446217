import { siteBase } from '../../address.ts';

/** The slug of the page at a path of this site, in either language: `rds/proxy` for `/en/rds/proxy/`. */
export function slugAt(path: string): string {
  return path.slice(siteBase.length).replace(/^en\/|\/$/g, '');
}
