import type { PortService } from '../../content/queries/ports-data.ts';
import { allowedSlips, keyDistance } from '../../search/distance.ts';
import { toJamo } from '../../search/jamo.ts';
import { compact } from '../../search/normalise.ts';
import { stemCandidates } from '../../search/particles.ts';

/** What is hidden: the answer to give. */
export const hides = ['numbers', 'names'] as const;
export type Hide = (typeof hides)[number];

export const scopes = ['notes', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** One question: a number and everything that listens on it, or a name and its number. */
export interface Card {
  readonly id: string;
  /** What is shown. */
  readonly prompt: string;
  /** Numbers that are right when numbers are hidden. */
  readonly numbers: readonly number[];
  /** Names that are right when names are hidden, in all spellings. */
  readonly names: readonly string[];
  /** The answer in full, to be shown after answering. */
  readonly answer: string;
}

/** A drill under way; every step makes a new one. */
export interface Drill {
  readonly cards: readonly Card[];
  /** Ids still to be answered, the present one first. */
  readonly queue: readonly string[];
  /** Ids that were missed at least once. */
  readonly missed: readonly string[];
}

/** How many other questions come before a missed one comes again. */
const comesBackAfter = 3;
/** The questions of a scope. Services that share a number are one question when names are hidden. */
export function cardsOf(services: readonly PortService[], hide: Hide, scope: Scope): Card[] {
  const chosen = services.filter((service) => scope === 'all' || service.statement);
  if (hide === 'numbers') {
    return chosen.map((service) => ({
      id: service.id,
      prompt: service.name,
      numbers: service.ports.map(({ number }) => number),
      names: service.names,
      answer: service.ports
        .map(({ number, use }) => (use ? `${number} (${use})` : String(number)))
        .join(', '),
    }));
  }
  const byNumber = Map.groupBy(
    chosen.flatMap((service) => service.ports.map((port) => ({ service, port }))),
    ({ port }) => port.number,
  );
  return [...byNumber].map(([number, uses]) => ({
    id: String(number),
    prompt: String(number),
    numbers: [number],
    names: uses.flatMap(({ service }) => service.names),
    answer: uses
      .map(({ service, port }) => (port.use ? `${service.name} (${port.use})` : service.name))
      .join(', '),
  }));
}

/**
 * Starts a drill in an order drawn by `random` (0 to 1, as `Math.random`); what was missed last time comes first.
 */
export function startDrill(
  cards: readonly Card[],
  random: () => number,
  missedBefore: readonly string[] = [],
): Drill {
  const drawn = cards
    .map((card) => ({ id: card.id, order: random() - (missedBefore.includes(card.id) ? 1 : 0) }))
    .sort((one, other) => one.order - other.order)
    .map(({ id }) => id);
  return { cards, queue: drawn, missed: [] };
}

/** Resumes a kept drill, without the cards that no longer exist. */
export function resumedDrill(cards: readonly Card[], kept: Pick<Drill, 'queue' | 'missed'>): Drill {
  const known = (ids: readonly string[]) => ids.filter((id) => cards.some((card) => card.id === id));
  return { cards, queue: known(kept.queue), missed: known(kept.missed) };
}

/** The question to answer now, or `undefined` when the drill is over. */
export function currentCard({ cards, queue }: Drill): Card | undefined {
  return cards.find(({ id }) => id === queue[0]);
}

/**
 * Whether what was typed answers a card. Names are typed from memory, so a slip is forgiven, unless it makes the name
 * of another card: SFTP is no misspelt FTP.
 */
export function isRight(card: Card, cards: readonly Card[], hide: Hide, typed: string): boolean {
  if (hide === 'numbers') return card.numbers.includes(Number(typed));
  const spellings = stemCandidates(compact(typed)).filter((spelling) => spelling.length > 1);
  const isCalled = ({ names }: Card) => names.some((name) => spellings.includes(compact(name)));
  if (isCalled(card)) return true;
  if (cards.some(isCalled)) return false;
  return card.names.some((name) => spellings.some((spelling) => isSlipOf(spelling, compact(name))));
}

function isSlipOf(spelling: string, name: string): boolean {
  const keys = toJamo(spelling);
  const limit = allowedSlips(keys.length);
  return limit > 0 && keyDistance(keys, toJamo(name), limit) <= limit;
}

/** The drill after an answer: a right one is done, a missed one comes back a few questions later. */
export function answered(drill: Drill, right: boolean): Drill {
  const [id, ...rest] = drill.queue;
  if (id === undefined) return drill;
  if (right) return { ...drill, queue: rest };
  return {
    ...drill,
    queue: [...rest.slice(0, comesBackAfter), id, ...rest.slice(comesBackAfter)],
    missed: drill.missed.includes(id) ? drill.missed : [...drill.missed, id],
  };
}

/** How many questions were right at the first try so far. */
export function firstTries({ cards, queue, missed }: Drill): number {
  return cards.filter(({ id }) => !queue.includes(id) && !missed.includes(id)).length;
}
