import { fill } from '../../i18n/fill.ts';
import { reviewDeckStrings } from '../../i18n/review-deck.ts';
import type { Language } from '../../language.ts';
import { engines } from '../schema/comparison-columns.ts';
import type { Statement } from '../schema/fact.ts';
import { portDeck } from '../schema/port-deck.ts';
import type { QuestionOption } from '../schema/question.ts';
import type { GlossaryTerm } from '../schema/term.ts';
import type { ComparisonDataRow } from './comparison-data.ts';
import type { CardOption, DeckCard } from './deck-data.ts';
import { factAnchor } from './facts.ts';
import type { PortService } from './ports-data.ts';
import { mixedSteps } from './question-parts.ts';
import type { PlacedQuestion } from './questions.ts';

/** A note in both languages: what the cards of its deck are made of. */
export interface NoteTexts {
  readonly slug: string;
  /** MDX of each language. */
  readonly body: Readonly<Record<Language, string>>;
  readonly triggers: Readonly<Record<Language, readonly Trigger[]>>;
  readonly title: string;
  readonly answer: string | undefined;
}

interface Trigger {
  readonly words: string;
  /** ID of the heading that explains them. */
  readonly section: string;
}

/** Address of a page in the language of the deck, with its anchor. */
type AddressOf = (slug: string) => string;

/** A statement is a card where it can be read at a glance. */
const longestStatement: Readonly<Record<Language, number>> = { ko: 110, en: 220 };

/**
 * The traps of a note, each a false sentence.
 *
 * @throws Error when the languages have different numbers of them, which stops the build
 */
export function trapCards({ slug, body }: NoteTexts, language: Language, addressOf: AddressOf): DeckCard[] {
  const traps = { ko: trapsIn(body.ko), en: trapsIn(body.en) };
  return paired(traps.ko, traps.en, `traps of ${slug}`).map(([ko, en]): DeckCard => {
    const { said, truth, anchor } = language === 'ko' ? ko : en;
    return {
      id: `trap:${nameOf(slug + ko.said)}`,
      kind: 'trap',
      deck: slug,
      front: said,
      back: truth,
      truth: false,
      href: addressOf(`${slug}#${anchor}`),
    };
  });
}

interface Trap {
  readonly said: string;
  readonly truth: string;
  readonly anchor: string;
}

function trapsIn(body: string): Trap[] {
  const [, section = ''] = /^## [^\n]*\[#traps\]\n(.*?)(?=^## |$(?![\s\S]))/ms.exec(body) ?? [];
  return [...section.matchAll(/^- \*\*[‘“](.+?)[’”]\*\*: (.+)$/gm)].map(([, said = '', truth = '']) => ({
    said: plain(said),
    truth: plain(truth),
    anchor: /\]\(#([^)]+)\)/.exec(truth)?.[1] ?? 'traps',
  }));
}

/** True statements, so that a sentence to be judged may be either. Where exam and AWS differ, neither is simply true. */
export function statementCards(
  statements: readonly (Statement & { readonly page: string })[],
  language: Language,
  addressOf: AddressOf,
): DeckCard[] {
  return statements
    .filter(({ truth, exam, unverified }) => {
      const short = (['ko', 'en'] as const).every((one) => truth[one].length <= longestStatement[one]);
      return short && !exam && !unverified;
    })
    .map(({ id, page, truth, detail }) => ({
      id: `statement:${id}`,
      kind: 'statement',
      deck: page,
      front: plain(truth[language]),
      back: detail ? plain(detail[language]) : '',
      truth: true,
      href: addressOf(`${page}#${factAnchor(id)}`),
    }));
}

/** Words of an exam question, and what they point to: the text behind an arrow, or the section that explains them. */
export function triggerCards(
  { slug, body, triggers, title, answer = '' }: NoteTexts,
  language: Language,
  addressOf: AddressOf,
): DeckCard[] {
  return paired(triggers.ko, triggers.en, `triggers of ${slug}`).map(([ko, en]) => {
    const { words: all, section } = language === 'ko' ? ko : en;
    const [words = '', points] = all.split(' → ');
    const heading = headingOf(body[language], section);
    return {
      id: `trigger:${nameOf(slug + ko.words)}`,
      kind: 'trigger',
      deck: slug,
      front: words,
      back: [points ?? `${title}: ${heading}`, answer].filter(Boolean).join('. '),
      href: addressOf(`${slug}#${section}`),
    };
  });
}

/** The text of the heading with an id, in the MDX of a note. */
function headingOf(body: string, id: string): string {
  const [, text = ''] = new RegExp(`^##+ (.+) \\[#${id}\\]$`, 'm').exec(body) ?? [];
  return plain(text);
}

/**
 * Questions. Where one option is right, the card offers the options; the other kinds show what there is to choose from
 * or to put in order, if anything, and turn over to the answer.
 */
