import { z } from 'zod';
import { bilingual } from './fields.ts';

const id = z.string().regex(/^[a-z0-9-]+$/, 'an ID such as rds');
/** A page's slug: its address without locale and outer slashes. */
const slug = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'a slug such as rds/proxy');

/** A section of the site. Without `pages` it has the pages of the folder that is called like it. */
export const section = z.strictObject({ id, name: bilingual, pages: z.array(slug).min(1).optional() });
export type Section = z.infer<typeof section>;

/** A step of the map of notes on the home page. */
export const mapStep = z.strictObject({ id, title: bilingual, question: bilingual, pages: z.array(slug) });
export type MapStep = z.infer<typeof mapStep>;
