import { memcachedNodeTypes, mostMemcachedNodes } from './memcached-nodes.ts';
import { type Engine, mostNodes, type NodeType, nodeTypes } from './node-types.ts';

/** A way to hold data on nodes of one family. */
export interface Fit {
  readonly type: NodeType;
  /** Primaries, or nodes of Memcached, each with its part of the data. */
  readonly shards: number;
  /** Bytes of all shards together, after the reserve. */
  readonly usable: number;
  /** Of the usable memory, that the data takes. */
  readonly used: number;
}

/**
 * For every family its smallest node that holds the data after the reserve, or where none does, as many of the largest
 * as it takes; families that would need more shards than a cluster may have nodes are left out.
 *
 * @param bytes of the data
 * @param reserved percent of the memory that is set aside; null: as AWS advises for each type of node
 * @returns the least memory first
 */
export function fitsOf(bytes: number, engine: Engine, reserved: number | null): Fit[] {
  const offered = typesOf(engine);
  const most = engine === 'memcached' ? mostMemcachedNodes : mostNodes;
  const families = [...new Set(offered.map(({ family }) => family))];
  return families
    .map((family) => {
      const types = offered.filter((type) => type.family === family);
      const type = types.find((one) => usableOf(one, reserved) >= bytes) ?? (types.at(-1) as NodeType);
      const ofOne = usableOf(type, reserved);
      const shards = Math.max(1, Math.ceil(bytes / ofOne));
      return { type, shards, usable: shards * ofOne, used: bytes / (shards * ofOne) };
    })
    .filter(({ shards }) => shards <= most)
    .sort((one, other) => one.usable - other.usable || (one.type.name < other.type.name ? -1 : 1));
}

/** Bytes for data on a node. */
export function usableOf({ memory, reserved: advised, overhead }: NodeType, reserved: number | null): number {
  if (reserved !== null) return Math.floor((memory * (100 - reserved)) / 100);
  return Math.floor((memory * (100 - advised)) / 100) - overhead;
}

function typesOf(engine: Engine): readonly NodeType[] {
  if (engine === 'memcached') return memcachedNodeTypes;
  return nodeTypes.filter(({ redis }) => redis || engine === 'valkey');
}
