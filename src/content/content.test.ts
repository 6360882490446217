import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { factPage } from './schema/fact.ts';
import { source } from './schema/source.ts';
import { glossaryTerm } from './schema/term.ts';

const read = (file: string) => parse(readFileSync(file, 'utf8'));

const pages: z.infer<typeof factPage>[] = [];
for await (const file of glob('src/content/facts/*.yaml')) pages.push(factPage.parse(read(file)));
const statements = pages.flatMap((page) => page.statements);
const sources = z.array(source).parse(read('src/content/sources.yaml'));

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

test('no statement is missing: the IDs of each page count through, and the lecture notes had 83', () => {
  for (const page of pages) {
    const numbers = page.statements.map(({ id }) => Number(id.slice(-2)));
    expect(
      numbers.toSorted((a, b) => a - b),
      page.page,
    ).toEqual(numbers.map((_, index) => index + 1));
  }
  expect(repeated(statements.map(({ id }) => id))).toEqual([]);
  expect(statements.filter(({ verdict }) => verdict !== 'added').length).toBeGreaterThanOrEqual(83);
});

test('every statement names sources that exist', () => {
  const known = new Set(sources.map(({ id }) => id));
  const unknown = statements.flatMap((fact) =>
    fact.sources.filter((id) => !known.has(id)).map((id) => `${fact.id} names ${id}`),
  );
  expect(unknown).toEqual([]);
});

test('no source stands in the list twice, by ID or by address', () => {
  expect(repeated(sources.map(({ id }) => id))).toEqual([]);
  expect(repeated(sources.map(({ url }) => url))).toEqual([]);
});

test('every glossary term has an ID of its own', () => {
  const terms = z.array(glossaryTerm).parse(read('src/content/glossary.yaml'));
  expect(repeated(terms.map(({ id }) => id))).toEqual([]);
});

test('notes are written with typographic apostrophes and quotation marks, since nothing turns others into them', async () => {
  const straight: string[] = [];
  for await (const file of glob('src/content/docs/**/*.mdx')) {
    const prose = readFileSync(file, 'utf8').replace(
      /^---[\s\S]*?^---$|^```[\s\S]*?^```$|^import .*$|`[^`]*`|\]\([^)]*\)|<[^>]*>|\{[^}]*\}/gm,
      '',
    );
    straight.push(...[...prose.matchAll(/^.*["'].*$/gm)].map(([line]) => `${file}: ${line}`));
  }
  expect(straight).toEqual([]);
});
