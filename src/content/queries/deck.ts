import { getCollection } from 'astro:content';
import { pageAddress, parseEntryId } from '../../address.ts';
import { comparisonStrings } from '../../i18n/comparison.ts';
import { reviewDeckStrings } from '../../i18n/review-deck.ts';
import type { Language } from '../../language.ts';
import { portDeck } from '../schema/port-deck.ts';
import { type Asset, asset } from './asset.ts';
import { comparisonData } from './comparison.ts';
import {
  cellCards,
  cellDeck,
  type NoteTexts,
  portCards,
  questionCards,
  shuffled,
  statementCards,
  termCards,
  termDeck,
  trapCards,
  triggerCards,
} from './deck-cards.ts';
import type { Deck, DeckCard, DeckFile } from './deck-data.ts';
import { allStatements } from './facts.ts';
import { allPages } from './pages.ts';
import { portsData } from './ports.ts';
import { questionsOn } from './questions.ts';
import { glossaryTerms } from './terms.ts';

/**
 * All cards in one language, made of what the site has: traps, statements, trigger words, questions, ports, cells and terms.
 *
 * @throws Error when a note has not the same traps or trigger words in both languages, which stops the build
 */
async function deckFile(language: Language): Promise<DeckFile> {
  const addressOf = (slug: string) => pageAddress(slug, language);
  const pages = await allPages(language);
  const notes = await noteTexts(language);
  const statements = await allStatements();
  const decks: Deck[] = [];
  const cards: DeckCard[] = [];
  const add = (deck: Deck, own: readonly DeckCard[]) => {
    if (own.length === 0) return;
    decks.push(deck);
    cards.push(...shuffled(own));
  };
  for (const { slug, title, href } of pages) {
    const note = notes.find((one) => one.slug === slug);
    if (!note) continue;
    add({ id: slug, title, href, usual: true }, [
      ...trapCards(note, language, addressOf),
      ...statementCards(
        statements.filter(({ page }) => page === slug),
        language,
        addressOf,
      ),
      ...triggerCards(note, language, addressOf),
      ...questionCards(await questionsOn(slug), language, addressOf),
    ]);
  }
  const strings = reviewDeckStrings[language];
  const table = (id: string, title: string, slug: string): Deck => ({
    id,
    title,
    href: addressOf(slug),
    usual: false,
  });
  const { services } = await portsData(language);
  const { rows } = await comparisonData(language);
  const { engines, deployments, states } = comparisonStrings[language];
  const columns = {
    'redis-oss': `${engines['redis-oss']} (${deployments['redis-oss']})`,
    valkey: `${engines.valkey} (${deployments.valkey})`,
    memcached: `${engines.memcached} (${deployments.memcached})`,
    serverless: `${engines.serverless} (${deployments.serverless})`,
  };
  add(table(portDeck, strings.ports, 'ports#table'), portCards(services, language, addressOf));
  add(
    table(cellDeck, strings.cells, 'elasticache/redis-vs-memcached'),
    cellCards(rows, columns, states, addressOf),
  );
  add(
    table(termDeck, strings.terms, 'glossary'),
    termCards(await glossaryTerms(language), language, addressOf),
  );
  return { decks, cards };
}

/** The deck as the site serves it. */
export async function deckAsset(language: Language): Promise<Asset & { readonly decks: readonly Deck[] }> {
  const file = await deckFile(language);
  return { ...asset('decks', language, file), decks: file.decks };
}

/**
 * The questions of one note, which the note fetches when a reader opens those of a section: all cards would be ten
 * times as much.
 */
export async function noteQuestionsAsset(language: Language, page: string): Promise<Asset> {
  const cards = questionCards(await questionsOn(page), language, (slug) => pageAddress(slug, language));
  return asset('decks', `${language}-${page.replaceAll('/', '-')}`, cards);
}

/** Every page that exists in both languages, with what its cards are made of. */
export async function noteTexts(language: Language): Promise<NoteTexts[]> {
  const entries = (await getCollection('docs')).map((entry) => ({ ...parseEntryId(entry.id), entry }));
  const { ko = [], en = [] } = Object.groupBy(entries, (one) => one.language);
  const translated = new Map(en.map(({ slug, entry }) => [slug, entry]));
  return ko.flatMap(({ slug, entry }): NoteTexts[] => {
    const english = translated.get(slug);
    if (!english) return [];
    const { data } = language === 'ko' ? entry : english;
    return [
      {
        slug,
        body: { ko: entry.body ?? '', en: english.body ?? '' },
        triggers: { ko: entry.data.triggers, en: english.data.triggers },
        title: data.title,
        answer: data.answer,
      },
    ];
  });
}
