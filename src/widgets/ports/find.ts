import type { PortService } from '../../content/queries/ports-data.ts';
import { memoize } from '../../memoize.ts';
import { keyDistance } from '../../search/distance.ts';
import { toJamo } from '../../search/jamo.ts';
import { createMatcher, type Matcher } from '../../search/matcher.ts';
import { compact } from '../../search/normalise.ts';
import type { Query } from './query.ts';

/** How a service came to be an answer; a mention is a number its texts speak of, a guess a spelling corrected. */
export type Reason = 'number' | 'prefix' | 'mention' | 'name' | 'guess' | 'text' | 'transport';

export interface Hit {
  service: PortService;
  reason: Reason;
  /** Larger is better; comparable within one query only. */
  score: number;
}

// Scores of names. A matcher's own result lies between 0 and 1, where at most 0.7 means that a slip was corrected.
const wholeName = 3;
const startOfName = 2;
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
  return best === 'guess' || best === 'text' ? hits.filter(({ reason }) => reason === best) : sure;
}

function scored(service: PortService, query: Query, matches: Matcher | undefined): Hit | undefined {
  switch (query.kind) {
    case 'numbers':
      return byNumber(service, query);
    case 'transport': {
      const uses = service.ports.some((port) => port.transports.some((one) => one === query.transport));
      return uses ? { service, reason: 'transport', score: 1 } : undefined;
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
    return { service, reason: 'number', score: 10 };
  }
  if (from === to && transport === undefined) {
    if (service.mentions.includes(from)) return { service, reason: 'mention', score: 5 };
    // Somebody may still be typing: 54 is on the way to 5432.
    const digits = String(from);
    if (digits.length > 1 && ports.some(({ number }) => String(number).startsWith(digits))) {
      return { service, reason: 'prefix', score: 1 };
    }
  }
  return undefined;
}

function byName(service: PortService, text: string, matches: Matcher): Hit | undefined {
  const asked = compact(text);
  let score = 0;
  for (const { name, compact: called } of callsOf(service)) {
    if (called === asked) return { service, reason: 'name', score: wholeName };
    const match = matches(name);
    score = Math.max(score, called.startsWith(asked) && asked.length > 1 ? startOfName + match : match);
  }
  if (score > 0) return { service, reason: score < guessedBelow ? 'guess' : 'name', score };
  const sentences = compact(`${service.what} ${service.aws} ${service.trap}`);
  if (asked.length > 1 && sentences.includes(asked)) return { service, reason: 'text', score: inTheText };
  return undefined;
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
