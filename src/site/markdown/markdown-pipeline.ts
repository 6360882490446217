import { type SatteriProcessorOptions, satteri } from '@astrojs/markdown-satteri';
import { accessibleTables } from './accessible-tables.ts';
import { baseLinks } from './base-links.ts';
import { withEmphasisMarks } from './emphasis.ts';
import { footnoteNames } from './footnotes.ts';
import { headingIds } from './heading-ids.ts';

/** Code takes the colours of the site, in light and dark, from custom properties. */
export const shikiConfig = { theme: 'css-variables' } as const;

/**
 * How every note is read: the build has it in its configuration, and the import of notes asks it whether a page
 * compiles.
 *
 * @param base the site's base path
 * @param further plugins and features for one use of it, such as those that Starlight adds in the build
 */
export function markdownPipeline(base: string, further: SatteriProcessorOptions = {}) {
  const processor = satteri({
    // Notes are written with typographic quotes; others stay as they are.
    features: { smartPunctuation: false, ...further.features },
    mdastPlugins: [...(further.mdastPlugins ?? []), headingIds, baseLinks(base)],
    hastPlugins: [accessibleTables, footnoteNames, ...(further.hastPlugins ?? [])],
  });
  return {
    ...processor,
    async createMdxRenderer(...settings: Parameters<NonNullable<typeof processor.createMdxRenderer>>) {
      const renderer = await processor.createMdxRenderer?.(...settings);
      if (!renderer) throw new Error(`The Markdown processor "${processor.name}" cannot compile MDX.`);
      return {
        async process(content: string, ...of: [filePath: string, frontmatter: Record<string, unknown>]) {
          const { marked, unmarked } = withEmphasisMarks(content);
          const compiled = await renderer.process(marked, ...of);
          return { ...compiled, code: unmarked(compiled.code) };
        },
      };
    },
  };
}
