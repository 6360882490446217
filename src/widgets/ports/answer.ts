import type { PortService, PortsData } from '../../content/queries/ports-data.ts';
import { fill } from '../../i18n/fill.ts';
import { findServices, type Hit, nearestNames, nearestNumbers } from './find.ts';
import { longestQuery, parseQuery, type Query } from './query.ts';

/** What the curated list answers, with the one sentence that says so. */
export interface PortAnswer {
  readonly query: Query;
  /** Empty for an empty query. */
  readonly sentence: string;
  readonly hits: readonly Hit[];
  /** A query that would work better, offered as a button. */
  readonly instead?: string;
}

/** Most services that the sentence names one by one. */
const mostNamed = 4;

/**
 * Answers the typed query from the curated list alone, without a request.
 *
 * @param data the curated list, with the strings of its language
 * @param typed as the reader wrote or pasted it
 */
export function answer(data: PortsData, typed: string): PortAnswer {
  const { query, hits } = understood(data.services, parseQuery(typed));
  const near = hits.length === 0 && query.kind === 'text' ? nearestNames(data.services, query.text) : [];
  const told = sentence(data, typed.trim().slice(0, longestQuery), query, hits, near);
  const cut = typed.trim().length > longestQuery ? `${data.strings.tooLong} ` : '';
  const instead = query.kind === 'problem' ? query.suggestion : (near[0]?.name ?? nearest(data, query, hits));
  return { query, sentence: `${cut}${told}`, hits, ...(instead === undefined ? {} : { instead }) };
}

/**
 * A query with what answers it. Where its words call nothing, and a number stands among them, the number is the query:
 * `6379 여는 법`. A number that is on no list is not, or `postgrs 18` would lose the name that is nearest to it.
 */
function understood(
  services: readonly PortService[],
  query: Query,
): { readonly query: Query; readonly hits: readonly Hit[] } {
  const hits = hitsOf(services, query);
  if (query.kind !== 'text') return { query, hits };
  if (query.number === undefined) return hyphened(services, query) ?? { query, hits };
  if (hits.some(({ reason }) => reason !== 'text')) return { query, hits };
  const { text, number, to = number, transport } = query;
  // `80과 443 차이`: neither number is more meant than the other.
  if (/(?<!\S)\d{2,}(?![\d.])/.test(text)) {
    const several: Query = { kind: 'problem', problem: 'several', suggestion: String(number) };
    return { query: hits.length > 0 ? query : several, hits };
  }
  const numbers: Query = {
    kind: 'numbers',
    from: number,
    to,
    ...(transport === undefined ? {} : { transport }),
  };
  const numbered = hitsOf(services, numbers);
  const isSure = numbered.some(({ reason }) => reason === 'number' || reason === 'mention');
  return isSure ? { query: numbers, hits: numbered } : { query, hits };
}

/** A service with one of its numbers behind a hyphen: `redis-6379`. Other names are whole with theirs: `apc-2161`. */
function hyphened(
  services: readonly PortService[],
  query: Query & { readonly kind: 'text' },
): { readonly query: Query; readonly hits: readonly Hit[] } | undefined {
  const [, text, digits] = /^(.*\p{L})[-_](\d{2,5})$/u.exec(query.text) ?? [];
  if (text === undefined) return undefined;
  const number = Number(digits);
  const apart: Query = { ...query, text, number };
  const hits = hitsOf(services, apart).filter(({ service }) =>
    service.ports.some((port) => port.number === number),
  );
  return hits.length > 0 ? { query: apart, hits } : undefined;
}

function hitsOf(services: readonly PortService[], query: Query): readonly Hit[] {
  const found = findServices(services, query);
  return found.length > 0 ? found : overOtherTransports(services, query);
}

/** What answers a query that names a transport nothing of it uses: `11211/udp` is Memcached, over TCP. */
function overOtherTransports(services: readonly PortService[], query: Query): readonly Hit[] {
  if (query.kind !== 'numbers' && query.kind !== 'text') return [];
  const { transport, ...rest } = query;
  if (transport === undefined) return [];
  return findServices(services, rest).filter(({ reason }) =>
    ['number', 'name', 'qualified'].includes(reason),
  );
}

/** The curated number nearest to one that nothing has. */
function nearest(data: PortsData, query: Query, hits: readonly Hit[]): string | undefined {
  if (query.kind !== 'numbers' || hits.length > 0) return undefined;
  return nearestNumbers(data.services, query.from, 1).map(String)[0];
}

function sentence(
  data: PortsData,
  typed: string,
  query: Query,
  hits: readonly Hit[],
  near: readonly PortService[],
): string {
  const { strings } = data;
  if (query.kind === 'empty') return '';
  if (query.kind === 'problem') return strings.problems[query.problem];
  const [best] = hits;
  if (!best) return sentenceForNothing(data, typed, query, near);
  const services = named(hits);
  if (
    'transport' in query &&
    query.transport !== undefined &&
    !hits.some((hit) => uses(hit, query.transport))
  ) {
    const others = new Set(hits.flatMap(({ ports }) => ports.flatMap(({ transports }) => transports)));
    return fill(strings.otherTransport, {
      query: typed,
      transport: query.transport.toUpperCase(),
      others: [...others].map((each) => each.toUpperCase()).join(', '),
      services,
    });
  }
  const plain = query.kind === 'numbers' && query.from === query.to && query.transport === undefined;
  const asked = plain ? String(query.from) : typed;
  const values = { query: asked, services };
  switch (best.reason) {
    case 'guess':
      return fill(strings.guessed, values);
    case 'text':
      return fill(strings.inTexts, values);
    case 'mention':
      return fill(strings.mentioned, values);
    case 'prefix':
      return fill(strings.completing, values);
    default:
      return hits.length > mostNamed
        ? fill(strings.foundMany, { query: asked, count: hits.length })
        : fill(strings.foundServices, values);
  }
}

function sentenceForNothing(
  data: PortsData,
  typed: string,
  query: Query,
  near: readonly PortService[],
): string {
  const { strings } = data;
  if (query.kind === 'numbers') {
    const numbers = nearestNumbers(data.services, query.from).join(', ');
    return query.from === query.to
      ? fill(strings.noService, { query: query.from, numbers })
      : fill(strings.noServiceInRange, { query: `${query.from}-${query.to}`, numbers });
  }
  return near.length > 0
    ? fill(strings.noName, { query: typed, services: near.map(withNumbers).join(', ') })
    : fill(strings.nothing, { query: typed });
}

function uses({ service }: Hit, transport: string | undefined): boolean {
  return service.ports.some(({ transports }) => transports.some((one) => one === transport));
}

function named(hits: readonly Hit[]): string {
  return hits
    .slice(0, mostNamed)
    .map(({ service: { name }, ports }) => withNumbers({ name, ports }))
    .join(', ');
}

const withNumbers = ({ name, ports }: Pick<Hit, 'ports'> & { readonly name: string }) =>
  `${name} ${ports.map(({ number }) => number).join('/')}`;
