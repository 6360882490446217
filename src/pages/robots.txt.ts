import type { APIContext } from 'astro';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

export function GET({ site }: APIContext) {
  const sitemap = new URL(`${base}sitemap-index.xml`, site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
}
