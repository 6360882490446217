import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { pageAddress } from '../address.ts';
import { allStatements, factAnchor } from '../content/queries/facts.ts';
import { feedStrings } from '../i18n/feed.ts';
import { noteStrings } from '../i18n/notes.ts';
import type { Language } from '../language.ts';

/** The feed of everything that was corrected, newest check first. */
export async function correctionsFeed(language: Language, { site, url }: APIContext): Promise<Response> {
  const strings = noteStrings[language];
  const corrected = (await allStatements())
    .filter(({ verdict }) => verdict !== 'right')
    .toSorted((a, b) => b.checked.localeCompare(a.checked));
  const self = new URL(url.pathname, site);
  return rss({
    ...feedStrings[language],
    site: new URL(pageAddress('corrections', language), site).href,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${language}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: corrected.map(({ id, page, said, truth, verdict, checked }) => ({
      title: `${id}: ${strings.verdicts[verdict]}`,
      link: new URL(pageAddress(`${page}#${factAnchor(id)}`, language), site).href,
      pubDate: new Date(checked),
      description: `${strings.notesSaid}: “${said}” ${strings.nowTrue}: ${truth[language]}`,
    })),
  });
}
