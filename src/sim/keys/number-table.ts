import { grown } from '../columns.ts';
import type { KeyId } from '../types.ts';
import { SlotTable } from './slot-table.ts';

/** No key has this number. */
export const noKey = -1;

/** How many words the array may have for each number known, before it is doubled. */
const mostSpread = 8;

/**
 * Which key has which whole number, from 0 to 2^31 - 1. Numbers lie close together where a program counts its records;
 * these are looked up in an array by themselves, the others in a hash table.
 */
export class NumberTable {
  private size = 0;
  /** For every number in its range 1 + the id of its key, 0 for none. */
  private dense = new Int32Array(16);
  /** The other numbers, and those that came before the array was long enough for them. */
  private readonly sparse = new SlotTable();

  idOf(number: number): KeyId | typeof noKey {
    if (number < this.dense.length) return (this.dense[number] as number) - 1;
    const { slots } = this.sparse;
    const last = slots.length - 2;
    for (let slot = this.sparse.slotOf(number); slots[slot + 1] !== 0; slot = (slot + 2) & last) {
      if (slots[slot] === number) return (slots[slot + 1] as number) - 1;
    }
    return noKey;
  }

  /** Takes in a number that is not known. */
  add(number: number, id: KeyId): void {
    this.size++;
    if (number >= this.dense.length && number < mostSpread * this.size) this.extendTo(number);
    if (number < this.dense.length) this.dense[number] = id + 1;
    else this.sparse.add(number, id);
  }

  private extendTo(number: number): void {
    const dense = grown(this.dense, number + 1);
    this.sparse.forEach((known, id) => {
      if (known < dense.length) dense[known] = id + 1;
    });
    this.dense = dense;
  }
}
