/** One line of the IANA registry: a number, what it may be used over, and whom it is registered to. */
export interface Registered {
  number: number;
  transports: readonly string[];
  /** Service name; empty where the number is reserved. */
  name: string;
  description: string;
}

/** The transports the registry knows, in the order of the index. */
export const registeredTransports = ['tcp', 'udp', 'sctp', 'dccp'] as const;

/**
 * Writes the registry as text, one entry per line: difference to the number before, transports as a number of four
 * bits, name, description, separated by tabs. A description that only repeats the name is left out. Sorted like
 * this the text compresses to less than half of what JSON would.
 */
export function encodeRegistry(entries: readonly Registered[]): string {
  let last = 0;
  return [...entries]
    .sort((one, other) => one.number - other.number)
    .map(({ number, transports: over, name, description }) => {
      const bits = registeredTransports.reduce(
        (sum, one, index) => sum + (over.includes(one) ? 2 ** index : 0),
        0,
      );
      const line = [number - last, bits, name, repeats(name, description) ? '' : description].join('\t');
      last = number;
      return line;
    })
    .join('\n');
}

/** Reads what {@link encodeRegistry} wrote; lines that are none of its own are skipped. */
export function decodeRegistry(text: string): Registered[] {
  const entries: Registered[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    const [step, bits, name, description] = line.split('\t');
    if (name === undefined || !/^\d+$/.test(step ?? '')) continue;
    number += Number(step);
    const over = registeredTransports.filter((_, index) => (Number(bits) >> index) % 2 === 1);
    entries.push({ number, transports: over, name, description: description || name });
  }
  return entries;
}

function repeats(name: string, description: string): boolean {
  return name !== '' && name === description;
}
