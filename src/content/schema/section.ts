import { z } from 'zod';
import { bilingual } from './fields.ts';

/** A section of the sidebar: a folder of pages and its name. */
export const section = z.strictObject({ folder: z.string().regex(/^[a-z0-9-]+$/), name: bilingual });
export type Section = z.infer<typeof section>;
