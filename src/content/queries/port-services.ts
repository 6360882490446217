import type { Language } from '../../language.ts';
import type { CuratedPort } from '../schema/port.ts';
import type { PortNumber, PortService } from './ports-data.ts';

/** Where a statement of the notes is, or `undefined` when there is no such statement. */
export type StatementAddress = (id: string) => string | undefined;

/**
 * The curated ports in one language: those of the notes in the notes' order, then the others by number.
 *
 * @throws Error when an entry names an unknown statement
 */
export function portServices(
  entries: readonly CuratedPort[],
  language: Language,
  addressOf: StatementAddress,
): PortService[] {
  const ordered = inOrder(entries);
  const anchors = anchorsOf(ordered);
  return ordered.map((entry): PortService => {
    const { id, statement } = entry;
    const href = statement === undefined ? undefined : addressOf(statement);
    if (statement !== undefined && href === undefined) {
      throw new Error(`Port "${id}" names the unknown statement "${statement}".`);
    }
    return {
      id,
      ...(statement !== undefined && href !== undefined ? { statement: { id: statement, href } } : {}),
      name: entry.name[language],
      ports: entry.ports.map(({ number, transports, use, iana: { status, name } }): PortNumber => {
        return {
          number,
          transports,
          ...(use ? { use: use[language] } : {}),
          iana: { status, ...(name === undefined ? {} : { name }) },
          anchor: anchors.get(`${id} ${number}`) ?? '',
        };
      }),
      what: entry.what[language],
      aws: entry.aws[language],
      ...(entry.rds.state === 'changeable' ? { rds: entry.rds.text[language] } : {}),
      trap: entry.trap[language],
      ...(entry.unverified ? { unverified: entry.unverified[language] } : {}),
      mentions: entry.mentions,
      names: namesOf(entry),
      secured: entry.securityGroup.map((service) => service.id),
      sources: entry.sources,
      checked: entry.checked,
    };
  });
}

function inOrder(entries: readonly CuratedPort[]): CuratedPort[] {
  const place = ({ statement, ports }: CuratedPort) =>
    statement ?? `~${String(ports[0]?.number).padStart(5, '0')}`;
  return [...entries].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** The first service with a number has the plain anchor (`port-5432`); the others add their id. */
function anchorsOf(entries: readonly CuratedPort[]): Map<string, string> {
  const taken = new Set<number>();
  const anchors = new Map<string, string>();
  for (const { id, ports } of entries) {
    for (const { number } of ports) {
      anchors.set(`${id} ${number}`, taken.has(number) ? `port-${number}-${id}` : `port-${number}`);
      taken.add(number);
    }
  }
  return anchors;
}

function namesOf({ name, aliases, ports }: CuratedPort): string[] {
  const uses = ports.flatMap(({ use }) => (use ? [use.ko, use.en] : []));
  return [...new Set([name.ko, name.en, ...aliases, ...uses])];
}

/** Numbers that several services share, with the services. */
export function sharedNumbers(services: readonly PortService[]): Map<number, string[]> {
  const users = new Map<number, string[]>();
  for (const { id, ports } of services) {
    for (const { number } of ports) users.set(number, [...(users.get(number) ?? []), id]);
  }
  return new Map([...users].filter(([, ids]) => ids.length > 1));
}
