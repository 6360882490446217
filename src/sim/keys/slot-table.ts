import type { KeyId } from '../types.ts';

/** Open addressing with linear probing: slots of two words, [what the key is found by, its id + 1 or 0 if free]. */
export class SlotTable {
  slots = new Int32Array(2 << 4);
  private shift = 31 - 4;
  private size = 0;

  /**
   * Where the search for a word begins; it goes on two by two. Fibonacci hashing (Knuth, TAOCP 6.4): spreads numbers
   * that follow each other, which keys often do.
   */
  slotOf(word: number): number {
    return (Math.imul(word, 0x9e3779b1) >>> this.shift) & -2;
  }

  add(word: number, id: KeyId): void {
    this.size++;
    // At most half full, so that the way from slot to slot stays short.
    if (4 * this.size > this.slots.length) this.grow();
    this.put(word, id + 1);
  }

  forEach(visit: (word: number, id: KeyId) => void): void {
    const { slots } = this;
    for (let slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot + 1] !== 0) visit(slots[slot] as number, (slots[slot + 1] as number) - 1);
    }
  }

  private put(word: number, value: number): void {
    const last = this.slots.length - 2;
    let slot = this.slotOf(word);
    while (this.slots[slot + 1] !== 0) slot = (slot + 2) & last;
    this.slots[slot] = word;
    this.slots[slot + 1] = value;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    this.shift--;
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot + 1] !== 0) this.put(old[slot] as number, old[slot + 1] as number);
    }
  }
}
