import { defineMdastPlugin } from 'satteri';

/**
 * Lets authors write addresses as readers see them at the site's own root (`[…](/rds/proxy/)`): where the site lives
 * under a base path, it is put in front of them.
 *
 * @param base the site's base path, with or without a slash at its end
 */
export function baseLinks(base: string) {
  const prefix = base.replace(/\/+$/, '');
  // `//host/…` is another host's address without its protocol.
  const isOwn = (url: string) => url.startsWith('/') && !url.startsWith('//');
  return defineMdastPlugin({
    name: 'base-links',
    link(link, context) {
      if (isOwn(link.url)) context.setProperty(link, 'url', prefix + link.url);
    },
    definition(definition, context) {
      if (isOwn(definition.url)) context.setProperty(definition, 'url', prefix + definition.url);
    },
  });
}
