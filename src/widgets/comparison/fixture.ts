import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { chooserIn, comparisonRows } from '../../content/queries/comparison-rows.ts';
import { comparisonTheme, engineChooser } from '../../content/schema/comparison.ts';
import { glossaryTerm } from '../../content/schema/term.ts';

// The site's own data in Korean, read without Astro so that unit tests need no build.
const content = new URL('../../content/', import.meta.url);
const read = (path: string) => parse(readFileSync(new URL(path, content), 'utf8'));

const files = readdirSync(new URL('comparison/', content)).map((name) =>
  comparisonTheme.parse(read(`comparison/${name}`)),
);

export const rows = comparisonRows(
  files,
  glossaryTerm.array().parse(read('glossary.yaml')),
  'ko',
  (id) => `#${id}`,
);
export const chooser = chooserIn(engineChooser.parse(read('engine-chooser.yaml')), rows, 'ko');
