/**
 * How many bytes an item takes in a server, of the key's and the value's. `scripts/record-item-overhead.ts` measures it
 * from real servers, and every measured item takes what is said here.
 *
 * Sources: Redis 7.0.15, `sds.c` (sdsReqType, sdsnewlen, sdsResize), `object.c` (createStringObject,
 * tryObjectEncoding), `networking.c` (processMultibulkBuffer), `dict.h` (dictEntry) and the size classes of jemalloc; memcached 1.6.18, `items.c` (item_make_header, do_item_alloc_chunk) and
 * `slabs.c` (slabs_init, slabs_clsid). Words of 64 bits.
 */

/** An item of a server: a key and a value, in bytes. */
export interface StoredItem {
  readonly keyBytes: number;
  readonly valueBytes: number;
}

export interface RedisItem extends StoredItem {
  /** It has a time to live. */
  readonly expires: boolean;
  /** The value is a whole number of 64 bits, written as Redis would, and none of the 10000 that items share. */
  readonly isInteger?: boolean;
}

/**
 * The least distance between two size classes of jemalloc: 8 in Redis as its source builds it, with a jemalloc of its
 * own; 16 in Debian's package, which takes the system's.
 */
export type Quantum = 8 | 16;

const objectHeader = 16;
const dictionaryEntry = 24;
const pointer = 8;
/** Up to this length an object and its text are one allocation. */
const longestEmbedded = 44;
/** From this length on a value stays in the buffer in which it came. */
const leastBuffered = 2 ** 15;
/** What the protocols of both servers have behind a value. */
const lineEnd = 2;
/** Tables of Redis have at least so many places. */
const leastPlaces = 4;

/** jemalloc's size class: four to a doubling, and no closer than the quantum, below which there is one of 8 bytes. */
function allocated(bytes: number, quantum: Quantum): number {
  if (bytes <= 8) return 8;
  const step = Math.max(quantum, 2 ** (Math.ceil(Math.log2(bytes)) - 3));
  return Math.ceil(bytes / step) * step;
}

/** The header of a text, which holds its length. One of a single byte cannot be that of an empty text. */
function textHeader(length: number): number {
  if (length > 0 && length < 2 ** 5) return 1;
  if (length < 2 ** 8) return 3;
  if (length < 2 ** 16) return 5;
  return 9;
}

/** A text, with its header and the zero behind it. */
function textBytes(length: number, quantum: Quantum): number {
  return allocated(textHeader(length) + length + 1, quantum);
}

/**
 * A long value is not copied out of the buffer in which it came, and keeps it, with the end of the line: the buffer is
 * made smaller only if more than a tenth of the value's length is free, and it knows of no more than its header can say.
 * This is the first long value of a connection; after one of 64 KiB or more, one that is shorter and within 4 bytes
 * of filling its size class takes the next.
 */
function bufferBytes(length: number, quantum: Quantum): number {
  const header = textHeader(length + lineEnd);
  const buffer = allocated(header + length + lineEnd + 1, quantum);
  const known = Math.min(buffer - header - 1, header === 5 ? 2 ** 16 - 1 : Number.POSITIVE_INFINITY);
  return known - length > Math.floor(length / 10) ? allocated(header + length + 1, quantum) : buffer;
}

/** What Redis allocates for a key with a string, without its share of the hash table ({@link redisTableBytes}). */
export function redisItemBytes(item: RedisItem, quantum: Quantum): number {
  const { keyBytes, valueBytes, expires, isInteger = false } = item;
  const key = textBytes(keyBytes, quantum);
  const entries = (expires ? 2 : 1) * allocated(dictionaryEntry, quantum);
  return key + entries + redisValueBytes(valueBytes, isInteger, quantum);
}

function redisValueBytes(length: number, isInteger: boolean, quantum: Quantum): number {
  if (isInteger) return objectHeader;
  // Embedded texts have the header of three bytes, however short they are.
  if (length <= longestEmbedded) return allocated(objectHeader + 3 + length + 1, quantum);
  return objectHeader + (length < leastBuffered ? textBytes : bufferBytes)(length, quantum);
}

