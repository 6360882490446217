import type { APIContext } from 'astro';
import { siteBase } from '../address.ts';

export function GET({ site }: APIContext) {
  const sitemap = new URL(`${siteBase}sitemap-index.xml`, site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
}
