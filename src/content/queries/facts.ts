import { getCollection } from 'astro:content';
import type { CorrectedStatement, FactChange, Statement } from '../schema/fact.ts';
import type { Source } from '../schema/source.ts';
import { onceInBuild } from './once-in-build.ts';

interface Placed {
  /** Slug of the statement's page. */
  readonly page: string;
}
export type PlacedStatement = Statement & Placed;

/** All statements with their pages, in the author's order. */
export const allStatements: () => Promise<readonly PlacedStatement[]> = onceInBuild(async () => {
  const pages = await getCollection('facts');
  return pages.flatMap(({ data }) => data.statements.map((fact) => ({ ...fact, page: data.page })));
});

const statementsById = onceInBuild(
  async () => new Map((await allStatements()).map((fact) => [fact.id, fact])),
);

/**
 * One statement by its ID.
 *
 * @throws Error when no statement has the ID, which stops the build at the page that names it
 */
export async function statementById(id: string): Promise<PlacedStatement> {
  const fact = (await statementsById()).get(id);
  if (!fact) throw new Error(`There is no statement "${id}" in src/content/facts.`);
  return fact;
}

/** Whether the lecture notes had the statement. */
export function isFromLecture({ verdict }: PlacedStatement): boolean {
  return verdict !== 'added';
}

/** Whether the lecture notes had the statement and could not keep it as it was. */
export function isCorrected(fact: PlacedStatement): fact is CorrectedStatement & Placed {
  return fact.verdict !== 'added' && fact.verdict !== 'right';
}

/** Something that happened to a statement after it was first published. */
export interface StatementChange extends FactChange {
  readonly fact: PlacedStatement;
  /** Whether this is when the statement came to the site. */
  readonly added: boolean;
}

/** What happened to the statements, newest first; on one day in the order of the pages. */
export function changesOf(statements: readonly PlacedStatement[]): StatementChange[] {
  return statements
    .flatMap((fact) =>
      fact.changes.map((change, index) => ({
        ...change,
        fact,
        added: fact.verdict === 'added' && index === 0,
      })),
    )
    .toSorted((a, b) => b.date.localeCompare(a.date));
}

/**
 * The sources a statement, cell or port names, in the order given.
 *
 * @throws Error when an ID is not in `src/content/sources.yaml`
 */
export async function sourcesById(ids: readonly string[]): Promise<Source[]> {
  const known = await knownSources();
  return ids.map((id) => {
    const found = known.get(id);
    if (!found) throw new Error(`There is no source "${id}" in src/content/sources.yaml.`);
    return found;
  });
}

const knownSources = onceInBuild(
  async () => new Map((await getCollection('sources')).map(({ data }) => [data.id, data])),
);

/** The anchor of a statement: its ID in lower case. */
export function factAnchor(id: string): string {
  return id.toLowerCase();
}