/**
 * The hash table of so many items, once it has grown: a pointer for each of its places, which are the next power of two.
 * Items that expire are in a second one.
 */
export function redisTableBytes(items: number, quantum: Quantum): number {
  if (items === 0) return 0;
  return allocated(pointer * Math.max(leastPlaces, 2 ** Math.ceil(Math.log2(items))), quantum);
}

const memcachedHeader = 48;
const checkAndSet = 8;
const clientFlags = 4;
const chunkHeader = 48;
const leastChunk = memcachedHeader + 48;
const growthFactor = 1.25;
const pageBytes = 2 ** 20;
const largestChunk = pageBytes / 2;
export const memcachedLargestKey = 250;

/** The chunks of memcached's slab classes, with the default settings: `-f 1.25 -n 48 -I 1m`. */
export const memcachedChunks: readonly number[] = slabClasses();

function slabClasses(): number[] {
  const sizes: number[] = [];
  let size = leastChunk;
  while (size < largestChunk / growthFactor) {
    const aligned = Math.ceil(size / 8) * 8;
    sizes.push(aligned);
    size = Math.floor(aligned * growthFactor);
  }
  return [...sizes, largestChunk];
}

function chunkFor(bytes: number): number {
  return memcachedChunks.find((chunk) => chunk >= bytes) ?? largestChunk;
}

/**
 * The chunks that memcached gives an item, whether it expires or not: one, or where it is larger than the largest, a
 * header and chunks that are linked.
 *
 * @param hasFlags the client stores flags, other than 0, with the value
 * @returns null where memcached refuses the item: the key or all of it is too large
 */
export function memcachedChunksOf({ keyBytes, valueBytes }: StoredItem, hasFlags = false): number[] | null {
  const header = memcachedHeader + checkAndSet + keyBytes + 1 + (hasFlags ? clientFlags : 0);
  const whole = header + valueBytes + lineEnd;
  if (keyBytes > memcachedLargestKey || whole > pageBytes) return null;
  if (whole <= largestChunk) return [chunkFor(whole)];
  const chunks = [chunkFor(header + chunkHeader)];
  for (let rest = valueBytes + lineEnd; rest > 0; rest -= largestChunk - chunkHeader) {
    chunks.push(chunkFor(Math.min(largestChunk, rest + chunkHeader)));
  }
  return chunks;
}

/** Chunks in one of memcached's pages; what is left of the page lies idle. */
export function chunksInPage(chunk: number): number {
  return Math.floor(pageBytes / chunk);
}

/**
 * What of memcached's memory an item takes: its share of pages of 1 MiB, rounded up.
 *
 * @returns null where memcached refuses the item
 */
export function memcachedItemBytes(item: StoredItem, hasFlags = false): number | null {
  const chunks = memcachedChunksOf(item, hasFlags);
  return chunks === null
    ? null
    : Math.ceil(chunks.reduce((sum, chunk) => sum + pageBytes / chunksInPage(chunk), 0));
}

/** @throws RangeError where the server refuses the item */
export type ItemBytes = (item: StoredItem) => number;

/** Servers of which it is known what an item takes; `redis-expiring`: every item has a time to live. */
export const itemOverheads = ['redis', 'redis-expiring', 'memcached'] as const;
export type ItemOverhead = (typeof itemOverheads)[number];

/** Neither a key nor a value may be longer in Redis (`proto-max-bulk-len`). */
const redisLongest = 2 ** 29;

/** Redis as its source builds it. */
export const ownAllocator: Quantum = 8;

export function itemBytesIn(server: ItemOverhead): ItemBytes {
  const expires = server === 'redis-expiring';
  const bytesOf =
    server === 'memcached'
      ? memcachedItemBytes
      : (item: StoredItem) =>
          Math.max(item.keyBytes, item.valueBytes) > redisLongest
            ? null
            : redisItemBytes({ ...item, expires }, ownAllocator);
  return (item) => {
    const bytes = bytesOf(item);
    if (bytes === null)
      throw new RangeError(`No item of ${item.keyBytes} and ${item.valueBytes} bytes in ${server}.`);
    return bytes;
  };
}
