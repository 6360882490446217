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
  for (const [slot, owner] of owners.entries()) {
    const slots = held.get(owner);
    if (slots) slots.push(slot);
    else held.set(owner, [slot]);
  }
  // The shard with the most keeps the larger share, so that an even cluster stays as it is.
  const bySize = shards.toSorted((one, other) => sizeOf(held, other) - sizeOf(held, one));
  const wanted = new Map(bySize.map((shard, index) => [shard, evenShare(index, shards.length)]));
  const given = [...held].flatMap(([from, slots]) =>
    slots.slice(wanted.get(from) ?? 0).map((slot) => ({ from, slot })),
  );
  const moves: SlotMove[] = [];
  for (const to of shards) {
    const missing = Math.max(0, (wanted.get(to) ?? 0) - sizeOf(held, to));
    const taken = given.splice(0, missing);
    for (const from of new Set(taken.map((slot) => slot.from))) {
      moves.push({ from, to, slots: taken.filter((slot) => slot.from === from).map(({ slot }) => slot) });
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
