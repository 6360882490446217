import type { PortNumber, PortService } from '../../content/queries/ports-data.ts';
import { memoize } from '../../memoize.ts';
import { keyDistance } from '../../search/distance.ts';
import { toJamo } from '../../search/jamo.ts';
import { createMatcher, type Matcher } from '../../search/matcher.ts';
import { compact, normalise } from '../../search/normalise.ts';
import type { Query } from './query.ts';

/**
 * How a service came to be an answer; a mention is a number its texts speak of, a guess a spelling corrected. A service
 * is qualified that one word calls, and whose texts have the others.
 */
export type Reason = 'number' | 'prefix' | 'mention' | 'name' | 'qualified' | 'guess' | 'text' | 'transport';

export interface Hit {
  service: PortService;
  reason: Reason;
  /** The numbers that the query means, where its words say which: `aurora mysql` is 3306 only. */
  ports: readonly PortNumber[];
  /** Larger is better; comparable within one query only. */
  score: number;
}

// Scores of names. A matcher's own result lies between 0 and 1, where at most 0.7 means that a slip was corrected.
const wholeName = 3;
const startOfName = 2;
const qualifiedName = 0.8;
const guessedBelow = 0.75;
const inTheText = 0.3;

/** The services of the curated list that answer a query, best first, in the order of the list where equal. */
export function findServices(services: readonly PortService[], query: Query): Hit[] {
  const matches = query.kind === 'text' ? createMatcher(query.text) : undefined;
  const hits = services
    .map((service) => scored(service, query, matches))
    .filter((hit) => hit !== undefined)
    .sort((one, other) => other.score - one.score);
  const sure = hits.filter(({ reason }) => reason !== 'guess' && reason !== 'text');
  const best = hits[0]?.reason;
  // A corrected spelling, or a word somewhere in a sentence, is only worth showing when nothing is called that.
  if (best === 'guess' || best === 'text') return hits.filter(({ reason }) => reason === best);
  const called = sure.filter(({ reason }) => reason !== 'qualified');
  return called.length > 0 ? called : sure;
}

function scored(service: PortService, query: Query, matches: Matcher | undefined): Hit | undefined {
  switch (query.kind) {
    case 'numbers':
      return byNumber(service, query);
    case 'transport': {
      const uses = service.ports.some((port) => port.transports.some((one) => one === query.transport));
      return uses ? { service, ports: service.ports, reason: 'transport', score: 1 } : undefined;
    }
    case 'text': {
      const { number, transport } = query;
      const fits = service.ports.some(
        (port) =>
          (number === undefined || port.number === number) &&
          (transport === undefined || port.transports.some((one) => one === transport)),
      );
      const hit = matches && byName(service, query.text, matches);
      // A name with the wrong number is still the answer, behind one where both are right.
      return hit && (fits || number !== undefined)
        ? { ...hit, score: hit.score + (fits ? 1 : 0) }
        : undefined;
    }
    default:
      return undefined;
  }
}

function byNumber(service: PortService, query: Query & { kind: 'numbers' }): Hit | undefined {
  const { from, to, transport } = query;
  const ports = service.ports.filter(
    (port) => transport === undefined || port.transports.some((one) => one === transport),
  );
  if (ports.some(({ number }) => number >= from && number <= to)) {
    return { service, ports: service.ports, reason: 'number', score: 10 };
  }
  if (from === to && transport === undefined) {
    if (service.mentions.includes(from))
      return { service, ports: service.ports, reason: 'mention', score: 5 };
    // Somebody may still be typing: 54 is on the way to 5432.
    const digits = String(from);
    if (digits.length > 1 && ports.some(({ number }) => String(number).startsWith(digits))) {
      return { service, ports: service.ports, reason: 'prefix', score: 1 };
    }
  }
  return undefined;
}

function byName(service: PortService, text: string, matches: Matcher): Hit | undefined {
  const asked = compact(text);
  const ports = portsMeant(service, text);
  let score = 0;
  for (const { name, compact: called } of callsOf(service)) {
    if (called === asked) return { service, ports, reason: 'name', score: wholeName };
    const match = matches(name);
    score = Math.max(score, called.startsWith(asked) && asked.length > 1 ? startOfName + match : match);
  }
  if (score > 0) return { service, ports, reason: score < guessedBelow ? 'guess' : 'name', score };
  const sentences = sentencesOf(service);
  if (asked.length > 1 && sentences.includes(asked)) {
    return { service, ports, reason: 'text', score: inTheText };
  }
  return isQualified(service, text)
    ? { service, ports, reason: 'qualified', score: qualifiedName }
    : undefined;
}

/** Whether some words call the service, and all others stand in what is said about it: `oracle tls`. */
function isQualified(service: PortService, text: string): boolean {
  const words = text.split(' ').map(compact).filter(Boolean);
  if (words.length < 2) return false;
  const calls = callsOf(service);
  const others = words.filter((word) => !calls.some(({ compact: called }) => called === word));
  return others.length < words.length && others.every((word) => sentencesOf(service).includes(word));
}

/** The numbers of a service that most words of a query speak of; all where none does. */
function portsMeant(service: PortService, text: string): readonly PortNumber[] {
  const { name, ports } = service;
  // What calls the service calls all of its numbers.
  const own = wordsOf(name);
  const words = wordsOf(text).filter((word) => !own.includes(word));
  const spoken = ports.map(({ use = '' }) => wordsOf(use).filter((word) => words.includes(word)).length);
  const most = Math.max(...spoken);
  return ports.filter((_, index) => spoken[index] === most);
}

function wordsOf(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The numbers of the curated list nearest to one that is not on it, nearest first. */
export function nearestNumbers(services: readonly PortService[], wanted: number, count = 2): number[] {
  const numbers = new Set(services.flatMap((service) => service.ports.map(({ number }) => number)));
  return [...numbers]
    .sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted) || one - other)
    .slice(0, count);
}

/** Share of a name that may be wrong for it still to be worth suggesting. */
const farthestName = 0.6;

/** A name in the forms that are compared; making them costs more than comparing them. */
interface Called {
  name: string;
  compact: string;
  keys: string;
}

const sentencesOf = memoize(({ what, aws, rds, trap, ports }: PortService): string =>
  compact([what, aws, rds ?? '', trap, ...ports.map(({ use }) => use ?? '')].join(' ')),
);

const callsOf = memoize(({ names }: PortService): Called[] =>
  names.map((name) => ({ name, compact: compact(name), keys: toJamo(compact(name)) })),
);

/** The services whose names come nearest to words that nothing is called, nearest first. */
export function nearestNames(services: readonly PortService[], text: string, count = 3): PortService[] {
  const asked = toJamo(compact(text));
  if (asked === '') return [];
  const near: { service: PortService; distance: number }[] = [];
  for (const service of services) {
    let distance = Number.POSITIVE_INFINITY;
    for (const { keys } of callsOf(service)) {
      const longer = Math.max(asked.length, keys.length);
      const slips = keyDistance(asked, keys, Math.min(distance, farthestName) * longer);
      distance = Math.min(distance, slips / longer);
    }
    if (distance <= farthestName) near.push({ service, distance });
  }
  return near
    .sort((one, other) => one.distance - other.distance)
    .slice(0, count)
    .map(({ service }) => service);
}
