import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { comparisonTheme, engineChooser } from './content/engine-schema.ts';
import { policyDefinition, serverBehaviours } from './content/policy-schema.ts';
import { curatedPort, portCollision } from './content/port-schema.ts';
import { factPage, glossaryTerm, source } from './content/schema.ts';

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({
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
      }),
    }),
  }),
  facts: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './src/content/facts' }),
    schema: factPage,
  }),
  engines: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './src/content/engines' }),
    schema: comparisonTheme,
  }),
  engineChooser: defineCollection({
    loader: glob({ pattern: 'engine-chooser.yaml', base: './src/content' }),
    schema: engineChooser,
  }),
  ports: defineCollection({ loader: file('src/content/ports.yaml'), schema: curatedPort }),
  portCollisions: defineCollection({
    loader: file('src/content/port-collisions.yaml'),
    schema: portCollision,
  }),
  sources: defineCollection({ loader: file('src/content/sources.yaml'), schema: source }),
  policies: defineCollection({ loader: file('src/content/policies.yaml'), schema: policyDefinition }),
  serverBehaviours: defineCollection({
    loader: glob({ pattern: 'server-behaviours.yaml', base: './src/content' }),
    schema: serverBehaviours,
  }),
  glossary: defineCollection({ loader: file('src/content/glossary.yaml'), schema: glossaryTerm }),
};
