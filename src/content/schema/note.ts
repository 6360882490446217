import { z } from 'astro/zod';

/** What the front matter of a page may say besides what Starlight knows. */
export const note = z.object({
  /** The one-sentence answer that opens a note. */
  answer: z.string().optional(),
  /** Words in an exam question that point to this note. */
  triggers: z.array(z.string()).default([]),
  /** Other names readers search the page by; search knows them, the page does not show them. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Slugs of neighbouring pages, without a leading slash or locale, for example `rds/proxy`. */
  related: z.array(z.string()).default([]),
  /** What the page is, for search facets and the map on the home page. */
  kind: z.enum(['note', 'lab', 'table', 'reference', 'site']).default('note'),
  /** The lab the page shows, by its component in `src/components/labs`; other sites can show it in a frame. */
  lab: z.string().optional(),
});
