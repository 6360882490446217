import type { PortNumber, PortService } from '../../content/queries/ports-data.ts';
import { memoize } from '../../memoize.ts';
import { keyDistance } from '../../search/distance.ts';
import { toJamo } from '../../search/jamo.ts';
import { createMatcher, type Matcher } from '../../search/matcher.ts';
import { compact, normalise } from '../../search/normalise.ts';
import { isFunctionWord } from '../../search/particles.ts';
import type { Query } from './query.ts';

/**
 * How a service came to be an answer; a mention is a number its texts speak of, a guess a spelling corrected. A service
 * is qualified that one word calls, and whose texts have the others.
 */
export type Reason = 'number' | 'prefix' | 'mention' | 'name' | 'qualified' | 'guess' | 'text' | 'transport';

export interface Hit {
  readonly service: PortService;
  readonly reason: Reason;
  /** The numbers that the query means, where its words say which: `aurora mysql` is 3306 only. */
  readonly ports: readonly PortNumber[];
  /** Larger is better; comparable within one query only. */
  readonly score: number;
}

// Scores of names. A matcher's own result lies between 0 and 1, where at most 0.7 means that a slip was corrected.
const wholeName = 3;
const startOfName = 2;
const qualifiedName = 0.8;
/** How surely one word of a query means a service: it is in a name or a use, or in the description. */
const weights = { name: 2, text: 1 } as const;
/** What a text says that is not so; its words must not answer. */
const denied = /암호화(?:하|되)지\s*않\S*|(?:without|not|no)\s+encrypt\w*/g;
const guessedBelow = 0.75;
const inTheText = 0.3;

/** Words that ask for the same, in either language. */
const alike = [
  ['tls', 'ssl', '암호화', 'encrypted', 'encryption', '보안연결'],
  ['평문', 'plaintext', 'unencrypted', 'cleartext', '비암호화'],
  ['퍼블릭', 'public', '공개'],
  ['웹', 'web'],
  ['서버리스', 'serverless'],
  ['읽기', 'read', 'reader', '리더'],
  ['메일', '이메일', 'mail', 'email'],
  ['전송', '보내기', '발송', 'send', 'sending', 'transfer'],
];

/** The services of the curated list that answer a query, best first, in the order of the list where equal. */
export function findServices(services: readonly PortService[], query: Query): Hit[] {
  const matches = query.kind === 'text' ? createMatcher(query.text) : undefined;
  const words = query.kind === 'text' ? askedWords(services, query) : [];
  const hits = services
    .map((service) => scored(service, query, words, matches))
    .filter((hit) => hit !== undefined)
    .sort((one, other) => other.score - one.score);
  const sure = hits.filter(({ reason }) => reason !== 'guess' && reason !== 'text');
  const best = hits[0]?.reason;
  // A corrected spelling, or a word somewhere in a sentence, is only worth showing when nothing is called that.
  if (best === 'guess' || best === 'text') return hits.filter(({ reason }) => reason === best);
  const called = sure.filter(({ reason }) => reason !== 'qualified');
  return called.length > 0 ? called : sure;
}

function scored(
  service: PortService,
  query: Query,
  words: readonly AskedWord[],
  matches: Matcher | undefined,
): Hit | undefined {
  switch (query.kind) {
    case 'numbers':
      return byNumber(service, query);
    case 'transport': {
      const uses = service.ports.some((port) => port.transports.some((one) => one === query.transport));
      return uses ? { service, ports: service.ports, reason: 'transport', score: 1 } : undefined;
    }
    case 'text': {
      const { number, to = number, transport } = query;
      const fits = service.ports.some(
        (port) =>
          (number === undefined || (port.number >= number && port.number <= (to ?? number))) &&
          (transport === undefined || port.transports.some((one) => one === transport)),
      );
      const hit = matches && byName(service, query.text, words, matches);
      // A name with the wrong number is still the answer, behind one where both are right.
      return hit && (fits || number !== undefined)
        ? { ...hit, score: hit.score + (fits ? 1 : 0) }
        : undefined;
    }
    default:
      return undefined;
  }
}

function byNumber(service: PortService, query: Query & { readonly kind: 'numbers' }): Hit | undefined {
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
    // The reader may still be typing: 54 is on the way to 5432.
    const digits = String(from);
    if (digits.length > 1 && ports.some(({ number }) => String(number).startsWith(digits))) {
      return { service, ports: service.ports, reason: 'prefix', score: 1 };
    }
  }
  return undefined;
}

