import { getCollection } from 'astro:content';
import type { Statement } from '../schema/fact.ts';
import type { Source } from '../schema/source.ts';

export interface PlacedStatement extends Statement {
  /** Slug of the page the statement stands on. */
  page: string;
}

/** All statements of the notes with the page they stand on, in the author's order. */
export async function allStatements(): Promise<PlacedStatement[]> {
  const pages = await getCollection('facts');
  return pages.flatMap(({ data }) => data.statements.map((fact) => ({ ...fact, page: data.page })));
}

/**
 * One statement by its ID.
 *
 * @throws Error when no statement has the ID, which stops the build at the page that names it
 */
export async function statementById(id: string): Promise<PlacedStatement> {
  const fact = (await allStatements()).find((candidate) => candidate.id === id);
  if (!fact) throw new Error(`There is no statement "${id}" in src/content/facts.`);
  return fact;
}

/**
 * The sources a statement, cell or port names, in the order given.
 *
 * @throws Error when an ID is not in `src/content/sources.yaml`
 */
export async function sourcesById(ids: readonly string[]): Promise<Source[]> {
  const known = new Map((await getCollection('sources')).map(({ data }) => [data.id, data]));
  return ids.map((id) => {
    const found = known.get(id);
    if (!found) throw new Error(`There is no source "${id}" in src/content/sources.yaml.`);
    return found;
  });
}

/** The anchor of a statement: its ID in lower case. */
export function factAnchor(id: string): string {
  return id.toLowerCase();
}
