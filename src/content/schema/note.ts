import { z } from 'astro/zod';

/** Words in an exam question and the section that explains them: `encrypted read replica [#at-launch]`. */
export const trigger = z
  .string()
  .regex(
    /\S \[#[\w-]+\]$/,
    'a trigger ends with the section that explains it: `encrypted read replica [#at-launch]`',
  )
  .transform((text) => {
    const [words = '', section = ''] = text.slice(0, -1).split(' [#');
    return { words, section };
  });

/** What the front matter of a page may say besides what Starlight knows. */
export const note = z.object({
  /** The one-sentence answer that opens a note. */
  answer: z.string().optional(),
  /** Words in an exam question that point to this note, each with its section. */
  triggers: z.array(trigger).default([]),
  /** Other names readers search the page by; search knows them, the page does not show them. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Slugs of neighbouring pages, without a leading slash or locale, for example `rds/proxy`. */
  related: z.array(z.string()).default([]),
  /** What the page is, for search facets and the map on the home page. */
  kind: z.enum(['note', 'lab', 'table', 'reference', 'site']).default('note'),
  /** The lab the page shows, by its component in `src/components/labs`; other sites can show it in a frame. */
  lab: z.string().optional(),
});
