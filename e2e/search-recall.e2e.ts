import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { foundPages, openSearch, searchDialog, searchFor } from './support/search.ts';
import { expect, test } from './support/test.ts';

const queries = z.array(
  z.object({
    class: z.string(),
    locale: z.enum(['ko', 'en']),
    q: z.string().min(1),
    /** Slugs of the pages any of which is a right answer. */
    expect: z.array(z.string()).min(1),
  }),
);

const read = (name: string) =>
  queries.parse(JSON.parse(readFileSync(new URL(`vectors/search/${name}.json`, import.meta.url), 'utf8')));

/** What a class may not fall below: share of its queries with a right page first, and among the first three. */
const floors = { first: 0.65, topThree: 1 };
const floorsOfAll = { first: 0.95, topThree: 0.99 };

interface Recall {
  queries: number;
  first: number;
  topThree: number;
}

for (const set of ['queries', 'probe', 'readers', 'strangers']) {
  test(`readers find the right page for the queries of ${set}.json`, async ({ page }) => {
    test.setTimeout(180_000);
    const byClass = new Map<string, Recall>();
    const missed: string[] = [];
    for (const locale of ['ko', 'en'] as const) {
      await page.goto(locale === 'ko' ? 'rds/security/' : 'en/rds/security/');
      await openSearch(page);
      for (const query of read(set).filter((candidate) => candidate.locale === locale)) {
        await searchFor(searchDialog(page), query.q);
        const found = await foundPages(searchDialog(page));
        const place = found.findIndex((slug) => query.expect.includes(slug));
        const recall = byClass.get(query.class) ?? { queries: 0, first: 0, topThree: 0 };
        recall.queries += 1;
        if (place === 0) recall.first += 1;
        if (place >= 0 && place < 3) recall.topThree += 1;
        byClass.set(query.class, recall);
        if (place !== 0)
          missed.push(`${query.class} ${query.q}: ${found.slice(0, 3).join(', ') || 'nothing'}`);
      }
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
