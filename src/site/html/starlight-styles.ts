import { readFileSync } from 'node:fs';
import postcss, { type Declaration, type Plugin, Rule } from 'postcss';

/** Style sheets that give custom properties of Starlight other values, in a layer that wins over all of its own. */
const ownSheets = ['theme.css', 'scales.css'];

/**
 * Makes Starlight's style sheets smaller without changing what they do: of its custom properties those go that this site
 * always sets for the whole page itself, and its icons stand in them as text, which compresses, in place of base64.
 *
 * @param overridden names of the properties that the site sets
 */
export function smallerStarlight(overridden: ReadonlySet<string> = setForWholePage()): Plugin {
  return {
    postcssPlugin: 'hit-or-miss:smaller-starlight',
    Once(root) {
      root.walkDecls((declaration) => {
        if (!/\/node_modules\/@astrojs\/starlight\//.test(fileOf(declaration))) return;
        const { parent, prop, value } = declaration;
        if (overridden.has(prop) && parent instanceof Rule && isForWholePage(parent)) declaration.remove();
        else declaration.value = withIconsAsText(value);
      });
    },
  };
}

function fileOf({ source }: Declaration): string {
  return (source?.input.file ?? '').replaceAll('\\', '/');
}

/** A backdrop takes the properties of its element, whatever theme it names. */
function isForWholePage(rule: Rule): boolean {
  return rule.selectors.every((selector) =>
    /^(:root)?(\[data-theme=[^\]]*\])?( ?::backdrop)?$/.test(selector),
  );
}

/** The custom properties that the site's own style sheets set for `:root` under no condition. */
function setForWholePage(): Set<string> {
  const names = new Set<string>();
  for (const sheet of ownSheets) {
    const css = readFileSync(new URL(`../../styles/${sheet}`, import.meta.url), 'utf8');
    for (const node of postcss.parse(css).nodes) {
      if (node.type !== 'rule' || node.selector !== ':root') continue;
      node.each((child) => {
        if (child.type === 'decl' && child.prop.startsWith('--')) names.add(child.prop);
      });
    }
  }
  return names;
}

/** An icon as an address of data that is text, for a value in single or double quotes or in none. */
function withIconsAsText(value: string): string {
  return value.replace(
    /url\((["']?)data:image\/svg\+xml;base64,([\w+/=]+)\1\)/g,
    (_, _quote: string, data: string) => {
      const svg = Buffer.from(data, 'base64').toString().replaceAll('"', "'");
      return `url("data:image/svg+xml,${svg.replace(/[%#<>]/g, encodeURIComponent)}")`;
    },
  );
}
