import { grown } from '../columns.ts';
import type { KeyId } from '../types.ts';
import { NumberTable, noKey } from './number-table.ts';
import { isPrefix, numberFrom, startOfNumber } from './numbered-name.ts';
import { SlotTable } from './slot-table.ts';

/** Places for families of keys with a prefix: a power of two. */
const placeCount = 128;
/** Beyond those places: the family of the whole numbers, which have none. */
const integerFamily = placeCount;
/** In place of a family: the key is a text. */
const noFamily = placeCount + 1;

/** Keys that differ in nothing but the number at their end: `user:1`, `user:2`… */
interface Family {
  readonly prefix: string;
  readonly numbers: NumberTable;
}

/**
 * Gives every key a small whole number, in order of first appearance.
 *
 * Most keys are whole numbers or end with one. Of such a key only the number is looked up and kept, in typed arrays:
 * a `Map` of strings takes several times as long, most of it waiting for memory, and ends at 2^24 keys.
 */
export class KeyTable {
  size = 0;
  private readonly integers: Family = { prefix: '', numbers: new NumberTable() };
  /** A family keeps its place for ever, so that a name is found where it was put. */
  private readonly families: (Family | null)[] = [...new Array(placeCount).fill(null), this.integers];
  /** Keys that belong to no family, by the hash of their text. */
  private readonly textSlots = new SlotTable();
  private readonly texts: string[] = [];
  /** For every key the place of its family, or noFamily. */
  private places = new Uint8Array(256);
  /** For every key its number in the family, or the index of its text. */
  private numbers = new Int32Array(256);

  idOf(name: string): KeyId {
    const start = startOfNumber(name);
    if (start === name.length) return this.idOfText(name);
    const place = start === 0 ? integerFamily : placeOf(name, start);
    const family = this.families[place] ?? this.found(place, name.slice(0, start));
    // Two prefixes may want the same place: with the one that came later, keys are texts.
    if (!isPrefix(family.prefix, name, start)) return this.idOfText(name);
    return this.idOfMember(family, place, numberFrom(name, start));
  }

  /** What {@link idOf} gives for a key that is in the table; else noKey. */
  find(name: string): KeyId | typeof noKey {
    const start = startOfNumber(name);
    if (start === name.length) return this.findText(name, hashOf(name));
    const family = this.families[start === 0 ? integerFamily : placeOf(name, start)];
    // Whichever family has the place was there first.
    if (family === null || family === undefined) return noKey;
    if (!isPrefix(family.prefix, name, start)) return this.findText(name, hashOf(name));
    return family.numbers.idOf(numberFrom(name, start));
  }

  /** @param integer from 0 to 2^31 - 1; the same key as its decimal digits */
  idOfInteger(integer: number): KeyId {
    return this.idOfMember(this.integers, integerFamily, integer);
  }

  nameOf(id: KeyId): string {
    const place = this.places[id] as number;
    const number = this.numbers[id] as number;
    return place === noFamily ? (this.texts[number] as string) : `${this.families[place]?.prefix}${number}`;
  }

  /** The names of the keys `from` and on. */
  namesFrom(from: KeyId): string[] {
    return Array.from({ length: this.size - from }, (_, index) => this.nameOf(from + index));
  }

  private found(place: number, prefix: string): Family {
    const family = { prefix: detached(prefix), numbers: new NumberTable() };
    this.families[place] = family;
    return family;
  }

  private idOfMember({ numbers }: Family, place: number, number: number): KeyId {
    const known = numbers.idOf(number);
    if (known !== noKey) return known;
    numbers.add(number, this.size);
    return this.add(place, number);
  }

  private idOfText(text: string): KeyId {
    const hash = hashOf(text);
    const known = this.findText(text, hash);
    if (known !== noKey) return known;
    this.textSlots.add(hash, this.size);
    return this.add(noFamily, this.texts.push(detached(text)) - 1);
  }

  private findText(text: string, hash: number): KeyId | typeof noKey {
    const { slots } = this.textSlots;
    const last = slots.length - 2;
    for (let slot = this.textSlots.slotOf(hash); slots[slot + 1] !== 0; slot = (slot + 2) & last) {
      const id = (slots[slot + 1] as number) - 1;
      if (slots[slot] === hash && this.texts[this.numbers[id] as number] === text) return id;
    }
    return noKey;
  }

  private add(place: number, number: number): KeyId {
    const id = this.size++;
    this.places = grown(this.places, this.size);
    this.numbers = grown(this.numbers, this.size);
    this.places[id] = place;
    this.numbers[id] = number;
    return id;
  }
}

/** Three characters and the length tell the few prefixes of a trace apart. */
function placeOf(name: string, start: number): number {
  const ends = name.charCodeAt(0) + 7 * name.charCodeAt(start - 1);
  return (ends + 31 * name.charCodeAt(start >> 1) + 3 * start) & (placeCount - 1);
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 15);
}

/**
 * A copy of a text. JavaScript keeps a slice of a file as a reference into the chunk that was read, so a table of keys
 * would hold the whole file in memory; a concatenated text is one of its own.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
