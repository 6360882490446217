import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { pageAddress } from '../address.ts';
import { allStatements, changesOf, factAnchor, isCorrected } from '../content/queries/facts.ts';
import { feedStrings } from '../i18n/feed.ts';
import { noteStrings } from '../i18n/notes.ts';
import type { Language } from '../language.ts';

/** The feed of everything that was corrected in the lecture notes or changed since, newest first. */
export async function correctionsFeed(language: Language, { site, url }: APIContext): Promise<Response> {
  const strings = noteStrings[language];
  const feed = feedStrings[language];
  const statements = await allStatements();
  const address = (page: string, id: string) =>
    new URL(pageAddress(`${page}#${factAnchor(id)}`, language), site).href;
  const corrected = statements.filter(isCorrected).map(({ id, page, said, truth, verdict, checked }) => ({
    title: `${id}: ${strings.verdicts[verdict]}`,
    link: address(page, id),
    pubDate: new Date(checked),
    description: `${strings.notesSaid}: “${said}” ${strings.nowTrue}: ${truth[language]}`,
  }));
  const changed = changesOf(statements).map(({ fact: { id, page, truth }, date, why, added }) => ({
    title: `${id}: ${added ? strings.verdicts.added : feed.changed}`,
    link: address(page, id),
    pubDate: new Date(date),
    description: `${truth[language]} ${feed.why}: ${why[language]}`,
    // Readers tell items apart by this; the correction of the same statement has the bare address.
    customData: `<guid isPermaLink="false">${id}@${date}</guid>`,
  }));
  const self = new URL(url.pathname, site);
  return rss({
    title: feed.title,
    description: feed.description,
    site: new URL(pageAddress('corrections', language), site).href,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${language}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: [...changed, ...corrected].toSorted((a, b) => b.pubDate.getTime() - a.pubDate.getTime()),
  });
}
