import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { comparisonTheme, engineChooser } from './content/schema/comparison.ts';
import { factPage } from './content/schema/fact.ts';
import { note } from './content/schema/note.ts';
import { policyDefinition, serverBehaviours } from './content/schema/policy.ts';
import { curatedPort, portCollision } from './content/schema/port.ts';
import { source } from './content/schema/source.ts';
import { glossaryTerm } from './content/schema/term.ts';

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({ extend: note }),
  }),
  facts: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './src/content/facts' }),
    schema: factPage,
  }),
  comparison: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './src/content/comparison' }),
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
