import type { KeyId } from './types.ts';

/** Longer numbers are treated as text: they might not fit into 32 bits. */
const MOST_DIGITS = 9;
const ZERO = 48;
const NINE = 57;

/**
 * Gives every key a small whole number, in order of first appearance.
 *
 * Two open-addressing tables in typed arrays rather than a `Map`: a `Map` takes several times as long per look-up,
 * most of it waiting for memory, and ends at 2^24 keys. Keys that are whole numbers, the most common case in traces,
 * are compared as numbers and need no string at all.
 */
export class KeyTable {
  private readonly integers = new SlotTable();
  private readonly texts = new SlotTable();
  /** The name of every key; whole numbers as numbers. */
  private readonly names: (string | number)[] = [];

  get size(): number {
    return this.names.length;
  }

  idOf(name: string): KeyId {
    const integer = parseInteger(name);
    return integer < 0 ? this.idOfText(name) : this.idOfInteger(integer);
  }

  /** @param integer from 0 to 2^31 - 1; the same key as its decimal digits */
  idOfInteger(integer: number): KeyId {
    const { slots } = this.integers;
    const last = slots.length - 2;
    for (let slot = this.integers.slotOf(integer); slots[slot + 1] !== 0; slot = (slot + 2) & last) {
      if (slots[slot] === integer) return (slots[slot + 1] as number) - 1;
    }
    return this.add(integer, integer, this.integers);
  }

  nameOf(id: KeyId): string {
    return String(this.names[id]);
  }

  /** The names of the keys `from` and on. */
  namesFrom(from: KeyId): string[] {
    return Array.from(this.names.slice(from), String);
  }

  private idOfText(text: string): KeyId {
    const hash = hashOf(text);
    const { slots } = this.texts;
    const last = slots.length - 2;
    for (let slot = this.texts.slotOf(hash); slots[slot + 1] !== 0; slot = (slot + 2) & last) {
      const id = (slots[slot + 1] as number) - 1;
      if (slots[slot] === hash && this.names[id] === text) return id;
    }
    return this.add(text, hash, this.texts);
  }

  private add(name: string | number, word: number, table: SlotTable): KeyId {
    const id = this.names.length;
    this.names.push(name);
    table.add(word, id);
    return id;
  }
}

/** Open addressing with linear probing: slots of two words, [what the key is found by, its id + 1 or 0 if free]. */
class SlotTable {
  slots = new Int32Array(2 << 10);
  private shift = 31 - 10;
  private size = 0;

  /** Fibonacci hashing (Knuth, TAOCP 6.4): spreads numbers that follow each other, which keys often do. */
  slotOf(word: number): number {
    return (Math.imul(word, 0x9e3779b1) >>> this.shift) & -2;
  }

  add(word: number, id: KeyId): void {
    this.size++;
    // At most half full, so that the way from slot to slot stays short.
    if (4 * this.size > this.slots.length) this.grow();
    this.put(word, id + 1);
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
    this.slots = new Int32Array(4 * old.length);
    this.shift -= 2;
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot + 1] !== 0) this.put(old[slot] as number, old[slot + 1] as number);
    }
  }
}

/** The number a name stands for if it is the shortest decimal form of one that surely fits; otherwise -1. */
function parseInteger(name: string): number {
  const { length } = name;
  if (length === 0 || length > MOST_DIGITS || (length > 1 && name.charCodeAt(0) === ZERO)) return -1;
  let integer = 0;
  for (let i = 0; i < length; i++) {
    const digit = name.charCodeAt(i);
    if (digit < ZERO || digit > NINE) return -1;
    integer = 10 * integer + digit - ZERO;
  }
  return integer;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 15);
}
