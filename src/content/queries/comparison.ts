import { getCollection } from 'astro:content';
import { pageAddress } from '../../address.ts';
import { comparisonStrings } from '../../i18n/comparison.ts';
import type { Language } from '../../language.ts';
import { type Asset, asset } from './asset.ts';
import type { ComparisonData } from './comparison-data.ts';
import { chooserIn, claimsOf, comparisonRows } from './comparison-rows.ts';
import { allStatements, factAnchor, sourcesById } from './facts.ts';

/**
 * The whole comparison in one language, ready to print.
 *
 * @throws Error when a cell names an unknown source, a row an unknown statement, or the chooser an unknown row,
 * which stops the build
 */
export async function comparisonData(language: Language): Promise<ComparisonData> {
  const files = (await getCollection('comparison')).map(({ data }) => data);
  const glossary = (await getCollection('glossary')).map(({ data }) => data);
  const facts = await allStatements();
  const rows = comparisonRows(files, glossary, language, (id) => {
    const fact = facts.find((one) => one.id === id);
    return fact && pageAddress(`${fact.page}#${factAnchor(id)}`, language);
  });
  const [chooser] = await getCollection('engineChooser');
  if (!chooser) throw new Error('src/content/engine-chooser.yaml is missing.');

  const claims = claimsOf(rows).map(({ cell }) => cell);
  const used = [...new Set(claims.flatMap((cell) => cell.sources))].sort();
  return {
    language,
    strings: comparisonStrings[language],
    rows,
    chooser: chooserIn(chooser.data, rows, language),
    sources: (await sourcesById(used)).map(({ id, title, url, read }) => ({ id, title, url, read })),
    checked: claims.map((cell) => cell.checked).sort()[0] ?? '',
  };
}

/** The same as a file, which the note fetches with the widget. */
export async function comparisonAsset(language: Language): Promise<Asset> {
  return asset('data', `${language}-comparison`, await comparisonData(language));
}
