import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * A remark plugin that lets authors write addresses as readers see them at the site's own root
 * (`[…](/rds/proxy/)`): where the site lives under a base path, it is put in front of them.
 *
 * @param base the site's base path, with or without a slash at its end
 */
export function remarkBaseLinks({ base }: { readonly base: string }) {
  const prefix = base.replace(/\/+$/, '');
  return (tree: Root) => {
    visit(tree, ['link', 'definition'], (node) => {
      const link = node as Link | Definition;
      // `//host/…` is another host's address without its protocol.
      if (link.url.startsWith('/') && !link.url.startsWith('//')) link.url = prefix + link.url;
    });
  };
}
