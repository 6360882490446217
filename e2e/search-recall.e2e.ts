import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Language } from '../src/language.ts';
import { loadFullText } from '../src/widgets/search/pagefind.ts';
import { createSearchClient, type SearchClient } from '../src/widgets/search/search-client.ts';
import { foundPages, openSearch, searchDialog, searchFor } from './support/search.ts';
import { expect, test } from './support/test.ts';

const querySchema = z.object({
  class: z.string(),
  locale: z.enum(['ko', 'en']),
  q: z.string().min(1),
  /** Slugs of the pages any of which is a right answer. */
  expect: z.array(z.string()).min(1),
});
type Query = z.infer<typeof querySchema>;

const sets = ['queries', 'probe', 'readers', 'strangers'] as const;
const read = (name: string): Query[] =>
  querySchema
    .array()
    .parse(JSON.parse(readFileSync(new URL(`vectors/search/${name}.json`, import.meta.url), 'utf8')));

/** What a class may not fall below: share of its queries with a right page first, and among the first three. */
const floors = { first: 0.65, topThree: 1 };
const floorsOfAll = { first: 0.95, topThree: 0.99 };

interface Recall {
  queries: number;
  first: number;
  topThree: number;
}

/** Pages that the dialog shows before the reader asks for more. */
const most = 5;

/** The search of the built site, run here: the same code over the same files, without a browser around it. */
function clientOf(language: Language, origin: string): SearchClient {
  return createSearchClient(language, origin, (base, build) =>
    loadFullText(base, build, () => import(pathToFileURL(`dist/found/${build}/pagefind/pagefind.js`).href)),
  );
}

function searchOf(origin: string): (query: Query) => Promise<string[]> {
  const clients = new Map<Language, SearchClient>();
  return async ({ q, locale }) => {
    const client = clients.get(locale) ?? clientOf(locale, origin);
    clients.set(locale, client);
    const { hits } = await client.search(q.trim(), { most, detailed: true });
    return hits.map(({ url }) => url.slice(origin.length).replace(/^en\//, '').replace(/\/$/, ''));
  };
}

for (const set of sets) {
  test(`readers find the right page for the queries of ${set}.json`, async ({ baseURL }) => {
    const search = searchOf(`${baseURL}`);
    const byClass = new Map<string, Recall>();
    const missed: string[] = [];
    for (const query of read(set)) {
      const found = await search(query);
      const place = found.findIndex((slug) => query.expect.includes(slug));
      const recall = byClass.get(query.class) ?? { queries: 0, first: 0, topThree: 0 };
      recall.queries += 1;
      if (place === 0) recall.first += 1;
      if (place >= 0 && place < 3) recall.topThree += 1;
      byClass.set(query.class, recall);
      if (place !== 0) missed.push(`${query.class} ${query.q}: ${found.slice(0, 3).join(', ') || 'nothing'}`);
    }
    const all = [...byClass.values()].reduce((sum, recall) => ({
      queries: sum.queries + recall.queries,
      first: sum.first + recall.first,
      topThree: sum.topThree + recall.topThree,
    }));
    console.log(`Recall on ${set}.json`);
    console.table(Object.fromEntries([...byClass, ['all', all]]));
    if (missed.length > 0) console.log(`Not first:\n  ${missed.join('\n  ')}`);
    for (const [name, recall] of byClass) {
      // A class of four queries may have one right page in second place.
      const first = Math.min(floors.first, (recall.queries - 1) / recall.queries);
      expect.soft(recall.first / recall.queries, `${name}: right page first`).toBeGreaterThanOrEqual(first);
      expect
        .soft(recall.topThree / recall.queries, `${name}: among the first three`)
        .toBeGreaterThanOrEqual(floors.topThree);
    }
    expect(all.first / all.queries, 'right page first').toBeGreaterThanOrEqual(floorsOfAll.first);
    expect(all.topThree / all.queries, 'among the first three').toBeGreaterThanOrEqual(floorsOfAll.topThree);
  });
}

/**
 * Everyday words that have nothing to do with the site; the rules were made with the first list, one with a word of
 * the second, and none with the others.
 */
const elsewhere = z
  .record(z.enum(['tuned', 'unseen', 'fresh', 'later']), z.string().array())
  .parse(JSON.parse(readFileSync(new URL('vectors/search/elsewhere.json', import.meta.url), 'utf8')));

for (const [half, words] of Object.entries(elsewhere)) {
  test(`hardly an everyday word is taken for a word of the site: ${half}`, async ({ baseURL }) => {
    const client = clientOf('ko', `${baseURL}`);
    const corrected: string[] = [];
    const found: string[] = [];
    for (const word of words) {
      const { hits, questions, corrections } = await client.search(word, { most, detailed: true });
      if (corrections.length > 0) corrected.push(`${word} → ${corrections[0]?.to}`);
      if (hits.length + questions.length > 0) found.push(word);
    }
    console.log(
      `Everyday words, ${half}: ${found.length} of ${words.length} find something (${found.join(', ')})`,
    );
    expect(corrected.length, corrected.join(', ')).toBeLessThanOrEqual((words.length * 3) / 70);
    // Some are words of the site by accident, such as 라면, which is also an ending.
    expect(found.length, found.join(', ')).toBeLessThanOrEqual((words.length * 5) / 70);
  });
}

/** Phrases whose words have particles and endings, as one writes them with spaces. */
const phrases = z
  .string()
  .array()
  .parse(JSON.parse(readFileSync(new URL('vectors/search/joined.json', import.meta.url), 'utf8')));

test('a phrase finds without spaces what it finds with them', async ({ baseURL }) => {
  const client = clientOf('ko', `${baseURL}`);
  const find = async (query: string) =>
    (await client.search(query, { most, detailed: true })).hits.map(({ url }) => url);
  for (const phrase of phrases) {
    const [best] = await find(phrase);
    expect.soft(await find(phrase.replaceAll(' ', '')), phrase).toContain(best);
  }
});

/** One in this many queries, over all sets together, runs in the browser too. */
const sampled = 25;

for (const locale of ['ko', 'en'] as const) {
  test(`the ${locale} dialog shows the pages that the search finds`, async ({ page, baseURL }) => {
    const search = searchOf(`${baseURL}`);
    const sample = sets
      .flatMap(read)
      .filter((_, index) => index % sampled === 0)
      .filter((query) => query.locale === locale);
    expect(sample.length).toBeGreaterThan(1);
    await page.goto(locale === 'ko' ? 'rds/security/' : 'en/rds/security/');
    await openSearch(page);
    for (const query of sample) {
      const dialog = searchDialog(page);
      await searchFor(dialog, query.q);
      const wanted = (await search(query)).slice(0, 3);
      await expect.poll(async () => (await foundPages(dialog)).slice(0, 3), query.q).toEqual(wanted);
    }
  });
}
