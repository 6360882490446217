import type { Root as HtmlRoot, Nodes } from 'hast';
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import { visit } from 'unist-util-visit';
import { markdownPipeline } from '../../../src/site/markdown/markdown-pipeline.ts';

/** What each page that is being compiled says, by its path. */
const texts = new Map<string, string>();

/** Callouts become an element around their content, as with Starlight, whose plugin runs inside a build only. */
function remarkCallouts() {
  return (tree: Root) => {
    visit(tree, 'containerDirective', (node) => {
      node.data = { hName: 'aside', hProperties: { className: [node.name] } };
    });
  };
}

function rehypeReadText() {
  return (tree: HtmlRoot, file: { readonly path: string }) => {
    const pieces: string[] = [];
    visit(tree, (node: Nodes) => {
      if ('value' in node && typeof node.value === 'string') pieces.push(node.value);
      if (node.type !== 'element') return;
      const { alt, href, className } = node.properties;
      for (const text of [alt, href, className]) pieces.push(`${text ?? ''}`);
    });
    texts.set(file.path, pieces.join(' '));
  };
}

const source = new URL('../../../src/', import.meta.url);
const renderer = markdownPipeline('/', {
  remarkPlugins: [remarkDirective, remarkCallouts],
  rehypePlugins: [rehypeReadText],
}).createMdxRenderer?.({ syntaxHighlight: false }, { optimize: true, srcDir: source });

let compiled = 0;

/**
 * Compiles a page with the plugins of the build.
 *
 * @returns all that it says: its text and comments, alternative texts, the addresses of its links and the language of its code
 * @throws Error with the reason of the compiler when the build would stop at this page
 */
export async function pageText(mdx: string): Promise<string> {
  compiled += 1;
  const path = `imported-${compiled}.mdx`;
  try {
    await (await renderer)?.process(mdx, path, {});
    return texts.get(path) ?? '';
  } finally {
    texts.delete(path);
  }
}
