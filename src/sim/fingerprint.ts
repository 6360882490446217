/** The prime of 64-bit FNV-1a is 2^40 + primeLow. */
const primeLow = 0x1b3;

/**
 * 64-bit FNV-1a (Fowler, Noll and Vo) over the hit/miss string of a run, one ASCII letter at a time, so that runs of
 * any length can be compared. It is kept in two 32-bit halves because one multiplication of BigInts a letter costs
 * more than the simulation itself.
 */
export class Fingerprint {
  private high = 0xcbf29ce4;
  private low = 0x84222325;

  add(letter: number): void {
    const low = (this.low ^ letter) >>> 0;
    const product = low * primeLow;
    this.high = (Math.imul(this.high, primeLow) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    this.low = product >>> 0;
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return this.high.toString(16).padStart(8, '0') + this.low.toString(16).padStart(8, '0');
  }
}
