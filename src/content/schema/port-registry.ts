/** One line of the IANA registry: a number, what it may be used over, and whom it is registered to. */
export interface Registered {
  readonly number: number;
  /** The last number of a range that is registered as one (`6000-6063`). */
  readonly to?: number;
  readonly transports: readonly string[];
  /** Service name; empty where the number is reserved. */
  readonly name: string;
  readonly description: string;
}

/** The transports the registry knows, in the order of the index. */
export const registeredTransports = ['tcp', 'udp', 'sctp', 'dccp'] as const;

/**
 * Writes the registry as text, one entry per line: difference to the number before, transports as a number of four
 * bits, name, description and, for a range, how many numbers more, separated by tabs. A description that only repeats the name is left out. Sorted like
 * this the text compresses to less than half of what JSON would.
 */
export function encodeRegistry(entries: readonly Registered[]): string {
  let last = 0;
  return [...entries]
    .sort((one, other) => one.number - other.number)
    .map(({ number, to, transports: over, name, description }) => {
      const bits = registeredTransports.reduce(
        (sum, one, index) => sum + (over.includes(one) ? 2 ** index : 0),
        0,
      );
      const more = to === undefined ? [] : [to - number];
      const line = [number - last, bits, name, repeats(name, description) ? '' : description, ...more].join(
        '\t',
      );
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
    const [step, bits, name, description, more] = line.split('\t');
    if (name === undefined || !/^\d+$/.test(step ?? '')) continue;
    number += Number(step);
    const over = registeredTransports.filter((_, index) => (Number(bits) >> index) % 2 === 1);
    const range = more === undefined ? {} : { to: number + Number(more) };
    entries.push({ number, ...range, transports: over, name, description: description || name });
  }
  return entries;
}

function repeats(name: string, description: string): boolean {
  return name !== '' && name === description;
}
