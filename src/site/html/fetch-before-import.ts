import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

const loadPart = fileURLToPath(new URL('../../loading/load-part.ts', import.meta.url));
const island = fileURLToPath(new URL('../../loading/island.ts', import.meta.url));

/**
 * Puts the site's own way of fetching parts (`src/loading/`) where Astro and Vite have theirs: islands start through
 * the directive `client:part`, and every `import()` fetches its files first. Vite wraps each `import()` into a call
 * that is given the files behind it; only what is called differs.
 */
export function partLoading(): AstroIntegration {
  return {
    name: 'hit-or-miss:fetch-before-import',
    hooks: {
      'astro:config:setup': ({ addClientDirective, updateConfig }) => {
        addClientDirective({ name: 'part', entrypoint: island });
        updateConfig({ vite: { plugins: [inPlaceOfPreloading()] } });
      },
    },
  };
}

function inPlaceOfPreloading(): Plugin {
  return {
    name: 'hit-or-miss:in-place-of-preloading',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.includes('vite/preload-helper')) return undefined;
      return `export { fetchBeforeImport as __vitePreload } from ${JSON.stringify(loadPart)};`;
    },
  };
}
