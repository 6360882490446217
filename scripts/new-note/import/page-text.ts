import { fileURLToPath } from 'node:url';
import type { Element } from 'hast';
import { defineHastPlugin, defineMdastPlugin, type HastPluginEntry } from 'satteri';
import { markdownPipeline } from '../../../src/site/markdown/markdown-pipeline.ts';

/** What each page that is being compiled says, by its path. */
const texts = new Map<string, string[]>();

/** Callouts become an element around their content, as with Starlight, whose plugin runs inside a build only. */
const callouts = defineMdastPlugin({
  name: 'callouts',
  containerDirective(node, context) {
    context.setProperty(node, 'data', { hName: 'aside', hProperties: { className: [node.name] } });
  },
});

const readText: HastPluginEntry = ({ fileURL }) => {
  const pieces: string[] = [];
  if (fileURL) texts.set(fileURLToPath(fileURL), pieces);
  const readValue = ({ value }: { readonly value: string }) => {
    pieces.push(value);
  };
  return defineHastPlugin({
    name: 'read-text',
    text: readValue,
    comment: readValue,
    raw: readValue,
    mdxFlowExpression: readValue,
    mdxTextExpression: readValue,
    mdxjsEsm: readValue,
    element: { filter: [], visit: readProperties },
  });

  function readProperties({ properties: { alt, href, className } }: Readonly<Element>) {
    for (const text of [alt, href, className]) pieces.push(`${text ?? ''}`);
  }
};

const source = new URL('../../../src/', import.meta.url);
const renderer = markdownPipeline('/', {
  features: { directive: true },
  mdastPlugins: [callouts],
  hastPlugins: [readText],
}).createMdxRenderer({ syntaxHighlight: false }, { optimize: true, srcDir: source });

let compiled = 0;

/**
 * Compiles a page with the plugins of the build.
 *
 * @returns all that it says: its text and comments, alternative texts, the addresses of its links and the language of its code
 * @throws Error with the reason of the compiler when the build would stop at this page
 */
export async function pageText(mdx: string): Promise<string> {
  compiled += 1;
  const path = `/imported-${compiled}.mdx`;
  try {
    await (await renderer).process(mdx, path, {});
    return (texts.get(path) ?? []).join(' ');
  } finally {
    texts.delete(path);
  }
}
