import { asksForPort } from './numbers.ts';
import type { Group, Understanding } from './understand.ts';
import type { VocabularyRecord } from './vocabulary.ts';

/** Groups that stand for a part of the query by themselves, and not inside a longer phrase. */
const standsAlone = 1;
/** A longer query asks about something; it does not ask what one of its words is. */
const mostParts = 2;

/**
 * The records (terms, ports and rows) a query names outright, so that they can be answered at once: the port when the
 * query asks for one, otherwise what the query is in whole or in half.
 *
 * @param query as typed
 */
export function namedBy(query: string, { groups, port }: Understanding): VocabularyRecord[] {
  const parts = groups.filter(
    ({ share, readings: [first] }) =>
      share >= standsAlone && first !== undefined && first.entry.kind !== 'title',
  );
  if (parts.length > mostParts) return [];
  const named = new Map<number, VocabularyRecord>();
  for (const part of parts) for (const record of recordsOf(part)) named.set(record.record, record);
  const records = [...named.values()];
  const ports = records.filter(({ kind }) => kind === 'port');
  return ports.length > 0 && (port !== undefined || asksForPort(query))
    ? ports
    : records.filter(({ kind }) => kind !== 'port');
}

function recordsOf({ readings }: Group): VocabularyRecord[] {
  const [first] = readings;
  return readings.flatMap(({ entry, weight, how }) =>
    first && entry.term && weight >= first.weight && how !== 'prefix' && how !== 'part' ? [entry.term] : [],
  );
}
