import { getCollection } from 'astro:content';
import type { Language } from '../../language.ts';
import type { PinningRow } from './pinning-data.ts';

/** The rules of pinning in one language, in the author's order. */
export async function pinningRows(language: Language): Promise<PinningRow[]> {
  const rules = await getCollection('pinningRules');
  return rules.map(({ data: { what, ...rule } }) => ({ ...rule, what: what[language] }));
}
