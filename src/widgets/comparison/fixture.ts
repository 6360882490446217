import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { comparisonTheme, engineChooser } from '../../content/engine-schema.ts';
import { glossaryTerm } from '../../content/schema.ts';
import { chooserIn, comparisonRows } from '../../site/comparison-rows.ts';

// The site's own data in Korean, read without Astro so that unit tests need no build.
const content = new URL('../../content/', import.meta.url);
const read = (path: string) => parse(readFileSync(new URL(path, content), 'utf8'));

const files = readdirSync(new URL('engines/', content)).map((name) =>
  comparisonTheme.parse(read(`engines/${name}`)),
);

export const rows = comparisonRows(
  files,
  glossaryTerm.array().parse(read('glossary.yaml')),
  'ko',
  (id) => `#${id}`,
);
export const chooser = chooserIn(engineChooser.parse(read('engine-chooser.yaml')), rows, 'ko');
