import { LeCar } from './lecar.ts';

/** Draws what libCacheSim does when its generator, that of Knuth's MMIX, starts at 1: hundredths. */
export class LeCarOfLibCacheSim extends LeCar {
  private state = 1n;

  protected override draw(): number {
    this.state = BigInt.asUintN(64, 6364136223846793005n * this.state + 1442695040888963407n);
    return Number(this.state % 100n) / 100;
  }
}
