import { narrationStrings } from '../../i18n/lab/narration.ts';
import type { Language } from '../../language.ts';
import type { OperationLetter, SimulationEvent } from '../../sim/types.ts';

/** One operation with everything that happened during it. */
export interface Happening {
  readonly letter: OperationLetter;
  readonly key: string;
  readonly events: readonly SimulationEvent[];
  /** The version of the key in the cache afterwards; null when the cache has no copy. */
  readonly cachedVersion: number | null;
  /** Names of the keys in the events, by key id. */
  readonly names: readonly string[];
}

/**
 * What happened during one operation, in one to three sentences: first what became of the request, then what it
 * cost others. The same text is shown, spoken by the live region, kept in the log and printed.
 */
export function narrate(happening: Happening, language: Language): string {
  const text = narrationStrings[language];
  const { letter, key, events, cachedVersion } = happening;
  const name = (id: number) => happening.names[id] ?? String(id);
  const find = <Type extends SimulationEvent['type']>(type: Type) =>
    events.find((event): event is Extract<SimulationEvent, { readonly type: Type }> => event.type === type);

  const sentences: string[] = [];
  const store = find('store');
  const write = find('db-write');

  // Flushes that were due come before the request, and so do their sentences; the others belong to what follows.
  for (const event of events) {
    if (event.type === 'flush' && event.reason === 'due') {
      sentences.push(text.flushed.due(name(event.key), event.version));
    }
  }

  const hit = find('hit');
  const stale = find('stale-hit');
  if (hit) sentences.push(text.hit(key, hit.version));
  else if (stale) sentences.push(text.staleHit(key, stale.version, stale.databaseVersion));
  else if (find('miss-expired') || find('miss-absent')) {
    const expired = find('miss-expired') !== undefined;
    if (find('reject')) sentences.push(text.missRefused(key));
    else if (!store) sentences.push(expired ? text.expiredNotStored(key) : text.missNotStored(key));
    else if (expired) sentences.push(text.expiredStored(key));
    else sentences.push(store.by === 'cache' ? text.missReadThrough(key) : text.missStored(key));
  } else if (letter === 'x') {
    const external = find('external-write');
    sentences.push(text.external(key, external?.version ?? 0));
    if (cachedVersion !== null) sentences.push(text.cachedCopyStale(cachedVersion));
  } else if (write) {
    sentences.push(text.writeDatabase(key, write.version));
    const deletion = find('delete');
    if (deletion) sentences.push(deletion.effective ? text.deleted(key) : text.deletedNothing(key));
    else if (store) sentences.push(text.alsoStored(store.version));
    else if (cachedVersion !== null && cachedVersion < write.version) {
      sentences.push(text.cachedCopyStale(cachedVersion));
    }
  } else if (store) sentences.push(text.writeCacheOnly(key, store.version));

  for (const event of events) {
    if (event.type === 'flush' && event.reason !== 'due') {
      sentences.push(text.flushed[event.reason](name(event.key), event.version));
    } else if (event.type === 'evict') sentences.push(text.evicted(name(event.key)));
    else if (event.type === 'expire' && name(event.key) !== key) {
      sentences.push(text.expired(name(event.key)));
    } else if (event.type === 'expire' && letter === 'w') sentences.push(text.expired(key));
    else if (event.type === 'reject') sentences.push(text.rejected(name(event.key)));
  }
  return sentences.join(' ');
}

/** One event in one sentence, for stepping through the phases of an operation. */
export function narrateEvent(event: SimulationEvent, names: readonly string[], language: Language): string {
  const text = narrationStrings[language];
  const key = names[event.key] ?? String(event.key);
  switch (event.type) {
    case 'lookup':
      return text.lookup(key);
    case 'hit':
      return text.hit(key, event.version);
    case 'stale-hit':
      return text.staleHit(key, event.version, event.databaseVersion);
    case 'miss-absent':
      return text.missOnly(key);
    case 'miss-expired':
      return text.expiredOnly(key);
    case 'expire':
      return text.expired(key);
    case 'db-read':
      return event.by === 'cache'
        ? `${text.databaseRead(key, event.version)} ${text.cacheReads}`
        : text.databaseRead(key, event.version);
    case 'db-write':
      return text.writeDatabase(key, event.version);
    case 'store':
      return event.dirty ? text.writeCacheOnly(key, event.version) : text.stored(key, event.version);
    case 'reject':
      return text.rejected(key);
    case 'evict':
      return text.evicted(key);
    case 'delete':
      return event.effective ? text.deleted(key) : text.deletedNothing(key);
    case 'flush':
      return text.flushed[event.reason](key, event.version);
    case 'external-write':
      return text.external(key, event.version);
  }
}
