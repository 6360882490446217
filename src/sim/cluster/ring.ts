import { md5 } from '@noble/hashes/legacy.js';
import { memoizeTexts } from '../../memoize.ts';
import { mostRememberedHashes } from './remembered-hashes.ts';

/** A Memcached node as a client's list of servers names it. */
export interface CacheNode {
  readonly host: string;
  readonly port: number;
  /** Its share relative to the others; 1 for all makes equal shares. */
  readonly weight: number;
}

/** Points of a node of average weight: 40 hashes of four points each. */
const hashesPerNode = 40;
const pointsPerHash = 4;
const defaultPort = 11_211;

const utf8 = new TextEncoder();

const sumOf = memoizeTexts((text): Uint8Array => md5(utf8.encode(text)), mostRememberedHashes);

/** One of the four little-endian words of an MD5 sum. */
function wordOf(sum: Uint8Array, index: number): number {
  return new DataView(sum.buffer, sum.byteOffset).getUint32(pointsPerHash * index, true);
}

/** Position of a key on the ring, 0 to 2^32 - 1. */
export function ringPositionOf(key: string): number {
  return wordOf(sumOf(key), 0);
}

/**
 * The ring of consistent hashing that libketama introduced and libmemcached took over (`KETAMA_WEIGHTED`): every node
 * has many points on the ring, and a key belongs to the first point at or after its own position.
 * Source: libmemcached, `update_continuum` in `hosts.cc`.
 */
export class KetamaRing {
  private readonly positions: Uint32Array;
  private readonly owners: Uint32Array;

  /** @param nodes at least one; equal names get equal points, and then the earlier one wins */
  constructor(nodes: readonly CacheNode[]) {
    const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
    const points = nodes.flatMap((node, owner) =>
      pointsOf(node, hashesOf(node.weight, total, nodes.length)).map((position) => ({ position, owner })),
    );
    points.sort((one, other) => one.position - other.position);
    this.positions = Uint32Array.from(points, ({ position }) => position);
    this.owners = Uint32Array.from(points, ({ owner }) => owner);
  }

  /** The index of the node at the first point, which is also the owner of whatever lies behind the last one. */
  get firstOwner(): number {
    return this.owners[0] as number;
  }

  /** The index of the node that a key belongs to. */
  ownerOf(key: string): number {
    const wanted = ringPositionOf(key);
    let low = 0;
    let high = this.positions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.positions[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low === this.positions.length ? this.firstOwner : (this.owners[low] as number);
  }
}

/** How many hashes a node gets; in single precision, because libmemcached counts so and the rest is cut off. */
function hashesOf(weight: number, total: number, nodes: number): number {
  const share = Math.fround(weight / total);
  const points = Math.fround(share * hashesPerNode * pointsPerHash);
  return Math.floor(Math.fround(Math.fround(Math.fround(points / pointsPerHash) * nodes) + 1e-10));
}

function pointsOf({ host, port }: CacheNode, hashes: number): number[] {
  const name = port === defaultPort ? host : `${host}:${port}`;
  return Array.from({ length: hashes }, (_, hash) => sumOf(`${name}-${hash}`)).flatMap((sum) =>
    Array.from({ length: pointsPerHash }, (_, word) => wordOf(sum, word)),
  );
}
