import { slotCount } from './slots.ts';
import type { ShardId } from './types.ts';

export interface SlotMove {
  readonly from: ShardId;
  readonly to: ShardId;
  readonly slots: readonly number[];
}

/** Slots in even ranges, as a new cluster gets them: 16,384 over the shards, the first ones take what is left over. */
export function evenOwners(shards: readonly ShardId[]): Uint8Array {
  const owners = new Uint8Array(slotCount);
  let next = 0;
  for (const [index, shard] of shards.entries()) {
    const end = next + evenShare(index, shards.length);
    owners.fill(shard, next, end);
    next = end;
  }
  return owners;
}

/**
 * Which slots move so that every shard of the list has an even share and no slot moves without need. A shard gives its
 * highest slots away.
 *
 * @param owners the shard of each slot before; shards that are not in the list give all of theirs
 */
export function slotMoves(owners: Uint8Array, shards: readonly ShardId[]): SlotMove[] {
  const held = new Map<ShardId, number[]>(shards.map((shard) => [shard, []]));
  // An iterator over the slots would make an array for each.
  for (let slot = 0; slot < owners.length; slot++) {
    const owner = owners[slot] as ShardId;
    const slots = held.get(owner);
    if (slots) slots.push(slot);
    else held.set(owner, [slot]);
  }
  // The shard with the most keeps the larger share, so that an even cluster stays as it is.
  const bySize = shards.toSorted((one, other) => sizeOf(held, other) - sizeOf(held, one));
  const wanted = new Map(bySize.map((shard, index) => [shard, evenShare(index, shards.length)]));
  const given = [...held].map(([from, slots]) => ({ from, slots: slots.slice(wanted.get(from) ?? 0) }));
  const moves: SlotMove[] = [];
  for (const to of shards) {
    let missing = Math.max(0, (wanted.get(to) ?? 0) - sizeOf(held, to));
    for (const { from, slots } of given) {
      const taken = slots.splice(0, missing);
      missing -= taken.length;
      if (taken.length > 0) moves.push({ from, to, slots: taken });
    }
  }
  return moves;
}

function sizeOf(held: ReadonlyMap<ShardId, readonly number[]>, shard: ShardId): number {
  return held.get(shard)?.length ?? 0;
}

function evenShare(index: number, shards: number): number {
  return Math.floor(slotCount / shards) + (index < slotCount % shards ? 1 : 0);
}
