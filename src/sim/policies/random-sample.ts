import { Random, rotateLeft } from '../random.ts';

/**
 * Draws many numbers at once, in a loop of its own, because calls cost more than the numbers. Not a method of `Random`,
 * which comes with every page that draws anything.
 */
export class RandomSample extends Random {
  /**
   * Fills an array with whole numbers, each drawn anew by {@link Random.next} and uniform in 0..bound - 1; the bias is at
   * most bound / 2^32.
   */
  fill(numbers: Int32Array, bound: number): void {
    const scale = bound / 2 ** 32;
    const s = this.state as unknown as [number, number, number, number];
    let [first, second, third, fourth] = s;
    for (let index = 0; index < numbers.length; index++) {
      numbers[index] = (Math.imul(rotateLeft(Math.imul(second, 5), 7), 9) >>> 0) * scale;
      third ^= first;
      fourth ^= second;
      const shifted = second << 9;
      second ^= third;
      first ^= fourth;
      third ^= shifted;
      fourth = rotateLeft(fourth, 11);
    }
    s[0] = first;
    s[1] = second;
    s[2] = third;
    s[3] = fourth;
  }
}
