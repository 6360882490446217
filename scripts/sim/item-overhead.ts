// What `--item-overhead` does, and what is said of it.
import {
  type ItemBytes,
  type ItemOverhead,
  itemBytesIn,
  ownAllocator,
  redisTableBytes,
  type StoredItem,
} from '../../src/sim/bytes/item-overhead.ts';
import { count, UsageError } from './sentences.ts';

/** What of an object counts against a capacity in bytes. */
export function itemSentence(server: ItemOverhead | null): string {
  switch (server) {
    case null:
      return 'An object counts as its size alone: --item-overhead redis, redis-expiring or memcached adds what its key and the server take.';
    case 'memcached':
      return 'An object counts as an item of memcached 1.6.18 (64 bits, -f 1.25 -n 48 -I 1m, no client flags): its share of a page of 1 MiB. Keys are as long as the trace writes them, or says. There is one room for all, where memcached has one for every slab class.';
    default:
      return `An object counts as a string in Redis 7.0.15 (64 bits, its own jemalloc 5.2.1), ${server === 'redis' ? 'without' : 'with'} a time to live. Keys are as long as the trace writes them, or says; whole numbers, which take less, are not known as such.`;
  }
}

function refusedItemSentence(server: ItemOverhead, { keyBytes, valueBytes }: StoredItem): string {
  const refused = `a key of ${count(keyBytes, 'byte')} with a value of ${valueBytes}, so this trace has no figures in it`;
  return server === 'memcached'
    ? `memcached refuses ${refused}: it takes keys of 1 to 250 bytes and items of up to 1 MiB.`
    : `Redis refuses ${refused}: it takes keys and values of up to 512 MiB.`;
}

/**
 * What a server needs beside the items.
 *
 * @param items the most that a cache held at the end
 */
export function tableSentence(server: ItemOverhead, items: number): string {
  if (server === 'memcached')
    return 'Not counted, as in -m: the hash table of memcached and its connections.';
  const table = (server === 'redis' ? 1 : 2) * redisTableBytes(items, ownAllocator);
  return `Not counted, though it is in maxmemory: for ${count(items, 'item')} Redis has ${table} bytes of hash tables, up to three times as much while ${server === 'redis' ? 'it grows' : 'they grow'}; nor what an empty server takes, and its clients.`;
}

/**
 * What an item takes in a server. For one that the server refuses it throws a UsageError.
 */
export function acceptedIn(server: ItemOverhead): ItemBytes {
  const itemBytes = itemBytesIn(server);
  return (item) => {
    try {
      return itemBytes(item);
    } catch (error) {
      throw error instanceof RangeError ? new UsageError(refusedItemSentence(server, item)) : error;
    }
  };
}