export function questionCards(
  questions: readonly PlacedQuestion[],
  language: Language,
  addressOf: AddressOf,
): DeckCard[] {
  return questions.map((question): DeckCard => {
    const { id, page, section, prompt } = question;
    const happened = question.kind === 'predict' ? question.happened.map((one) => one[language]) : [];
    return {
      id: `question:${id}`,
      kind: 'question',
      deck: page,
      front: [...happened, prompt[language]].join(' '),
      ...answerOf(question, language),
      href: addressOf(`${page}#${section}`),
    };
  });
}

function answerOf(
  question: PlacedQuestion,
  language: Language,
): Pick<DeckCard, 'given' | 'back' | 'options' | 'exam'> {
  switch (question.kind) {
    case 'choice':
    case 'predict':
      return {
        back: '',
        options: cardOptions(question.options, language),
      };
    case 'choices': {
      const right = question.options.filter((option) => option.right);
      return {
        given: question.options.map(({ text }) => text[language]),
        back: right.map(({ text, why }) => `${text[language]}: ${why[language]}`).join(' '),
        exam: { kind: 'several', options: cardOptions(question.options, language) },
      };
    }
    case 'order': {
      const steps = question.steps.map((step, index) => `${index + 1}. ${step[language]}`);
      return {
        given: mixedSteps(question.id, steps.length).map((step) => question.steps[step]?.[language] ?? ''),
        back: [...steps, question.explanation[language]].join(' '),
        exam: {
          kind: 'order',
          steps: question.steps.map((step) => step[language]),
          why: question.explanation[language],
        },
      };
    }
    case 'number': {
      const { value, tolerance, unit } = question.answer;
      const why = question.explanation[language];
      return {
        back: `${value} ${unit[language]}. ${why}`,
        exam: { kind: 'number', value, tolerance, unit: unit[language], why },
      };
    }
  }
}

function cardOptions(options: readonly QuestionOption[], language: Language): CardOption[] {
  return options.map(({ text, right, why }) => ({
    text: text[language],
    ...(right ? { right } : {}),
    why: why[language],
  }));
}

export function portCards(
  services: readonly PortService[],
  language: Language,
  addressOf: AddressOf,
): DeckCard[] {
  return services.map(({ id, name, ports, what }) => ({
    id: `port:${id}`,
    kind: 'port',
    deck: portDeck,
    front: fill(reviewDeckStrings[language].port, { name }),
    back: `${ports.map(({ number, use }) => (use ? `${number} (${use})` : String(number))).join(', ')}. ${what}`,
    href: addressOf(`ports#${ports[0]?.anchor ?? 'table'}`),
  }));
}

export const cellDeck = 'comparison-cells';
/** The cells of the comparison that claim something of their own. */
export function cellCards(
  rows: readonly ComparisonDataRow[],
  columns: Readonly<Record<(typeof engines)[number], string>>,
  states: Readonly<Record<string, string>>,
  addressOf: AddressOf,
): DeckCard[] {
  return rows.flatMap((row) =>
    engines.flatMap((engine): DeckCard[] => {
      const cell = row.cells[engine];
      if (cell.state === 'unclaimed' || cell.sameAsEngine) return [];
      const state = states[cell.state] ?? '';
      const value =
        cell.state === 'varies' || cell.text.startsWith(state) ? cell.text : `${state}, ${cell.text}`;
      return [
        {
          id: `cell:${row.id}/${engine}`,
          kind: 'cell',
          deck: cellDeck,
          front: `${columns[engine]}: ${row.feature}?`,
          back: `${value}. ${cell.reason}`,
          // Where the table gives its reasons.
          href: addressOf(`elasticache/redis-vs-memcached#why-${row.id}-${engine}`),
        },
      ];
    }),
  );
}

export const termDeck = 'glossary-terms';
export function termCards(
  terms: readonly GlossaryTerm[],
  language: Language,
  addressOf: AddressOf,
): DeckCard[] {
  return terms.map((term) => ({
    id: `term:${term.id}`,
    kind: 'term',
    deck: termDeck,
    front: term[language],
    back: plain(term.definition[language]),
    href: addressOf(`glossary#${term.id}`),
  }));
}

/** The cards in an order that tells nothing about their answers and stays when cards are added. */
export function shuffled(cards: readonly DeckCard[]): DeckCard[] {
  const place = new Map(cards.map(({ id }) => [id, nameOf(`${id} `)]));
  return cards.toSorted((one, other) => ((place.get(one.id) ?? '') < (place.get(other.id) ?? '') ? -1 : 1));
}

/** Markdown of one line as plain text: the words of links, code and emphasis. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .trim();
}

function paired<Item>(ko: readonly Item[], en: readonly Item[], what: string): [Item, Item][] {
  if (ko.length !== en.length) {
    throw new Error(`The ${what} are ${ko.length} in Korean and ${en.length} in English.`);
  }
  return ko.flatMap((item, index): [Item, Item][] => {
    const other = en[index];
    return other === undefined ? [] : [[item, other]];
  });
}

/** A short name for a text: its FNV-1a hash in base 36. Another text is another card. */
function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}
