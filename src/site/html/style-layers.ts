import { fileURLToPath } from 'node:url';
import type { AtRule, ChildNode, Plugin } from 'postcss';

/**
 * The cascade layers of the site, the weakest first. A rule of a later layer wins over every rule of an earlier one,
 * whatever their selectors and whichever the bundler puts first.
 */
const layers = ['starlight', 'starlight-pages', 'base', 'components', 'print'] as const;
type Layer = (typeof layers)[number];

/** The order, as a style sheet says it. */
export const layerOrder = layers.join();

const source = fileURLToPath(new URL('../../', import.meta.url)).replaceAll('\\', '/');

/**
 * The layer of a style sheet, by the folder it is in: `base` is the look of the site (`src/styles`), `components` are
 * widgets and the components of pages, and `print` is what paper changes about all that.
 *
 * @param file its path, with the query that Vite adds to the styles of an Astro component
 * @returns undefined for a style sheet of another package, which stays as it is
 */
export function layerOf(file: string): Layer | undefined {
  const path = file.replaceAll('\\', '/').replace(/\?.*$/, '');
  // Starlight leaves its page and its print style outside its layers, where they would win over all of ours.
  if (path.includes('/node_modules/@astrojs/starlight/')) return 'starlight-pages';
  if (!path.startsWith(source)) return undefined;
  if (!path.startsWith(`${source}styles/`)) return 'components';
  return path.endsWith('/print.css') ? 'print' : 'base';
}

/**
 * Puts every style into the layer of its file, so that no style sheet has to say it and none can forget. Layers take the
 * order in which a page first names them, and any style sheet can be the first of a page: so each begins with the order.
 */
export function inLayers(): Plugin {
  return {
    postcssPlugin: 'hit-or-miss:layers',
    Once(root, { AtRule }) {
      // Astro has the styles of a component go through here twice.
      if (root.some((node) => isLayer(node) && node.params === layerOrder)) return;
      let open: InstanceType<typeof AtRule> | undefined;
      // What a style sheet imports has taken the place of the import, and each rule still knows its own file.
      for (const node of [...root.nodes]) {
        const layer = layerOfNode(node);
        if (layer !== open?.params) {
          open = layer && new AtRule({ name: 'layer', params: layer, nodes: [] });
          if (open) node.before(open);
        }
        open?.append(node);
      }
      if (root.some(isLayer)) root.prepend(new AtRule({ name: 'layer', params: layerOrder }));
    },
  };
}

function isLayer(node: ChildNode): node is AtRule {
  return node.type === 'atrule' && node.name === 'layer';
}

/**
 * What a component changes on paper is in the layer of paper, beside what all components have there. Starlight's own
 * layers stay as they are, and so does what cannot stand in one.
 */
function layerOfNode(node: ChildNode): Layer | undefined {
  const condition = node.type === 'atrule' ? node : undefined;
  if (/^(charset|import|layer|page)$/.test(condition?.name ?? '')) return undefined;
  const layer = layerOf(node.source?.input.file ?? '');
  const ofPaper = condition?.name === 'media' && condition.params === 'print';
  return ofPaper && layer === 'components' ? 'print' : layer;
}
