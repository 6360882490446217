import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { cacheAsideWords } from './content/schema/cache-aside-scene.ts';
import { clusterWords } from './content/schema/cluster-scene.ts';
import { comparisonTheme, engineChooser } from './content/schema/comparison.ts';
import { defenceWords } from './content/schema/defence-scene.ts';
import { encryptionWords } from './content/schema/encryption-scene.ts';
import { factPage } from './content/schema/fact.ts';
import { lastDay } from './content/schema/last-day.ts';
import { leaderboardSql, leaderboardWords } from './content/schema/leaderboard-scene.ts';
import { loginWords } from './content/schema/login-scene.ts';
import { note } from './content/schema/note.ts';
import { pinningRule } from './content/schema/pinning.ts';
import { policyDefinition, serverBehaviours } from './content/schema/policy.ts';
import { curatedPort, portCollision } from './content/schema/port.ts';
import { proxyWords } from './content/schema/proxy-scene.ts';
import { questionPage } from './content/schema/question.ts';
import { raceWords } from './content/schema/race-scene.ts';
import { remedyFile } from './content/schema/remedy.ts';
import { mapStep, section } from './content/schema/section.ts';
import { sessionWords } from './content/schema/session-scene.ts';
import { source } from './content/schema/source.ts';
import { glossaryTerm } from './content/schema/term.ts';

/** A collection has no order of its own, so that entries whose order matters carry their place in the file. */
const place = { place: z.int() };
function inOrder(text: string): Record<string, unknown>[] {
  return z
    .array(z.record(z.string(), z.unknown()))
    .parse(parse(text))
    .map((entry, index) => ({ ...entry, place: index }));
}

/** The words of one scene; its entry has the name of the file. */
function sceneFile(name: string) {
  return glob({ pattern: `${name}.yaml`, base: './src/content/scenes' });
}

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({ extend: note }),
  }),
  facts: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './src/content/facts' }),
    schema: factPage,
  }),
  questions: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './src/content/questions' }),
    schema: questionPage,
  }),
  comparison: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './src/content/comparison' }),
    schema: comparisonTheme,
  }),
  engineChooser: defineCollection({
    loader: glob({ pattern: 'engine-chooser.yaml', base: './src/content' }),
    schema: engineChooser,
  }),
  remedies: defineCollection({
    loader: glob({ pattern: 'remedies.yaml', base: './src/content' }),
    schema: remedyFile,
  }),
  lastDay: defineCollection({
    loader: glob({ pattern: 'last-day.yaml', base: './src/content' }),
    schema: lastDay,
  }),
  ports: defineCollection({ loader: file('src/content/ports.yaml'), schema: curatedPort }),
  portCollisions: defineCollection({
    loader: file('src/content/port-collisions.yaml'),
    schema: portCollision,
  }),
  sources: defineCollection({ loader: file('src/content/sources.yaml'), schema: source }),
  policies: defineCollection({ loader: file('src/content/policies.yaml'), schema: policyDefinition }),
  pinningRules: defineCollection({ loader: file('src/content/pinning.yaml'), schema: pinningRule }),
  serverBehaviours: defineCollection({
    loader: glob({ pattern: 'server-behaviours.yaml', base: './src/content' }),
    schema: serverBehaviours,
  }),
  sections: defineCollection({
    loader: file('src/content/sections.yaml', { parser: inOrder }),
    schema: section.extend(place),
  }),
  map: defineCollection({
    loader: file('src/content/map.yaml', { parser: inOrder }),
    schema: mapStep.extend(place),
  }),
  clusterScene: defineCollection({ loader: sceneFile('cluster'), schema: clusterWords }),
  leaderboardScene: defineCollection({ loader: sceneFile('leaderboard'), schema: leaderboardWords }),
  leaderboardSql: defineCollection({
    loader: glob({ pattern: 'leaderboard-sql.json', base: './src/content' }),
    schema: leaderboardSql,
  }),
  raceScene: defineCollection({ loader: sceneFile('race'), schema: raceWords }),
  sessionScene: defineCollection({ loader: sceneFile('session'), schema: sessionWords }),
  cacheAsideScene: defineCollection({ loader: sceneFile('cache-aside'), schema: cacheAsideWords }),
  defenceScene: defineCollection({ loader: sceneFile('defence'), schema: defenceWords }),
  encryptionScene: defineCollection({ loader: sceneFile('encryption'), schema: encryptionWords }),
  loginScene: defineCollection({ loader: sceneFile('login'), schema: loginWords }),
  proxyScene: defineCollection({ loader: sceneFile('proxy'), schema: proxyWords }),
  glossary: defineCollection({ loader: file('src/content/glossary.yaml'), schema: glossaryTerm }),
};
