import { decodeRegistry, type Registered } from '../../content/schema/port-registry.ts';
import { editDistance } from '../../search/distance.ts';
import { couldBeEnglish, typedOnEnglish } from '../../search/keyboard.ts';
import { compact, normalise } from '../../search/normalise.ts';
import type { Query } from './query.ts';

/** The registry made ready for searching. */
export interface Registry {
  readonly entries: readonly Registered[];
  /** Names without anything but letters and digits, beside the entries. */
  readonly names: readonly string[];
  /** Name and description in one form, beside the entries. */
  readonly texts: readonly string[];
}

export function readRegistry(text: string): Registry {
  const entries = decodeRegistry(text);
  return {
    entries,
    names: entries.map(({ name }) => compact(name)),
    texts: entries.map(({ name, description }) => normalise(`${name} ${description}`)),
  };
}

const mostSlips = 2;

/**
 * The lines of the registry that answer a query: by number in the order of numbers, by words with the closest name
 * first. Only when nothing has the words are names with up to two slips looked for.
 */
export function searchRegistry(registry: Registry, query: Query): Registered[] {
  const over = 'transport' in query ? query.transport : undefined;
  const allowed = ({ transports }: Registered) => over === undefined || transports.includes(over);
  if (query.kind === 'numbers') {
    return registry.entries.filter(
      (entry) => (entry.to ?? entry.number) >= query.from && entry.number <= query.to && allowed(entry),
    );
  }
  if (query.kind !== 'text') return [];
  const text = couldBeEnglish(query.text) ? typedOnEnglish(query.text) : query.text;
  const name = compact(text);
  const words = text.split(/\s+/).filter((word) => compact(word) !== '');
  if (name.length < 2) return [];
  const found: { readonly entry: Registered; readonly rank: number }[] = [];
  registry.entries.forEach((entry, index) => {
    if (!allowed(entry)) return;
    const called = registry.names[index] ?? '';
    const rank =
      called === name
        ? 0
        : called.startsWith(name)
          ? 1
          : words.every((word) => registry.texts[index]?.includes(word))
            ? 2
            : 3;
    if (rank < 3) found.push({ entry, rank });
  });
  const hits = found.sort((one, other) => one.rank - other.rank).map(({ entry }) => entry);
  return hits.length > 0 || name.length < 5 ? hits : nearlyCalled(registry, name).filter(allowed);
}

function nearlyCalled({ entries, names }: Registry, name: string): Registered[] {
  return entries
    .map((entry, index) => ({ entry, slips: editDistance(name, names[index] ?? '', mostSlips) }))
    .filter(({ slips }) => slips <= mostSlips)
    .sort((one, other) => one.slips - other.slips)
    .map(({ entry }) => entry);
}