function byName(
  service: PortService,
  text: string,
  words: readonly AskedWord[],
  matches: Matcher,
): Hit | undefined {
  const asked = compact(text);
  const ports = portsMeant(service, words);
  let score = 0;
  for (const { name, compact: called } of callsOf(service)) {
    if (called === asked) return { service, ports, reason: 'name', score: wholeName };
    const match = matches(name);
    score = Math.max(score, called.startsWith(asked) && asked.length > 1 ? startOfName + match : match);
  }
  if (score >= guessedBelow) return { service, ports, reason: 'name', score };
  const spoken = words.length > 1 ? spokenOf(service, words) : undefined;
  if (spoken?.isNamed) {
    return { service, ports, reason: 'qualified', score: qualifiedName * spoken.share };
  }
  if (score > 0) return { service, ports, reason: 'guess', score };
  if ((asked.length > 1 && textsOf(service).includes(asked)) || spoken) {
    return { service, ports, reason: 'text', score: inTheText * (spoken?.share ?? 1) };
  }
  return undefined;
}

/** A word of a query. */
interface AskedWord {
  readonly word: string;
  /** It, and what says the same. */
  readonly same: readonly string[];
  /** The services that it calls, which the use of a number may name: Aurora PostgreSQL. */
  readonly called: readonly PortService[];
}

/** The words of a query that ask for something. */
function askedWords(
  services: readonly PortService[],
  { text, number, to }: Query & { readonly kind: 'text' },
): AskedWord[] {
  return wordsOf(number === undefined || to !== undefined ? text : `${text} ${number}`)
    .filter((word) => !isFunctionWord(word))
    .map((word) => ({
      word,
      same: [...new Set([word, ...alike.filter((group) => group.includes(word)).flat()])],
      // The use of a number is among the names, and says nothing about another service.
      called: isQualifier(word) ? [] : services.filter((service) => isCalled(service, word)),
    }));
}

/** Whether a word says which kind of something: TLS, public. */
function isQualifier(word: string): boolean {
  return alike.some((group) => group.includes(word));
}

function isCalled(service: PortService, word: string): boolean {
  return callsOf(service).some(({ compact: called }) => called === word);
}

/**
 * How surely a service is what several words speak of; nothing where one of them says nothing about it: `oracle tls`.
 *
 * @returns the share of what could be, and whether one of the words is in a name of it
 */
function spokenOf(
  service: PortService,
  words: readonly AskedWord[],
): { readonly share: number; readonly isNamed: boolean } | undefined {
  const names = wordsOf([...service.names, ...service.ports.map(({ use = '' }) => use)].join(' '));
  const said = compact([service.what, service.aws, service.rds ?? ''].join(' ').replace(denied, ' '));
  let total = 0;
  let isNamed = false;
  for (const { word, same } of words) {
    const isName = isCalled(service, word) || same.some((one) => names.includes(one));
    if (!isName && !same.some((one) => one.length > 1 && said.includes(one))) return undefined;
    isNamed ||= isName;
    total += isName ? weights.name : weights.text;
  }
  return { share: total / (words.length * weights.name), isNamed };
}

/** The numbers of a service that most words of a query speak of; all where none does. */
function portsMeant(service: PortService, asked: readonly AskedWord[]): readonly PortNumber[] {
  const { name, ports } = service;
  // What calls the service calls all of its numbers.
  const own = wordsOf(name);
  const words = asked.filter(({ word }) => !own.includes(word));
  const spoken = ports.map(({ use = '' }) => {
    const said = wordsOf(use);
    const says = (name: string) => said.includes(name);
    return words.filter(
      ({ same, called }) =>
        same.some(says) ||
        called.some((other) => other !== service && callsOf(other).some(({ compact: name }) => says(name))),
    ).length;
  });
  const most = Math.max(...spoken);
  return ports.filter((_, index) => spoken[index] === most);
}

function wordsOf(text: string): string[] {
  // Before it is normalised, which joins what a bracket separates: TLS(daxs).
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(normalise);
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
  readonly name: string;
  readonly compact: string;
  readonly keys: string;
}

const textsOf = memoize(({ what, aws, rds, trap, ports }: PortService): string =>
  compact([what, aws, rds ?? '', trap, ...ports.map(({ use }) => use ?? '')].join(' ')),
);

const callsOf = memoize(({ names }: PortService): Called[] =>
  names.map((name) => ({ name, compact: compact(name), keys: toJamo(compact(name)) })),
);

/** The services whose names come nearest to words that nothing is called, nearest first. */
export function nearestNames(services: readonly PortService[], text: string, count = 3): PortService[] {
  const asked = toJamo(compact(text));
  if (asked === '') return [];
  const words = wordsOf(text);
  const near: { readonly service: PortService; readonly distance: number }[] = [];
  for (const service of services) {
    // What one of several words calls is nearer than any spelling.
    const isNear = words.some((word) => isCalled(service, word) && !isQualifier(word));
    let distance = isNear ? 0 : Number.POSITIVE_INFINITY;
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
