import { memoizeTexts } from '../../memoize.ts';
import { mostRememberedHashes } from './remembered-hashes.ts';
import { type CacheNode, KetamaRing } from './ring.ts';

/** How a Memcached client chooses the node of a key. Memcached itself knows nothing of other nodes. */
export const distributions = ['modulo', 'ketama'] as const;
export type Distribution = (typeof distributions)[number];

const utf8 = new TextEncoder();

/**
 * The hash that libmemcached uses with modulo unless told otherwise. Source: Bob Jenkins, "Hash functions",
 * Dr. Dobb's Journal 1997 (one-at-a-time). libmemcached adds bytes as C's `char`, which has a sign on x86-64, where it
 * was recorded; on ARM keys with other letters than those of ASCII may get another node.
 */
export const oneAtATime = memoizeTexts((key): number => {
  let hash = 0;
  for (const signedByte of new Int8Array(utf8.encode(key))) {
    hash = (hash + signedByte) | 0;
    hash = (hash + (hash << 10)) | 0;
    hash ^= hash >>> 6;
  }
  hash = (hash + (hash << 3)) | 0;
  hash ^= hash >>> 11;
  return (hash + (hash << 15)) >>> 0;
}, mostRememberedHashes);

/**
 * Makes the function that finds the node of a key.
 *
 * @param nodes at least one
 * @returns the node's index in the list
 */
export function nodeFinder(distribution: Distribution, nodes: readonly CacheNode[]): (key: string) => number {
  if (distribution === 'modulo') return (key) => oneAtATime(key) % nodes.length;
  const ring = new KetamaRing(nodes);
  return (key) => ring.ownerOf(key);
}

export interface Movement {
  /** Keys whose node is another one after the change: the next read of each is a miss. */
  readonly moved: readonly string[];
  /** Of those, the keys whose node is gone; the copies of the others lie unused until they expire or are evicted. */
  readonly lost: readonly string[];
  /** Moved keys among all, 0 to 1; 0 without keys. */
  readonly share: number;
}

/** Which keys move when the list of nodes changes. Nodes are told apart by host and port. */
export function movement(
  distribution: Distribution,
  keys: readonly string[],
  before: readonly CacheNode[],
  after: readonly CacheNode[],
): Movement {
  const [find, findAfter] = [nodeFinder(distribution, before), nodeFinder(distribution, after)];
  const left = new Set(after.map(nameOf));
  const moved: string[] = [];
  const lost: string[] = [];
  for (const key of keys) {
    const name = nameOf(before[find(key)] as CacheNode);
    if (name === nameOf(after[findAfter(key)] as CacheNode)) continue;
    moved.push(key);
    if (!left.has(name)) lost.push(key);
  }
  return { moved, lost, share: keys.length === 0 ? 0 : moved.length / keys.length };
}

/**
 * What share of the keys has to be expected to move when one node of equal weight comes or goes. With n nodes on the
 * larger side, modulo keeps 1/n of the keys where they are; a ring moves 1/n, the keys of the node that came or went.
 *
 * @param larger nodes before or after the change, whichever is more; at least 2
 */
export function expectedShare(distribution: Distribution, larger: number): number {
  return distribution === 'modulo' ? 1 - 1 / larger : 1 / larger;
}

function nameOf({ host, port }: CacheNode): string {
  return `${host}:${port}`;
}
