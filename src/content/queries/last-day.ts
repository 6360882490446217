import { getCollection } from 'astro:content';
import { pageAddress } from '../../address.ts';
import { comparisonStrings } from '../../i18n/comparison.ts';
import type { Language } from '../../language.ts';
import { comparisonData } from './comparison.ts';
import { noteTexts } from './deck.ts';
import { trapCards } from './deck-cards.ts';
import { allStatements, factAnchor, type PlacedStatement, statementById } from './facts.ts';
import { allPages } from './pages.ts';
import { portsData } from './ports.ts';

/** Something short with the address where it is explained. */
interface Linked {
  readonly text: string;
  readonly href: string;
}

/** What the sheet says about one page, in one language. */
interface SheetPage {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly answer: string;
  readonly triggers: Linked[];
  /** Misconceptions, each with what is true instead. */
  readonly traps: { readonly said: string; readonly truth: string; readonly href: string }[];
  readonly numbers: Linked[];
  /** Where the exam and AWS part. */
  readonly differs: { readonly exam: string; readonly today: string; readonly href: string }[];
}

/** The sheet for the last day, in one language: it only gathers what is elsewhere on the site. */
interface LastDaySheet {
  readonly pages: SheetPage[];
  readonly ports: { readonly name: string; readonly numbers: string }[];
  readonly columns: { readonly redis: string; readonly memcached: string };
  readonly rows: { readonly feature: string; readonly redis: string; readonly memcached: string }[];
}

/**
 * Gathers the sheet: every page with an answer and words of exam questions, the ports, and Redis beside Memcached.
 *
 * @throws Error when `last-day.yaml` names a statement, a port or a row that does not exist, or a statement whose page is not on
 *   the sheet, which stops the build
 */
export async function lastDaySheet(language: Language): Promise<LastDaySheet> {
  const [file] = await getCollection('lastDay');
  if (!file) throw new Error('src/content/last-day.yaml is missing.');
  const { numbers, ports: listed, rows } = file.data;
  const pages = await sheetPages(language, await Promise.all(numbers.map(statementById)));
  const { services } = await portsData(language);
  const { engines } = comparisonStrings[language];
  return {
    pages,
    ports: listed.map((id) => {
      const service = services.find((one) => one.id === id);
      if (!service)
        throw new Error(`src/content/last-day.yaml lists the port "${id}", which does not exist.`);
      const numbers = service.ports.map(({ number, use }) => (use ? `${number} (${use})` : String(number)));
      return { name: service.name, numbers: numbers.join(', ') };
    }),
    columns: { redis: engines['redis-oss'], memcached: engines.memcached },
    rows: await sheetRows(language, rows),
  };
}

async function sheetPages(language: Language, numbers: readonly PlacedStatement[]): Promise<SheetPage[]> {
  const addressOf = (slug: string) => pageAddress(slug, language);
  const texts = await noteTexts(language);
  const statements = await allStatements();
  const pages = (await allPages(language)).flatMap(({ slug, title, href }): SheetPage[] => {
    const text = texts.find((one) => one.slug === slug);
    if (text?.answer === undefined || text.triggers[language].length === 0) return [];
    const own = ({ page }: PlacedStatement) => page === slug;
    const at = ({ id }: PlacedStatement) => addressOf(`${slug}#${factAnchor(id)}`);
    return [
      {
        slug,
        title,
        href,
        answer: text.answer,
        triggers: text.triggers[language].map(({ words, section }) => ({
          text: words,
          href: addressOf(`${slug}#${section}`),
        })),
        traps: trapCards(text, language, addressOf).map((card) => ({
          said: card.front,
          truth: card.back,
          href: card.href,
        })),
        numbers: numbers.filter(own).map((one) => ({ text: one.truth[language], href: at(one) })),
        differs: statements
          .filter(own)
          .flatMap((one) =>
            one.exam && one.today
              ? [{ exam: one.exam[language], today: one.today[language], href: at(one) }]
              : [],
          ),
      },
    ];
  });
  const lost = numbers.find(({ page }) => !pages.some(({ slug }) => slug === page));
  if (lost) throw new Error(`src/content/last-day.yaml lists ${lost.id}, whose page is not on the sheet.`);
  return pages;
}

async function sheetRows(language: Language, ids: readonly string[]): Promise<LastDaySheet['rows']> {
  const { rows } = await comparisonData(language);
  const { states } = comparisonStrings[language];
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new Error(`src/content/last-day.yaml lists the row "${id}", which does not exist.`);
    const textOf = (engine: 'redis-oss' | 'memcached') => {
      const cell = row.cells[engine];
      if (cell.state === 'unclaimed')
        throw new Error(`The row "${id}" claims nothing about ${engine}: it is not for the last day.`);
      const state = cell.state === 'varies' ? '' : states[cell.state];
      return cell.text.startsWith(state) ? cell.text : `${state}, ${cell.text}`;
    };
    return { feature: row.feature, redis: textOf('redis-oss'), memcached: textOf('memcached') };
  });
}
