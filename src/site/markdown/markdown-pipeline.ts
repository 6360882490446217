import { type UnifiedProcessorOptions, unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import { remarkAccessibleTables } from './accessible-tables.ts';
import { remarkBaseLinks } from './base-links.ts';
import { rehypeFootnoteNames } from './footnotes.ts';
import { remarkHeadingIds } from './heading-ids.ts';

/** Code takes the colours of the site, in light and dark, from custom properties. */
export const shikiConfig = { theme: 'css-variables' } as const;

/**
 * How every note is read: the build has it in its configuration, and the import of notes asks it whether a page
 * compiles. CommonMark prints literal asterisks for `**장애 조치(failover)**는`; only the remark processor has the fix.
 *
 * @param base the site's base path
 * @param further plugins for one use of it, such as those that Starlight adds in the build
 */
export function markdownPipeline(base: string, further: UnifiedProcessorOptions = {}) {
  return unified({
    // Notes are written with typographic quotes; looking for others would take as long as reading the text does.
    smartypants: false,
    // Starlight's table of contents leads to the heading of the footnotes, so it is no hidden one.
    remarkRehype: { footnoteLabelProperties: {} },
    rehypePlugins: [rehypeFootnoteNames, ...(further.rehypePlugins ?? [])],
    remarkPlugins: [
      ...(further.remarkPlugins ?? []),
      remarkCjkFriendly,
      remarkCjkFriendlyGfmStrikethrough,
      remarkHeadingIds,
      remarkAccessibleTables,
      [remarkBaseLinks, { base }],
    ],
  });
}
